package fi.lanka.example;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.Actor;
import fi.lanka.plan.Findings;
import fi.lanka.plan.FollowUps;
import fi.lanka.plan.HandOvers;
import fi.lanka.plan.NewAction;
import fi.lanka.plan.NewExtension;
import fi.lanka.plan.NewFollowUp;
import fi.lanka.plan.NewObjective;
import fi.lanka.plan.ObjectiveState;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanVersions;
import fi.lanka.plan.Plans;
import fi.lanka.report.StepOutcome;
import fi.lanka.strategy.StrategyView;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters the welfare plans with their objectives, actions and follow-up, and what the term before taught. */
@Component
class PlanEntry {

    private static final String COORDINATOR = "koordinaattori";

    private final Plans plans;
    private final Objectives objectives;
    private final FollowUps followUps;
    private final Findings findings;
    private final HandOvers handOvers;
    private final PlanVersions versions;
    private final Handlings handlings;
    private final Decisions decisions;

    PlanEntry(
            Plans plans,
            Objectives objectives,
            FollowUps followUps,
            Findings findings,
            HandOvers handOvers,
            PlanVersions versions,
            Handlings handlings,
            Decisions decisions) {
        this.plans = plans;
        this.objectives = objectives;
        this.followUps = followUps;
        this.findings = findings;
        this.handOvers = handOvers;
        this.versions = versions;
        this.handlings = handlings;
        this.decisions = decisions;
    }

    /** What the file's ordinals stand for, once it has been entered. */
    private static final class Ids {

        private @Nullable UUID plan;
        private final Map<Integer, UUID> objectives = new HashMap<>();
        private final Map<PlanFile.ActionLine, UUID> actions = new HashMap<>();
        private final Map<Integer, UUID> findings = new HashMap<>();

        UUID objective(PlanFile.ObjectiveLine line) {
            return found(objectives, line.ordinal());
        }

        UUID action(PlanFile.ActionLine line) {
            return Objects.requireNonNull(actions.get(line));
        }
    }

    void tell(History history, PlanFile file, StrategyEntry.Entered strategy, OrganisationEntry.Seats seats) {
        Ids ids = new Ids();
        history.on(
                file.begunOn(),
                COORDINATOR,
                coordinator -> ids.plan = plans.begin(
                        coordinator, strategy.term(file.term()), file.name(), file.firstYear(), file.lastYear()));
        file.objectives().forEach(line -> tell(history, file, line, ids, strategy.strategy(file.term()), seats));
        file.findings()
                .forEach(line -> history.on(
                        file.begunOn(),
                        COORDINATOR,
                        coordinator -> ids.findings.put(
                                line.ordinal(),
                                findings.note(coordinator, strategy.term(line.term()), line.kind(), line.wording()))));
        file.findings()
                .forEach(line ->
                        history.on(file.proposedOn(), COORDINATOR, coordinator -> settle(coordinator, line, ids)));
        file.boards().forEach(line -> decide(history, line, ids, seats));
        file.handOvers()
                .forEach(line ->
                        history.on(line.on(), COORDINATOR, coordinator -> handOver(coordinator, history, line, seats)));
        file.extensions()
                .forEach(line -> history.on(
                        line.on(), COORDINATOR, coordinator -> extend(coordinator, history, file, line, ids, seats)));
    }

    private void decide(History history, PlanFile.BoardLine line, Ids ids, OrganisationEntry.Seats seats) {
        UUID board = seats.body(line.body()).value();
        history.on(line.sentOn(), COORDINATOR, coordinator -> {
            UUID plan = Objects.requireNonNull(ids.plan);
            String seen = versions.submission(coordinator, plan, board, null).seen();
            versions.submit(coordinator, plan, board, null, seen, history.day(line.dueOn()));
        });
        history.on(line.on(), line.recordedBy(), secretary -> {
            HandlingRow asked = handlings.of(secretary).stream()
                    .filter(handling -> handling.matter().ofPlan()
                            && handling.body().equals(board)
                            && handling.state() == HandlingState.WAITING)
                    .findFirst()
                    .orElseThrow();
            decisions.record(
                    secretary,
                    asked.id(),
                    new NewDecision(
                            asked.version(),
                            history.day(line.on()),
                            line.section(),
                            line.caseNumber(),
                            StepOutcome.Kind.APPROVED,
                            line.wording(),
                            true));
        });
    }

