package fi.lanka.decision.web;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.NewDecision;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as typed.
 *
 * @param version the frozen version that the form was opened for
 * @param sectionUnknown ticked when the section's number is not known
 * @param nextMeeting of what was put off
 * @param others what else waits in the body, and could have been decided under the same section
 * @param confirmed set by the page that says what will happen
 */
record DecisionForm(
        @Nullable String version,
        @Nullable String outcome,
        @Nullable String heldOn,
        @Nullable String section,
        @Nullable String sectionUnknown,
        @Nullable String caseNumber,
        @Nullable String wording,
        @Nullable String nextMeeting,
        @Nullable List<Other> others,
        @Nullable String confirmed) {

    /** A matter that was decided meanwhile left the form, and its place in the list empty. */
    DecisionForm {
        others =
                others == null ? null : others.stream().filter(Objects::nonNull).toList();
    }

    /** Another matter; without an outcome it was not in the section. */
    record Other(
            @Nullable String handling,
            @Nullable String version,
            @Nullable String outcome,
            @Nullable String wording) {

        boolean chosen() {
            return !text(outcome).isEmpty();
        }
    }

    static DecisionForm blank(HandlingRow handling, String caseNumber, List<HandlingRow> besides) {
        return new DecisionForm(
                handling.version().toString(),
                null,
                "",
                "",
                null,
                caseNumber,
                "",
                "",
                besides.stream()
                        .map(other ->
                                new Other(other.id().toString(), other.version().toString(), "", ""))
                        .toList(),
                null);
    }

    boolean sure() {
        return "true".equals(confirmed);
    }

    /**
     * @param numbered the body's minutes number their sections
     * @throws InvalidInput telling everything that is wrong at once
     */
    NewDecision decision(boolean numbered) {
        List<Problem> problems = new ArrayList<>();
        StepOutcome.Kind kind = kind("outcome", outcome, problems);
        LocalDate day = day(problems);
        LocalDate next = next(problems);
        Integer number = number(numbered, problems);
        List<NewDecision.Point> points = points(problems);
        if (kind == null || day == null || !problems.isEmpty()) {
            if (kind != null) {
                problems.addAll(Decisions.wrongWording("wording", kind, text(wording)));
            }
            throw new InvalidInput(problems);
        }
        return new NewDecision(
                id(version),
                day,
                number,
                text(caseNumber).isEmpty() ? null : text(caseNumber),
                kind,
                text(wording),
                next,
                false,
                points);
    }

    /** Something else than an id is no version or handling that anybody has had before them. */
    private static UUID id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(typed)
                : new UUID(0, 0);
    }

    private static StepOutcome.@Nullable Kind kind(String field, @Nullable String typed, List<Problem> problems) {
        Optional<StepOutcome.Kind> known = Arrays.stream(StepOutcome.Kind.values())
                .filter(candidate -> candidate.name().equals(typed))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(Problem.of(
                    field,
                    "APPROVED_AS_AMENDED".equals(typed)
                            ? "decision.form.amended-not-yet"
                            : "decision.form.outcome-missing"));
        }
        return known.orElse(null);
    }

    private @Nullable LocalDate day(List<Problem> problems) {
        if (text(heldOn).isEmpty()) {
            problems.add(Problem.of("heldOn", "decision.form.meeting-missing"));
            return null;
        }
        return typedDay("heldOn", heldOn, problems);
    }

    private @Nullable LocalDate next(List<Problem> problems) {
        return text(nextMeeting).isEmpty() ? null : typedDay("nextMeeting", nextMeeting, problems);
    }

    private static @Nullable LocalDate typedDay(String field, @Nullable String typed, List<Problem> problems) {
        LocalDate day = TypedDay.read(text(typed)).orElse(null);
        if (day == null) {
            problems.add(Problem.of(field, "decision.form.not-a-day", text(typed)));
        }
        return day;
    }

    private @Nullable Integer number(boolean numbered, List<Problem> problems) {
        try {
            return section(section, sectionUnknown != null, numbered);
        } catch (InvalidInput wrong) {
            problems.addAll(wrong.problems());
            return null;
        }
    }

    private List<NewDecision.Point> points(List<Problem> problems) {
        List<NewDecision.Point> points = new ArrayList<>();
        for (int i = 0; i < shown().size(); i++) {
            Other other = shown().get(i);
            if (other.chosen()) {
                StepOutcome.Kind kind = kind("others[" + i + "].outcome", other.outcome(), problems);
                if (kind != null) {
                    problems.addAll(Decisions.wrongWording("others[" + i + "].wording", kind, text(other.wording())));
                    points.add(new NewDecision.Point(
                            id(other.handling()), id(other.version()), kind, text(other.wording())));
                }
            }
        }
        return points;
    }

    /** Never null. */
    List<Other> shown() {
        return others == null ? List.of() : others;
    }

    /** @return null when the section is said to be unknown, or the body numbers none */
    static @Nullable Integer section(@Nullable String asTyped, boolean unknown, boolean numbered) {
        String typed = text(asTyped).replace("§", "").strip();
        if (typed.isEmpty() && !unknown && numbered) {
            throw new InvalidInput("section", "decision.form.section-missing");
        }
        if (!typed.isEmpty() && unknown) {
            throw new InvalidInput("section", "decision.form.section-both");
        }
        if (!typed.isEmpty() && !typed.matches("[1-9][0-9]{0,5}")) {
            throw new InvalidInput("section", "decision.form.section-not-a-number", typed);
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
