package fi.lanka.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a board did with a frozen version of its objectives, told by the room that records decisions.
 *
 * @param decision the recorded section
 * @param section null when it is not known
 * @param wording word for word; of what was not approved the reason
 * @param nextMeeting of what was put off; null when it is not known, and of everything else
 */
public record PlanOutcome(
        UUID decision,
        Kind kind,
        LocalDate meeting,
        @Nullable Integer section,
        @Nullable String caseNumber,
        String wording,
        @Nullable LocalDate nextMeeting) {

    /** What came of it. */
    public enum Kind {
        APPROVED,
        RETURNED,
        REJECTED,
        TABLED,
        REMOVED;

        public boolean putsOff() {
            return this == TABLED || this == REMOVED;
        }
    }
}
