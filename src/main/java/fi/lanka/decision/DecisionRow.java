package fi.lanka.decision;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a recorded section did with one matter, as read for a page.
 *
 * @param point of the section; a section about two matters has two
 * @param section null: "pykälä ei tiedossa", or its minutes number none
 * @param reason of what was sent back or put off; null when none was given
 * @param corrects the row that this one corrects; null for an original
 * @param corrected another row corrects this one
 */
public record DecisionRow(
        UUID point,
        UUID id,
        UUID handling,
        UUID body,
        String bodyName,
        BodyKind bodyKind,
        LocalDate heldOn,
        @Nullable Integer section,
        @Nullable String caseNumber,
        StepOutcome.Kind outcome,
        String wording,
        @Nullable String reason,
        Matter matter,
        @Nullable UUID corrects,
        boolean corrected,
        @Nullable String correctionReason,
        boolean example,
        Instant recordedAt) {

    public String title() {
        return matter.title();
    }

    /** Null when it is no report's. */
    public @Nullable ReportId report() {
        return matter.report();
    }
}
