package fi.lanka.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param subGoal null when it hangs from the goal itself
 * @param body the leading board
 * @param year null for the whole plan
 */
public record ObjectiveRow(
        UUID id,
        int ordinal,
        String wording,
        @Nullable String subGoal,
        UUID body,
        String bodyName,
        String reason,
        ObjectiveState state,
        @Nullable Integer year,
        boolean example,
        List<ActionRow> actions,
        List<TargetRow> targets) {

    /** The same with some of its actions only. */
    public ObjectiveRow withActions(List<ActionRow> some) {
        return new ObjectiveRow(
                id, ordinal, wording, subGoal, body, bodyName, reason, state, year, example, some, targets);
    }
}
