package fi.lanka.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param body the leading board
 * @param subGoal of the same goal, or null
 * @param year null for the whole plan
 * @param example made up: said wherever it shows
 */
public record NewObjective(
        UUID plan,
        UUID body,
        UUID goal,
        @Nullable UUID subGoal,
        @Nullable Integer year,
        String wording,
        String reason,
        boolean example) {}
