package fi.lanka.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart ready for a page: the drawing, the same figures as a table, and what has to be said beside them.
 *
 * @param svg made by the house from escaped text, so it may stand on a page as it is; null where there is nothing to draw
 * @param narrow the same lines drawn anew for a telephone, where the words of the other drawing would be too small to read;
 *     null where svg is small itself
 * @param summary what the drawing shows, in words
 * @param notes sentences that belong under it: a scale that does not begin at zero, preliminary figures, series left out
 * @param years headings of the table's columns
 */
public record Figure(
        String id,
        String title,
        String unit,
        @Nullable String svg,
        @Nullable String narrow,
        boolean example,
        String credit,
        String summary,
        List<String> notes,
        List<String> years,
        List<Row> rows,
        List<LegendEntry> legend) {

    /** One area's figures as they read in its language. */
    public record Row(String name, List<String> cells) {}

    /** @param svg a short stretch of the line with its marker */
    public record LegendEntry(String name, String svg) {}

    public Figure {
        notes = List.copyOf(notes);
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        legend = List.copyOf(legend);
    }

    public boolean drawn() {
        return svg != null;
    }
}
