package fi.lanka.indicator;

import fi.lanka.shared.Name;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an indicator that a coordinator decides on.
 *
 * @param code given once; what a writer names in a live block
 * @param ownerSector the sector that gathers the figures; null: they are a source's
 * @param dueOn when the owner's next figure is expected; null: no day is agreed on
 * @param smallestChange below it a change does not count; null: none is agreed on
 * @param replacedBy the code of the indicator that has taken its place; null: none
 * @param validTo null: still measured
 */
public record IndicatorCard(
        String code,
        IndicatorKind kind,
        Name name,
        String unit,
        int decimals,
        Direction direction,
        String source,
        @Nullable String sourceId,
        Rhythm rhythm,
        String description,
        @Nullable UUID ownerSector,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal smallestChange,
        @Nullable String smallestChangeReason,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String replacedBy) {}