    private void handOver(
            Actor coordinator, History history, PlanFile.HandOverLine line, OrganisationEntry.Seats seats) {
        UUID from = seats.sector(line.sector()).value();
        UUID to = seats.sector(line.to()).value();
        Map<UUID, UUID> receivers =
                handOvers.open(from).stream().collect(Collectors.toMap(HandOvers.OpenAction::id, action -> to));
        handOvers.handOver(coordinator, from, receivers, history.day(line.from()), line.reason());
    }

    private void extend(
            Actor coordinator,
            History history,
            PlanFile file,
            PlanFile.ExtensionLine line,
            Ids ids,
            OrganisationEntry.Seats seats) {
        plans.extend(
                coordinator,
                Objects.requireNonNull(ids.plan),
                file.lastYear(),
                new NewExtension(
                        line.lastYear(),
                        seats.body(line.body()).value(),
                        history.day(line.on()),
                        line.section(),
                        line.reason()));
    }

    private void tell(
            History history,
            PlanFile file,
            PlanFile.ObjectiveLine line,
            Ids ids,
            StrategyView goals,
            OrganisationEntry.Seats seats) {
        history.on(file.begunOn(), COORDINATOR, coordinator -> add(coordinator, line, ids, goals, seats));
        boolean byItsBoard = file.boards().stream().anyMatch(line::decidedBy);
        if (line.state() != ObjectiveState.DRAFT && !byItsBoard) {
            history.on(
                    file.proposedOn(),
                    COORDINATOR,
                    coordinator -> objectives.propose(coordinator, ids.objective(line)));
        }
        if (line.state() == ObjectiveState.APPROVED && !byItsBoard) {
            history.on(
                    file.approvedOn(),
                    COORDINATOR,
                    coordinator -> objectives.approve(coordinator, ids.objective(line)));
        }
        for (PlanFile.ActionLine action : line.actions()) {
            for (PlanFile.FollowUpLine told : action.followUps()) {
                history.on(
                        told.toldOn() == null ? found(file.toldOn(), told.year()) : told.toldOn(),
                        COORDINATOR,
                        coordinator -> tell(coordinator, ids.action(action), told));
            }
        }
        PlanFile.EndLine ended = line.ended();
        if (ended != null) {
            history.on(
                    ended.on(),
                    COORDINATOR,
                    coordinator ->
                            objectives.end(coordinator, ids.objective(line), history.day(ended.on()), ended.reason()));
        }
    }

    private void tell(Actor coordinator, UUID action, PlanFile.FollowUpLine told) {
        followUps.tell(
                coordinator,
                action,
                told.year(),
                new NewFollowUp(
                        told.status(),
                        told.done(),
                        told.effect(),
                        told.cost(),
                        Objects.requireNonNullElse(told.nextChange(), ""),
                        told.example()));
    }

    private void add(
            Actor coordinator,
            PlanFile.ObjectiveLine line,
            Ids ids,
            StrategyView goals,
            OrganisationEntry.Seats seats) {
        StrategyView.GoalView goal = goals.goals().get(line.goal() - 1);
        UUID objective = objectives.add(
                coordinator,
                new NewObjective(
                        Objects.requireNonNull(ids.plan),
                        seats.body(line.body()).value(),
                        goal.id(),
                        line.subGoal() == null
                                ? null
                                : goal.subGoals().get(line.subGoal() - 1).id(),
                        line.year(),
                        line.wording(),
                        line.reason(),
                        line.example()));
        ids.objectives.put(line.ordinal(), objective);
        line.actions().forEach(action -> ids.actions.put(action, add(coordinator, objective, action, seats)));
        line.targets().forEach(target -> objectives.addTarget(coordinator, objective, target));
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

    private void settle(Actor coordinator, PlanFile.FindingLine line, Ids ids) {
        UUID finding = found(ids.findings, line.ordinal());
        String reason = Objects.requireNonNullElse(line.fateReason(), "");
        switch (line.fate()) {
            case TAKEN_UP -> findings.takeUp(coordinator, finding, found(ids.objectives, line.objective()));
            case MERGED -> findings.merge(coordinator, finding, found(ids.findings, line.into()), reason);
            case DECLINED -> findings.decline(coordinator, finding, reason);
            case OPEN -> {
                // nothing has become of it yet
            }
        }
    }

    private static <T> T found(Map<Integer, T> numbered, @Nullable Integer number) {
        T thing = numbered.get(number);
        if (thing == null) {
            throw new IllegalStateException("the example has no number " + number);
        }
        return thing;
    }
}
