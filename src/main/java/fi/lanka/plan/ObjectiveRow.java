package fi.lanka.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param version that a form is opened on
 * @param subGoal null when it hangs from the goal itself
 * @param body the leading board
 * @param jointBoards that lead it with that one
 * @param year null for the whole plan
 * @param endedOn its last day, with the reason; null while it goes on
 */
public record ObjectiveRow(
        UUID id,
        long version,
        int ordinal,
        String wording,
        @Nullable UUID subGoalId,
        @Nullable String subGoal,
        UUID body,
        String bodyName,
        List<JointBoardRow> jointBoards,
        String reason,
        ObjectiveState state,
        @Nullable Integer year,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        boolean example,
        List<ActionRow> actions,
        List<TargetRow> targets) {

    public record JointBoardRow(UUID id, String name) {}

    /** The leading board first. */
    public String boards() {
        return Stream.concat(Stream.of(bodyName), jointBoards.stream().map(JointBoardRow::name))
                .collect(Collectors.joining(", "));
    }

    public boolean ledBy(UUID board) {
        return body.equals(board)
                || jointBoards.stream().anyMatch(joint -> joint.id().equals(board));
    }

    /** The same with some of its actions only. */
    public ObjectiveRow withActions(List<ActionRow> some) {
        return new ObjectiveRow(
                id,
                version,
                ordinal,
                wording,
                subGoalId,
                subGoal,
                body,
                bodyName,
                jointBoards,
                reason,
                state,
                year,
                endedOn,
                endReason,
                example,
                some,
                targets);
    }
}
