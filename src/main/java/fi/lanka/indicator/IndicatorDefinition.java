package fi.lanka.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured and how.
 *
 * @param code what a writer names in a live block: the source's own number, or a short word
 * @param sourceId null when the source gives it no number
 * @param example made-up figures, said wherever they show
 * @param breaks years from which the figures are not comparable with the earlier ones
 */
public record IndicatorDefinition(
        String code,
        IndicatorKind kind,
        String nameFi,
        String nameSv,
        String nameEn,
        String unit,
        int decimals,
        Direction direction,
        String source,
        @Nullable String sourceId,
        Rhythm rhythm,
        String description,
        boolean example,
        LocalDate validFrom,
        List<SeriesBreak> breaks) {}
