package fi.lanka.report.published;

import fi.lanka.report.published.Segment.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A board's objectives and what the ended term taught, in words. */
final class PlanLayout {

    private final Locale locale;

    PlanLayout(Locale locale) {
        this.locale = locale;
    }

    Segment plan(ContentBlock.PlanTable plan, int number) {
        return new Segment.Plan(
                plan.id(),
                number,
                plan.heading(),
                plan.goals().stream()
                        .map(goal -> new Segment.Goal(
                                goal.wording(),
                                goal.objectives().stream().map(this::objective).toList()))
                        .toList());
    }

    private Segment.Objective objective(ContentBlock.Objective objective) {
        return new Segment.Objective(
                objective.wording(),
                objective.subGoal(),
                objective.body(),
                objective.reason(),
                objective.example(),
                objective.actions().stream().map(PlanLayout::action).toList(),
                objective.targets().stream().map(this::target).toList());
    }

    private static Segment.Action action(ContentBlock.Action action) {
        String status = action.status() == null ? "NOT_TOLD" : action.status();
        return new Segment.Action(
                action.wording(),
                action.owner(),
                action.partners(),
                action.firstYear() == action.lastYear()
                        ? String.valueOf(action.firstYear())
                        : action.firstYear() + "–" + action.lastYear(),
                action.resources(),
                action.targetGroup(),
                status,
                Tone.of(status),
                action.statusYear(),
                action.done(),
                action.example());
    }

    private Segment.Target target(ContentBlock.Target target) {
        return new Segment.Target(
                target.indicator(),
                target.baseline() == null ? null : figure(target.baseline(), target.unit(), target.baselineYear()),
                figure(target.target(), target.unit(), target.targetYear()),
                target.criterion(),
                target.example());
    }

    private String figure(String value, String unit, @Nullable Integer year) {
        return Decimals.text(value, unit, locale) + (year == null ? "" : " (" + year + ")");
    }

    /** In the order in which the kinds come first. */
    Segment findings(ContentBlock.Findings findings) {
        Map<String, List<Segment.Finding>> kinds = new LinkedHashMap<>();
        findings.findings()
                .forEach(finding -> kinds.computeIfAbsent(finding.kind(), kind -> new ArrayList<>())
                        .add(new Segment.Finding(
                                finding.wording(),
                                finding.fate(),
                                Tone.of(finding.fate()),
                                finding.reason(),
                                finding.takenUpBy())));
        return new Segment.Findings(
                findings.id(),
                findings.term(),
                kinds.entrySet().stream()
                        .map(kind -> new Segment.FindingKind(kind.getKey(), kind.getValue()))
                        .toList());
    }
}
