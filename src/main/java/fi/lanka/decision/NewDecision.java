package fi.lanka.decision;

import fi.lanka.report.StepOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a secretary records after a meeting: one section, which may decide several matters.
 *
 * @param version that the secretary had before them
 * @param section null when it is not known, which is then said
 * @param wording word for word; of a matter that was sent back or put off the reason
 * @param nextMeeting when what was put off comes up again; null when that is not known, and when nothing was put off
 * @param example made up, which is then said
 * @param others what the same section decided besides
 */
public record NewDecision(
        UUID version,
        LocalDate heldOn,
        @Nullable Integer section,
        @Nullable String caseNumber,
        StepOutcome.Kind outcome,
        String wording,
        @Nullable LocalDate nextMeeting,
        boolean example,
        List<Point> others) {

    /** One matter of the section. */
    public record Point(UUID handling, UUID version, StepOutcome.Kind outcome, String wording) {}

    public NewDecision {
        others = List.copyOf(others);
    }

    /** A section about one matter, which was not put off. */
    public NewDecision(
            UUID version,
            LocalDate heldOn,
            @Nullable Integer section,
            @Nullable String caseNumber,
            StepOutcome.Kind outcome,
            String wording,
            boolean example) {
        this(version, heldOn, section, caseNumber, outcome, wording, null, example, List.of());
    }

    public boolean putsOff() {
        return outcome.putsOff()
                || others.stream().anyMatch(point -> point.outcome().putsOff());
    }
}
