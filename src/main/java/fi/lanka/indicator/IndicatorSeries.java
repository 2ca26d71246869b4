package fi.lanka.indicator;

import fi.lanka.chart.ChartSpec;
import fi.lanka.chart.Point;
import fi.lanka.chart.Role;
import fi.lanka.chart.Series;
import fi.lanka.chart.Status;
import fi.lanka.shared.Name;
import java.util.List;
import java.util.Locale;
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
        Name name,
        String unit,
        int decimals,
        Direction direction,
        Rhythm rhythm,
        String credit,
        boolean example,
        List<AreaSeries> areas) {

    /** As a chart wants it; the code makes the id unique on a page that shows each indicator once. */
    public ChartSpec chart(Locale locale) {
        return new ChartSpec(
                "kuvio-" + code,
                name.in(locale),
                unit,
                decimals,
                credit,
                example,
                rhythm.years(),
                areas.stream()
                        .map(area -> new Series(
                                Role.valueOf(area.role()), area.area().in(locale), points(area)))
                        .toList());
    }

    private static List<Point> points(AreaSeries area) {
        return area.values().stream()
                .map(value -> new Point(
                        value.year(),
                        value.label(),
                        value.value(),
                        Status.valueOf(value.status().name())))
                .toList();
    }
}
