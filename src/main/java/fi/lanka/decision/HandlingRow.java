package fi.lanka.decision;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome;
import fi.lanka.report.StepPurpose;
import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to a body: which frozen version, for what, by when.
 *
 * @param writers of the report, who read its draft
 * @param decision the section that answered it; null until it has been answered
 * @param sentBy who sent it, and so may not record for the executive or the council
 */
public record HandlingRow(
        UUID id,
        UUID step,
        UUID body,
        String bodyName,
        BodyKind bodyKind,
        StepPurpose purpose,
        HandlingState state,
        Instant askedAt,
        @Nullable LocalDate dueOn,
        ReportId report,
        String reportTitle,
        UUID version,
        int versionNumber,
        String sha256,
        @Nullable UUID sentBy,
        List<UUID> writers,
        @Nullable UUID decision) {

    public LocalDate askedOn() {
        return LocalDate.ofInstant(askedAt, HouseClock.ZONE);
    }

    public boolean late(LocalDate today) {
        return state == HandlingState.WAITING && dueOn != null && dueOn.isBefore(today);
    }

    /** What it can answer. */
    public Set<StepOutcome.Kind> answers() {
        return purpose.answers(bodyKind);
    }

    /** Their answer binds others, so whoever sent the matter does not record it. */
    public boolean decides() {
        return bodyKind == BodyKind.EXECUTIVE || bodyKind == BodyKind.COUNCIL;
    }
}
