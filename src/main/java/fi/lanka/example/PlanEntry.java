package fi.lanka.example;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.FindingFate;
import fi.lanka.plan.Findings;
import fi.lanka.plan.FollowUps;
import fi.lanka.plan.NewAction;
import fi.lanka.plan.NewObjective;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.Plans;
import fi.lanka.strategy.StrategyView;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters the welfare plan with its objectives and actions, and what the term before taught. */
@Component
class PlanEntry {

    private static final String COORDINATOR = "koordinaattori";

    private final Plans plans;
    private final Objectives objectives;
    private final FollowUps followUps;
    private final Findings findings;
    private final PastDays days;

    PlanEntry(Plans plans, Objectives objectives, FollowUps followUps, Findings findings, PastDays days) {
        this.plans = plans;
        this.objectives = objectives;
        this.followUps = followUps;
        this.findings = findings;
        this.days = days;
    }

    /** The objectives by their ordinals, and the actions that follow-ups are told of. */
    record Entered(Map<Integer, UUID> objectives, Map<PlanFile.ActionLine, UUID> actions) {}

    /** Up to the day on which the boards are asked about it. */
    Entered enter(PlanFile file, StrategyEntry.Entered strategy, OrganisationEntry.Seats seats) {
        Entered entered = days.made(file.begunOn(), COORDINATOR, coordinator -> {
            Entered plan = begin(coordinator, file, strategy, seats);
            file.findings().forEach(finding -> note(coordinator, finding, strategy, plan));
            return plan;
        });
        days.on(file.proposedOn(), COORDINATOR, coordinator -> {
            tellFollowUps(coordinator, entered);
            entered.objectives().values().forEach(objective -> objectives.propose(coordinator, objective));
        });
        return entered;
    }

    private Entered begin(
            Actor coordinator, PlanFile file, StrategyEntry.Entered strategy, OrganisationEntry.Seats seats) {
        UUID plan =
                plans.begin(coordinator, strategy.term(file.term()), file.name(), file.firstYear(), file.lastYear());
        StrategyView goals = strategy.strategy(file.term());
        Entered entered = new Entered(new HashMap<>(), new HashMap<>());
        for (PlanFile.ObjectiveLine line : file.objectives()) {
            StrategyView.GoalView goal = goals.goals().get(line.goal() - 1);
            UUID objective = objectives.add(
                    coordinator,
                    new NewObjective(
                            plan,
                            seats.body(line.body()).value(),
                            goal.id(),
                            line.subGoal() == null
                                    ? null
                                    : goal.subGoals().get(line.subGoal() - 1).id(),
                            line.year(),
                            line.wording(),
                            line.reason(),
                            line.example()));
            entered.objectives().put(line.ordinal(), objective);
            line.actions().forEach(action -> entered.actions().put(action, add(coordinator, objective, action, seats)));
            line.targets().forEach(target -> objectives.addTarget(coordinator, objective, target));
        }
        return entered;
    }

    private UUID add(Actor coordinator, UUID objective, PlanFile.ActionLine line, OrganisationEntry.Seats seats) {
        return objectives.addAction(
                coordinator,
                objective,
                new NewAction(
                        line.wording(),
                        seats.sector(line.sector()).value(),
                        line.partners(),
                        line.firstYear(),
                        line.lastYear(),
                        line.resources(),
                        line.targetGroup(),
                        line.example()));
    }

    private void note(Actor coordinator, PlanFile.FindingLine line, StrategyEntry.Entered strategy, Entered plan) {
        UUID finding = findings.note(coordinator, strategy.term(line.term()), line.kind(), line.wording());
        UUID objective = plan.objectives().get(line.objective());
        if (line.fate() == FindingFate.TAKEN_UP && objective != null) {
            findings.takeUp(coordinator, finding, objective);
        }
        if (line.fate() == FindingFate.DECLINED && line.fateReason() != null) {
            findings.decline(coordinator, finding, line.fateReason());
        }
    }

    private void tellFollowUps(Actor coordinator, Entered entered) {
        entered.actions()
                .forEach((line, action) -> line.followUps()
                        .forEach(told -> followUps.tell(
                                coordinator,
                                action,
                                told.year(),
                                told.status(),
                                told.done(),
                                told.effect(),
                                told.example())));
    }

    /** The boards have approved their objectives with the budget. */
    void approve(PlanFile file, Entered entered) {
        days.on(
                file.approvedOn(),
                COORDINATOR,
                coordinator ->
                        entered.objectives().values().forEach(objective -> objectives.approve(coordinator, objective)));
    }
}
