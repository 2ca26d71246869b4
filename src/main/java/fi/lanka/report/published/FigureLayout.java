package fi.lanka.report.published;

import fi.lanka.chart.ChartSpec;
import fi.lanka.chart.Charts;
import fi.lanka.chart.Figure;
import fi.lanka.chart.Point;
import fi.lanka.chart.Role;
import fi.lanka.chart.Series;
import fi.lanka.chart.Status;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Frozen figures become a chart, a table or a sentence. */
final class FigureLayout {

    private final Charts charts;
    private final Locale locale;

    FigureLayout(Charts charts, Locale locale) {
        this.charts = charts;
        this.locale = locale;
    }

    Figure drawn(ContentBlock.Figure figure) {
        return charts.draw(
                new ChartSpec(
                        "kuvio-" + figure.id(),
                        figure.name(),
                        figure.unit(),
                        figure.decimals(),
                        figure.credit(),
                        figure.example(),
                        figure.rhythm(),
                        figure.series().stream().map(FigureLayout::series).toList()),
                locale);
    }

    Segment newest(ContentBlock.Figure figure) {
        Optional<ContentBlock.Series> ours = figure.series().stream()
                .filter(series -> series.role().equals(Role.MUNICIPALITY.name()))
                .findFirst()
                .or(() -> figure.series().stream().findFirst());
        Optional<ContentBlock.Point> newest = ours.stream()
                .flatMap(series -> series.points().stream())
                .filter(point -> point.value() != null)
                .max(Comparator.comparingInt(ContentBlock.Point::year));
        return new Segment.Newest(
                figure.id(),
                figure.name(),
                ours.map(ContentBlock.Series::area).orElse(""),
                newest.map(ContentBlock.Point::value)
                        .map(value -> Decimals.text(value, figure.unit(), locale))
                        .orElse(null),
                newest.map(ContentBlock.Point::label).orElse(""),
                newest.map(ContentBlock.Point::status)
                        .filter(Status.PRELIMINARY.name()::equals)
                        .isPresent(),
                figure.credit(),
                figure.example());
    }

    private static Series series(ContentBlock.Series series) {
        List<Point> points = series.points().stream().map(FigureLayout::point).toList();
        return new Series(Role.valueOf(series.role()), series.area(), points);
    }

    private static Point point(ContentBlock.Point point) {
        String value = point.value();
        return new Point(
                point.year(),
                point.label(),
                value == null ? null : new BigDecimal(value),
                Status.valueOf(point.status()));
    }
}
