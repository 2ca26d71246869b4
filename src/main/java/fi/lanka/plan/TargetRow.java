package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import fi.lanka.shared.Name;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param version that a form is opened on
 * @param interims where the figure should be on the way
 * @param code the indicator's
 * @param targetYear the figure is to be reached by the end of this year
 * @param criterion in words: when the target counts as reached
 * @param directionReason why the target goes against the indicator's direction; null when it does not
 */
public record TargetRow(
        UUID id,
        long version,
        String code,
        Name indicator,
        String unit,
        int decimals,
        Direction direction,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        BigDecimal target,
        int targetYear,
        String criterion,
        @Nullable String directionReason,
        List<YearFigure> interims,
        boolean example) {}
