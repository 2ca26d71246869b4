package fi.lanka.report.published;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.published.Segment.Tone;
import fi.lanka.shared.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The way through the bodies as Part III tells it: also what was returned, and who said nothing. */
final class WayLayout {

    private static final Comparator<StepFact> IN_ORDER = Comparator.comparingInt(StepFact::ordinal)
            .thenComparing(step -> BodyKind.valueOf(step.bodyKind()))
            .thenComparing(StepFact::body);

    static Segment way(String id, List<StepFact> steps, Locale locale) {
        return new Segment.Way(
                id,
                steps.stream()
                        .sorted(IN_ORDER)
                        .collect(groupingBy(
                                StepFact::lap,
                                TreeMap::new,
                                collectingAndThen(
                                        toList(),
                                        lap -> lap.stream()
                                                .map(step -> step(step, locale))
                                                .toList())))
                        .entrySet()
                        .stream()
                        .map(lap -> new Segment.Lap(lap.getKey(), lap.getValue()))
                        .toList());
    }

    private static Segment.Step step(StepFact step, Locale locale) {
        String fact = step.outcome() == null ? step.state() : step.outcome();
        return new Segment.Step(
                step.body(),
                step.purpose(),
                fact,
                tone(fact),
                day(step.decidedOn(), locale),
                BodyKind.valueOf(step.bodyKind()).numbersSections(),
                step.section(),
                step.caseNumber(),
                day(step.dueOn(), locale),
                step.version(),
                step.wording());
    }

    private static Tone tone(String fact) {
        return switch (fact) {
            case "APPROVED", "PROPOSED_ONWARD" -> Tone.SUCCESS;
            case "STATED", "NOTED" -> Tone.INFO;
            case "RETURNED", "REJECTED", "SILENT" -> Tone.WARNING;
            default -> Tone.NEUTRAL;
        };
    }

    private static @Nullable String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : Days.text(day, locale);
    }

    private WayLayout() {}
}
