package fi.lanka.indicator;

import java.util.List;
import java.util.UUID;

/**
 * An indicator with the figures in force, for everyone, area by area.
 *
 * @param credit what the licences of the figures' sources ask to be shown
 * @param example made-up figures, said wherever they show
 * @param areas the municipality first, then region, peers and country; an area without a single row is not there
 */
public record IndicatorSeries(
        UUID id,
        String code,
        String name,
        String unit,
        int decimals,
        Direction direction,
        Rhythm rhythm,
        String credit,
        boolean example,
        List<AreaSeries> areas) {}
