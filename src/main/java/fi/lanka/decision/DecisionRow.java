package fi.lanka.decision;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded section as read for a page.
 *
 * @param section null: "pykälä ei tiedossa", or its minutes number none
 * @param corrects the row that this one corrects; null for an original
 * @param corrected another row corrects this one
 */
public record DecisionRow(
        UUID id,
        UUID handling,
        UUID body,
        String bodyName,
        BodyKind bodyKind,
        LocalDate heldOn,
        @Nullable Integer section,
        @Nullable String caseNumber,
        String title,
        StepOutcome.Kind outcome,
        String wording,
        @Nullable String reason,
        ReportId report,
        int versionNumber,
        @Nullable UUID corrects,
        boolean corrected,
        @Nullable String correctionReason,
        boolean example,
        Instant recordedAt) {}
