package fi.lanka.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One year of a series.
 *
 * @param label as the source calls it: "2017", or "2015–17" for a period that ends then
 * @param value null where there is no figure; zero is a figure
 */
public record Point(int year, String label, @Nullable BigDecimal value, Status status) {

    public Point {
        boolean figure = status == Status.VALUE || status == Status.PRELIMINARY;
        if (!figure && value != null) {
            throw new IllegalArgumentException("a figure that may not be shown: " + year + " " + status);
        }
    }

    boolean hasFigure() {
        return value != null;
    }

    public static Point of(int year, BigDecimal value) {
        return new Point(year, String.valueOf(year), value, Status.VALUE);
    }
}
