package fi.lanka.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action in a year's round.
 *
 * @param plan that it stands in, with whether the plan's round of that year has been closed
 * @param owner the sector's name; null while there is none
 * @param status as told of that year, with what was done; null while nothing has been told
 * @param statusBefore as told of the year before
 */
public record RoundRow(
        UUID action,
        String wording,
        UUID objective,
        String objectiveWording,
        UUID plan,
        boolean closed,
        @Nullable UUID ownerId,
        @Nullable String owner,
        @Nullable ActionStatus status,
        @Nullable String done,
        @Nullable ActionStatus statusBefore) {

    public boolean missing() {
        return status == null;
    }
}
