package fi.lanka.plan.web;

import fi.lanka.plan.ActionRow;
import fi.lanka.plan.GoalRow;
import fi.lanka.plan.ObjectiveRow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the plan, as it stands in the address: empty asks for all.
 *
 * @param status of an action's newest follow-up, or {@link #UNTOLD}
 */
record PlanForm(
        @Nullable String term,
        @Nullable String board,
        @Nullable String goal,
        @Nullable String status) {

    static final String UNTOLD = "UNTOLD";

    /** The form shows the term that the page is of, also when the address names none. */
    PlanForm withTerm(String slug) {
        return new PlanForm(slug, board, goal, status);
    }

    boolean filters() {
        return given(board) || given(goal) || given(status);
    }

    /** What is left: goals under which nothing is left are shown only when nothing was asked. */
    List<GoalRow> of(List<GoalRow> goals) {
        if (!filters()) {
            return goals;
        }
        return goals.stream()
                .filter(row -> !given(goal) || row.id().toString().equals(goal))
                .map(row -> new GoalRow(row.id(), row.ordinal(), row.wording(), left(row.objectives())))
                .filter(row -> !row.objectives().isEmpty())
                .toList();
    }

    private List<ObjectiveRow> left(List<ObjectiveRow> objectives) {
        return objectives.stream()
                .filter(row -> !given(board) || leads(row))
                .map(row -> given(status)
                        ? row.withActions(
                                row.actions().stream().filter(this::asked).toList())
                        : row)
                .filter(row -> !given(status) || !row.actions().isEmpty())
                .toList();
    }

    private boolean leads(ObjectiveRow row) {
        return Typed.isId(board) && row.ledBy(UUID.fromString(Typed.text(board)));
    }

    private boolean asked(ActionRow action) {
        return action.status() == null
                ? UNTOLD.equals(status)
                : action.status().name().equals(status);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
