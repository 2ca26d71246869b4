package fi.lanka.decision.web;

import fi.lanka.decision.DecisionRow;
import fi.lanka.decision.DecisionRules;
import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.plan.GoalRow;
import fi.lanka.plan.PlanFilter;
import fi.lanka.plan.PlanHeader;
import fi.lanka.plan.Plans;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A body's own page: what is its to read, say and decide now, what is on its way, what it has decided, and its objectives. */
@Controller
class BodyMattersController {

    private final Bodies bodies;
    private final Handlings handlings;
    private final Decisions decisions;
    private final Reports reports;
    private final Plans plans;
    private final HouseClock clock;

    BodyMattersController(
            Bodies bodies, Handlings handlings, Decisions decisions, Reports reports, Plans plans, HouseClock clock) {
        this.bodies = bodies;
        this.handlings = handlings;
        this.decisions = decisions;
        this.reports = reports;
        this.plans = plans;
        this.clock = clock;
    }

    /** What waits, and whether the reader records it. */
    record Waiting(HandlingRow handling, boolean records) {}

    @GetMapping("/decisions/bodies/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        Body body = bodies.body(id).orElseThrow(RuleViolated::notFound);
        List<HandlingRow> asked = handlings.of(actor);
        List<Waiting> waiting = asked.stream()
                .filter(row -> row.body().equals(id) && row.state() == HandlingState.WAITING)
                .sorted(Comparator.comparing(HandlingRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(row -> new Waiting(
                        row, DecisionRules.refusesToRecord(actor, row).isEmpty()))
                .toList();
        List<DecisionRow> decided = decisions.of(actor).stream()
                .filter(row -> row.body().equals(id))
                .toList();
        model.addAttribute("body", body);
        model.addAttribute("sits", actor.sitsIn(id));
        model.addAttribute("today", clock.today());
        model.addAttribute("waiting", waiting);
        model.addAttribute("onTheirWay", onTheirWay(actor, waiting));
        model.addAttribute("decided", decided);
        model.addAttribute("readable", asked.stream().map(HandlingRow::id).collect(Collectors.toSet()));
        model.addAttribute("open", decisions.withOpenVersion(actor, decided));
        model.addAttribute("goals", objectives(id));
        return "decision/body";
    }

    /** What the reader may know of, and this body need not do anything about now. */
    private List<ReportHead> onTheirWay(Actor actor, List<Waiting> waiting) {
        Set<ReportId> here = waiting.stream()
                .filter(one -> !one.handling().matter().ofPlan())
                .map(one -> Objects.requireNonNull(one.handling().report()))
                .collect(Collectors.toSet());
        return reports.knownTo(actor).stream()
                .filter(report -> report.state().onItsWay() && !here.contains(report.id()))
                .toList();
    }

    /** Of the newest term that has a plan; none where the body leads none. */
    private List<GoalRow> objectives(UUID body) {
        return plans.all().stream()
                .max(Comparator.comparing(PlanHeader::firstYear))
                .map(plan -> plans.objectives(plan.term(), PlanFilter.ofBody(body)))
                .orElse(List.of());
    }
}
