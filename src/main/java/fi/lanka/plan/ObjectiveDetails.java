package fi.lanka.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objective with all that hangs from it.
 *
 * @param followUps those in force, newest year first
 * @param earlierWordings that had been approved, newest first
 * @param findings of an earlier term that this objective takes up
 */
public record ObjectiveDetails(
        ObjectiveRow objective,
        UUID goal,
        String goalWording,
        UUID term,
        String termName,
        String termSlug,
        String planName,
        List<FollowUpRow> followUps,
        List<EarlierWording> earlierWordings,
        List<TakenUp> findings) {

    /**
     * @param by null when the system entered it
     * @param corrected whether an earlier row of the same year stands behind it
     */
    public record FollowUpRow(
            UUID action,
            int year,
            ActionStatus status,
            String done,
            String effect,
            boolean example,
            LocalDate toldOn,
            @Nullable String by,
            boolean corrected) {}

    public record EarlierWording(String wording, LocalDate validFrom, LocalDate validTo, String reason) {}

    public record TakenUp(String wording, FindingKind kind, UUID term, String termName) {}

    public List<FollowUpRow> followUpsOf(UUID action) {
        return followUps.stream().filter(told -> told.action().equals(action)).toList();
    }
}
