package fi.lanka.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param indicator its code
 * @param baseline null with its year: there is no figure to start from yet
 * @param criterion in words: when the target counts as reached
 * @param directionReason needed when the target goes against the indicator's direction
 * @param example made up: said wherever it shows
 */
public record NewTarget(
        String indicator,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        BigDecimal target,
        int targetYear,
        String criterion,
        @Nullable String directionReason,
        boolean example) {}
