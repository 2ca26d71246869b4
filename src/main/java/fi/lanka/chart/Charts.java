package fi.lanka.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Draws figures on the server: the same picture on a page, on paper and in ten years. */
@Service
public class Charts {

    /** More lines than this cannot be told apart; the others stand in the table. */
    private static final int MOST_LINES = 4;

    private final MessageSource messages;

    Charts(MessageSource messages) {
        this.messages = messages;
    }

    /** For the width of a text, with the areas' names at the ends of their lines, and again for a narrow screen. */
    public Figure draw(ChartSpec spec, Locale locale) {
        return figure(spec, Drawing.Size.TEXT_WIDTH, spec.id(), locale);
    }

    /** For a card or a list: the newest figure at the end of the municipality's line, the names in a legend. */
    public Figure small(ChartSpec spec, Locale locale) {
        return figure(spec, Drawing.Size.CARD, spec.id() + "-small", locale);
    }

    private Figure figure(ChartSpec spec, Drawing.Size size, String id, Locale locale) {
        Words words = new Words(messages, locale, spec);
        List<Series> inOrder = spec.series().stream()
                .sorted(Comparator.comparing(Series::role))
                .toList();
        List<Series> shown = inOrder.subList(0, Math.min(MOST_LINES, inOrder.size()));
        List<Line> lines = Line.of(shown, spec.rhythm());
        String summary = words.summary(lines);
        boolean empty = lines.stream().allMatch(Line::isEmpty);
        Drawing drawing = empty ? null : new Drawing(spec, lines, size, locale);
        Drawing narrow = empty || !size.named ? null : new Drawing(spec, lines, Drawing.Size.CARD, locale);
        SortedMap<Integer, String> years = years(inOrder);
        return new Figure(
                id,
                spec.title(),
                spec.unit(),
                drawing == null ? null : drawing.draw(id, spec.title(), summary),
                narrow == null ? null : narrow.draw(id + "-narrow", spec.title(), summary),
                spec.example(),
                spec.credit(),
                summary,
                notes(words, inOrder, lines, drawing),
                List.copyOf(years.values()),
                inOrder.stream().map(series -> row(series, years, words)).toList(),
                drawing == null ? List.of() : legend(lines));
    }

    private static SortedMap<Integer, String> years(List<Series> series) {
        SortedMap<Integer, String> years = new TreeMap<>();
        for (Series each : series) {
            each.points().forEach(point -> years.putIfAbsent(point.year(), point.label()));
        }
        return years;
    }

    private static Figure.Row row(Series series, SortedMap<Integer, String> years, Words words) {
        List<String> cells = new ArrayList<>();
        for (int year : years.keySet()) {
            @Nullable
            Point point = series.points().stream()
                    .filter(each -> each.year() == year)
                    .findFirst()
                    .orElse(null);
            cells.add(words.cell(point));
        }
        return new Figure.Row(series.name(), cells);
    }

    private static List<String> notes(Words words, List<Series> series, List<Line> lines, @Nullable Drawing drawing) {
        List<String> notes = new ArrayList<>();
        if (drawing != null && !drawing.scale().beginsAtZero()) {
            BigDecimal from = drawing.scale().from();
            notes.add(words.scaleBegins(from, drawing.scale().decimals()));
        }
        if (lines.stream().anyMatch(Line::hasGap)) {
            notes.add(words.gap());
        }
        if (series.size() > lines.size()) {
            notes.add(words.leftOut(series.subList(lines.size(), series.size())));
        }
        for (Status status : List.of(Status.PRELIMINARY, Status.SUPPRESSED, Status.NOT_APPLICABLE)) {
            boolean used =
                    series.stream().flatMap(each -> each.points().stream()).anyMatch(point -> point.status() == status);
            if (used) {
                notes.add(words.meaning(status));
            }
        }
        return notes;
    }

    /** The municipality's own line needs no name where it is alone. */
    private static List<Figure.LegendEntry> legend(List<Line> lines) {
        List<Line> drawn = lines.stream().filter(line -> !line.isEmpty()).toList();
        if (drawn.size() == 1 && drawn.get(0).look().leads()) {
            return List.of();
        }
        return drawn.stream()
                .map(line -> new Figure.LegendEntry(line.series().name(), sample(line.look())))
                .toList();
    }

    private static String sample(Look look) {
        Svg svg = new Svg()
                .open("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 36 12")
                .with("width", "36")
                .with("height", "12")
                .with("aria-hidden", "true")
                .with("focusable", "false")
                .holding();
        look.line(svg, "M1 6H35");
        look.marker(svg, 18, 6, false);
        return svg.close("svg").toString();
    }
}
