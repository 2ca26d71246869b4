package fi.lanka.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draft objectives of a board that could be laid before it together: of one plan and year, null for the plan's every year. */
public record Submittable(
        UUID plan,
        String planName,
        UUID board,
        String boardName,
        @Nullable Integer year,
        int objectives) {}
