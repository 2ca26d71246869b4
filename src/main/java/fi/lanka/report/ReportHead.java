package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report without its text: enough for its page's head, its stepper and every rule.
 *
 * @param termSlug "2017-2021"
 * @param toldFrom the first day of the term that the report tells of: the evaluated one where there is one
 * @param year that an annual report tells of; null for an extensive one
 * @param steps of every lap, in order
 * @param changeNote what a later round corrects and why; null for the first
 * @param writers everyone who writes one of its chapters
 */
public record ReportHead(
        ReportId id,
        ReportKind kind,
        String title,
        UUID term,
        String termName,
        String termSlug,
        LocalDate termEndsOn,
        LocalDate toldFrom,
        @Nullable UUID evaluatedTerm,
        @Nullable String evaluatedName,
        @Nullable Integer year,
        int round,
        @Nullable String changeNote,
        String language,
        ReportState state,
        int lap,
        @Nullable String returnReason,
        @Nullable String returnedBy,
        @Nullable LocalDate returnedOn,
        boolean example,
        long lockVersion,
        @Nullable Integer newestVersion,
        List<StepRow> steps,
        Set<UUID> writers) {

    public Way way() {
        return new Way(steps.stream().filter(step -> step.lap() == lap).toList());
    }

    /** Permanent part of its public address: "laaja-2017-2021", "vuosi-2018". */
    public String slug() {
        return kind == ReportKind.EXTENSIVE ? "laaja-" + termSlug : "vuosi-" + year;
    }

    /** The text may be changed: it is a draft, or boards are still giving statements that exist to change it. */
    public boolean writable() {
        return state == ReportState.DRAFT || (state == ReportState.IN_REVIEW && !way().closesTheText());
    }

    /** A round that corrects an earlier one is told apart by its number. */
    public boolean laterRound() {
        return round > 1;
    }

    /** Where the way stands, to be carried by a form: an act that was confirmed for one standing is not done in another. */
    public String standing() {
        StringBuilder standing = new StringBuilder().append(lap).append(':');
        way().steps().forEach(step -> standing.append(step.state().name().charAt(0)));
        return standing.toString();
    }

    /** The version that the council approved; null before that. */
    public @Nullable Integer approvedVersion() {
        return steps.stream()
                .filter(step -> step.bodyKind() == BodyKind.COUNCIL && step.outcome() == StepOutcome.Kind.APPROVED)
                .map(StepRow::version)
                .findFirst()
                .orElse(null);
    }

    /** It is a draft again because a body rejected it. */
    public boolean rejected() {
        return returnedBy != null
                && steps.stream()
                        .anyMatch(step -> step.lap() == lap - 1 && step.outcome() == StepOutcome.Kind.REJECTED);
    }

    /** The body was asked about that version, on this lap or an earlier one. */
    boolean asked(UUID body, int version) {
        return steps.stream()
                .anyMatch(step ->
                        step.body().equals(body) && Integer.valueOf(version).equals(step.version()));
    }
}
