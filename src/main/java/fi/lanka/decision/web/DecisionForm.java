package fi.lanka.decision.web;

import fi.lanka.decision.NewDecision;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as typed.
 *
 * @param version the frozen version that the form was opened for
 * @param sectionUnknown ticked when the section's number is not known
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
        @Nullable String confirmed) {

    static DecisionForm blank(UUID version) {
        return new DecisionForm(version.toString(), null, "", "", null, "", "", null);
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
        StepOutcome.Kind kind = kind(problems);
        LocalDate day = day(problems);
        Integer number = number(numbered, problems);
        if (kind == null || day == null || !problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new NewDecision(
                versionId(),
                day,
                number,
                text(caseNumber).isEmpty() ? null : text(caseNumber),
                kind,
                text(wording),
                false);
    }

    /** Something else than an id is no version that anybody has had before them. */
    private UUID versionId() {
        return version != null && version.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(version)
                : new UUID(0, 0);
    }

    private StepOutcome.@Nullable Kind kind(List<Problem> problems) {
        for (StepOutcome.Kind candidate : StepOutcome.Kind.values()) {
            if (candidate.name().equals(outcome)) {
                return candidate;
            }
        }
        problems.add(Problem.of("outcome", "decision.form.outcome-missing"));
        return null;
    }

    private @Nullable LocalDate day(List<Problem> problems) {
        if (text(heldOn).isEmpty()) {
            problems.add(Problem.of("heldOn", "decision.form.meeting-missing"));
            return null;
        }
        LocalDate day = TypedDay.read(text(heldOn)).orElse(null);
        if (day == null) {
            problems.add(Problem.of("heldOn", "decision.form.not-a-day", text(heldOn)));
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
