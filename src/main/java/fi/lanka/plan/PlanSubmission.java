package fi.lanka.plan;

import fi.lanka.text.Sha256;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would be laid before a board if its objectives were submitted now.
 *
 * @param seen hash of what is shown; a submission that was confirmed for other content is refused
 */
public record PlanSubmission(
        PlanHeader plan,
        UUID board,
        String boardName,
        @Nullable Integer year,
        int number,
        PlanContent content,
        List<ObjectiveRow> objectives,
        String seen) {

    static PlanSubmission of(
            PlanHeader plan,
            UUID board,
            String boardName,
            @Nullable Integer year,
            int number,
            List<GoalRow> goals,
            byte[] bytes) {
        return new PlanSubmission(
                plan,
                board,
                boardName,
                year,
                number,
                PlanContent.of(plan, boardName, year, goals),
                goals.stream().flatMap(goal -> goal.objectives().stream()).toList(),
                Sha256.hex(bytes));
    }

    /** What a board cannot approve yet: an objective without an action, or with one that nobody owns. */
    public List<ObjectiveRow> unready() {
        return objectives.stream()
                .filter(objective -> objective.actions().isEmpty() || ownerless(objective))
                .toList();
    }

    private static boolean ownerless(ObjectiveRow objective) {
        Stream<ActionRow> actions = objective.actions().stream();
        return actions.anyMatch(action -> action.owner() == null);
    }
}
