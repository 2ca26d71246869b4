package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.published.StepFact;
import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way as read for a page or a rule.
 *
 * @param days that the body is usually given for its statement; null when there is no usual time
 * @param versionId the frozen version that the body was asked about; null until it was asked
 * @param putOff what the body's newest meeting did, if it left the matter for a later one
 */
public record StepRow(
        UUID id,
        int lap,
        int ordinal,
        UUID body,
        String bodyName,
        BodyKind bodyKind,
        StepPurpose purpose,
        StepState state,
        @Nullable UUID versionId,
        @Nullable Integer version,
        @Nullable Instant sentAt,
        @Nullable UUID sentBy,
        @Nullable LocalDate dueOn,
        @Nullable Integer days,
        @Nullable UUID decision,
        @Nullable LocalDate decidedOn,
        @Nullable Integer section,
        @Nullable String caseNumber,
        StepOutcome.@Nullable Kind outcome,
        @Nullable String wording,
        @Nullable PutOff putOff,
        @Nullable LocalDate putOffOn,
        @Nullable LocalDate putOffTo) {

    public boolean asked() {
        return versionId != null;
    }

    public boolean late(LocalDate today) {
        return state == StepState.WAITING && dueOn != null && dueOn.isBefore(today);
    }

    public StepFact fact() {
        return new StepFact(
                lap,
                ordinal,
                bodyName,
                bodyKind.name(),
                purpose.name(),
                state.name(),
                version,
                sentAt == null ? null : LocalDate.ofInstant(sentAt, HouseClock.ZONE),
                dueOn,
                decidedOn,
                section,
                caseNumber,
                outcome == null ? null : outcome.name(),
                wording);
    }
}
