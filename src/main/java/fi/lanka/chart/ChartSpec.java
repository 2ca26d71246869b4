package fi.lanka.chart;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be drawn.
 *
 * @param id unique on the page, safe in an HTML id
 * @param credit the source as it wants to be named, with its licence
 * @param example whether the figures are made up, which is said beside them
 * @param rhythm 1 where figures come every year, 4 every fourth year: a longer step is a gap, and the line breaks there
 */
public record ChartSpec(
        String id,
        String title,
        String unit,
        int decimals,
        String credit,
        boolean example,
        int rhythm,
        List<Series> series) {

    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public ChartSpec {
        if (!SAFE_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not safe for an HTML id: " + id);
        }
        if (rhythm < 1 || decimals < 0) {
            throw new IllegalArgumentException("rhythm " + rhythm + ", decimals " + decimals);
        }
        series = List.copyOf(series);
    }
}
