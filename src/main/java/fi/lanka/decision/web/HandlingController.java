package fi.lanka.decision.web;

import fi.lanka.decision.DecisionRow;
import fi.lanka.decision.DecisionRules;
import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.organisation.Actor;
import fi.lanka.report.ReportVersions;
import fi.lanka.shared.HouseClock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What bodies were asked and what they have decided. */
@Controller
class HandlingController {

    private final Handlings handlings;
    private final Decisions decisions;
    private final ReportVersions versions;
    private final HouseClock clock;

    HandlingController(Handlings handlings, Decisions decisions, ReportVersions versions, HouseClock clock) {
        this.handlings = handlings;
        this.decisions = decisions;
        this.versions = versions;
        this.clock = clock;
    }

    /** A body to filter by. */
    record BodyChoice(UUID id, String name, boolean chosen) {}

    @GetMapping("/decisions")
    String all(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        List<HandlingRow> asked = handlings.of(actor);
        List<DecisionRow> decided = decisions.of(actor);
        Map<String, UUID> names = new TreeMap<>();
        asked.forEach(row -> names.put(row.bodyName(), row.body()));
        decided.forEach(row -> names.put(row.bodyName(), row.body()));
        model.addAttribute(
                "bodies",
                names.entrySet().stream()
                        .map(entry -> new BodyChoice(
                                entry.getValue(),
                                entry.getKey(),
                                entry.getValue().equals(body)))
                        .toList());
        model.addAttribute(
                "years",
                decided.stream().map(row -> row.heldOn().getYear()).distinct().toList());
        model.addAttribute("year", year);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "waiting",
                asked.stream()
                        .filter(row ->
                                row.state() == HandlingState.WAITING && (body == null || body.equals(row.body())))
                        .toList());
        model.addAttribute("readable", asked.stream().map(HandlingRow::id).collect(Collectors.toSet()));
        model.addAttribute("open", decisions.withOpenVersion(actor, decided));
        model.addAttribute(
                "decided",
                decided.stream()
                        .filter(row -> body == null || body.equals(row.body()))
                        .filter(row -> year == null || year == row.heldOn().getYear())
                        .collect(Collectors.toList()));
        return "decision/decisions";
    }

    @GetMapping("/handlings/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        HandlingRow handling = handlings.handling(actor, id);
        model.addAttribute("handling", handling);
        model.addAttribute("changeNote", versions.changeNote(handling.version()));
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "mayRecord", DecisionRules.refusesToRecord(actor, handling).isEmpty());
        model.addAttribute(
                "refusal",
                DecisionRules.refusesToRecord(actor, handling)
                        .map(refusal -> refusal.code() + ".why")
                        .orElse(null));
        List<DecisionRow> decided = decisions.of(actor).stream()
                .filter(row -> row.handling().equals(id))
                .toList();
        model.addAttribute("after", handlings.after(id));
        model.addAttribute("decided", decided);
        model.addAttribute("open", decisions.withOpenVersion(actor, decided));
        model.addAttribute("correctable", correctable(actor, handling, decided));
        return "decision/handling";
    }

    private static @Nullable UUID correctable(Actor actor, HandlingRow handling, List<DecisionRow> decided) {
        return decided.stream()
                .filter(row ->
                        DecisionRules.refusesToCorrect(actor, handling, row).isEmpty())
                .map(DecisionRow::id)
                .findFirst()
                .orElse(null);
    }
}
