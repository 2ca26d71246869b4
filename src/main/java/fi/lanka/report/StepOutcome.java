package fi.lanka.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body did with the version it was asked about, told to the report by the room that records decisions.
 *
 * @param decision the recorded section
 * @param version the frozen version that the secretary had before them
 * @param section number of the section (§), or null when it is not known
 * @param wording the decision or statement, word for word; of what was sent back or put off the reason
 */
public record StepOutcome(
        UUID decision,
        UUID version,
        LocalDate meeting,
        @Nullable Integer section,
        @Nullable String caseNumber,
        Kind kind,
        String wording) {

    /** What came of it. */
    public enum Kind {
        /** Antoi lausunnon. */
        STATED,
        /** Merkitsi tiedoksi. */
        NOTED,
        /** Esitti eteenpäin. */
        PROPOSED_ONWARD,
        /** Hyväksyi. */
        APPROVED,
        /** Palautti valmisteluun. */
        RETURNED,
        /** Hylkäsi. */
        REJECTED,
        /** Jätti pöydälle. */
        TABLED,
        /** Poisti esityslistalta. */
        REMOVED;

        /** The body is still to answer: the matter comes before it again. */
        public boolean putsOff() {
            return this == TABLED || this == REMOVED;
        }

        /** What was laid before the body goes back to those who made it, with a reason. */
        public boolean sendsBack() {
            return this == RETURNED || this == REJECTED;
        }
    }
}
