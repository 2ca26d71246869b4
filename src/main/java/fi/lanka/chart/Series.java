package fi.lanka.chart;

import java.util.List;

/** The years of one area, told apart by its role. */
public record Series(Role role, String name, List<Point> points) {

    public Series {
        points = points.stream()
                .sorted(java.util.Comparator.comparingInt(Point::year))
                .toList();
    }
}
