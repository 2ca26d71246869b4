package fi.lanka.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param body the leading board
 * @param jointBoards that lead it with that one
 * @param subGoal of the same goal, or null
 * @param year null for the whole plan
 * @param example made up: said wherever it shows
 */
public record NewObjective(
        UUID plan,
        UUID body,
        List<UUID> jointBoards,
        UUID goal,
        @Nullable UUID subGoal,
        @Nullable Integer year,
        String wording,
        String reason,
        boolean example) {

    public NewObjective {
        jointBoards = jointBoards.stream().distinct().toList();
    }

    /** Led by one board. */
    public NewObjective(
            UUID plan,
            UUID body,
            UUID goal,
            @Nullable UUID subGoal,
            @Nullable Integer year,
            String wording,
            String reason,
            boolean example) {
        this(plan, body, List.of(), goal, subGoal, year, wording, reason, example);
    }

    /** As it is taken, or everything that is wrong with it. */
    NewObjective checked() {
        Checks checks = new Checks();
        NewObjective taken = new NewObjective(
                plan,
                body,
                jointBoards,
                goal,
                subGoal,
                year,
                checks.wording(wording),
                checks.optional("reason", reason, Checks.TEXT),
                example);
        if (jointBoards.contains(body)) {
            checks.problem("jointBoards", "plan.invalid.leads-already");
        }
        if (year != null) {
            checks.year("year", year);
        }
        checks.pass();
        return taken;
    }
}
