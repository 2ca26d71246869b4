package fi.lanka.decision;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome;
import fi.lanka.report.StepPurpose;
import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to a body: which frozen version, for what, by when.
 *
 * @param asStep of the report's way; null when a plan's version is handled
 * @param writers of the report, who read its draft
 * @param decision the section that answered it; null until it has been answered
 * @param sentBy who sent it, and so may not record a decision that binds others
 * @param putOffOn the meeting that left the matter for this handling; null when it is the matter's first
 */
public record HandlingRow(
        UUID id,
        @Nullable UUID asStep,
        UUID body,
        String bodyName,
        BodyKind bodyKind,
        StepPurpose purpose,
        HandlingState state,
        Instant askedAt,
        @Nullable LocalDate dueOn,
        Matter matter,
        @Nullable UUID sentBy,
        List<UUID> writers,
        @Nullable UUID decision,
        @Nullable LocalDate putOffOn) {

    /** Of a report's handling. */
    public UUID step() {
        return Objects.requireNonNull(asStep, "a plan's version has no step");
    }

    public String title() {
        return matter.title();
    }

    /** Null when it is no report's. */
    public @Nullable ReportId report() {
        return matter.report();
    }

    public UUID version() {
        return matter.version();
    }

    public int versionNumber() {
        return matter.number();
    }

    public String sha256() {
        return matter.sha256();
    }

    public LocalDate askedOn() {
        return LocalDate.ofInstant(askedAt, HouseClock.ZONE);
    }

    public boolean late(LocalDate today) {
        return state == HandlingState.WAITING && dueOn != null && dueOn.isBefore(today);
    }

    /** What it can answer. */
    public Set<StepOutcome.Kind> answers() {
        return DecisionRules.outcomes(bodyKind, purpose);
    }

    /** Their answer binds others, so whoever sent the matter does not record it. */
    public boolean decides() {
        return bodyKind == BodyKind.EXECUTIVE || bodyKind == BodyKind.COUNCIL || purpose == StepPurpose.DECISION;
    }
}
