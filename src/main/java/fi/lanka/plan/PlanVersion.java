package fi.lanka.plan;

import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version of a board's objectives: what the board decides on.
 *
 * @param bytes canonical; {@code sha256} is their hash
 * @param outcomes what the board has done with it, the newest first, each as it was last mended
 */
public record PlanVersion(
        UUID id,
        UUID plan,
        String termSlug,
        UUID board,
        int number,
        byte[] bytes,
        String sha256,
        PlanContent content,
        Instant frozenAt,
        @Nullable String frozenBy,
        List<Told> outcomes) {

    /** What the board did, as the room of decisions told it. */
    public record Told(
            PlanOutcome.Kind kind,
            LocalDate meeting,
            @Nullable Integer section,
            @Nullable String caseNumber,
            String wording,
            @Nullable LocalDate nextMeeting) {}

    /** In Finnish time. */
    public LocalDateTime frozenWhen() {
        return LocalDateTime.ofInstant(frozenAt, HouseClock.ZONE);
    }

    /** The board has it before it. */
    public boolean open() {
        return outcomes.stream().allMatch(told -> told.kind().putsOff());
    }

    public boolean approved() {
        return outcomes.stream().anyMatch(told -> told.kind() == PlanOutcome.Kind.APPROVED);
    }
}
