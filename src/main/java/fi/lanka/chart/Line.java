package fi.lanka.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A series to be drawn: its figures in stretches, each of which is a line of its own; between them is a gap. */
record Line(Series series, Look look, List<List<Point>> stretches) {

    static List<Line> of(List<Series> series, int rhythm) {
        List<Look> looks = Look.of(series);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            lines.add(new Line(series.get(i), looks.get(i), stretches(series.get(i), rhythm)));
        }
        return lines;
    }

    /** A year without a figure breaks the line, and so does a step longer than the series' own rhythm. */
    private static List<List<Point>> stretches(Series series, int rhythm) {
        List<List<Point>> stretches = new ArrayList<>();
        List<Point> stretch = new ArrayList<>();
        for (Point point : series.points()) {
            boolean far = !stretch.isEmpty()
                    && point.year() - stretch.get(stretch.size() - 1).year() > rhythm;
            if (!point.hasFigure() || far) {
                end(stretch, stretches);
            }
            if (point.hasFigure()) {
                stretch.add(point);
            }
        }
        end(stretch, stretches);
        return List.copyOf(stretches);
    }

    private static void end(List<Point> stretch, List<List<Point>> stretches) {
        if (!stretch.isEmpty()) {
            stretches.add(List.copyOf(stretch));
            stretch.clear();
        }
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    boolean hasGap() {
        return stretches.size() > 1;
    }

    Point first() {
        return stretches.get(0).get(0);
    }

    Point last() {
        List<Point> stretch = stretches.get(stretches.size() - 1);
        return stretch.get(stretch.size() - 1);
    }

    List<Point> figures() {
        return stretches.stream().flatMap(List::stream).toList();
    }

    static BigDecimal figure(Point point) {
        return Objects.requireNonNull(point.value());
    }
}
