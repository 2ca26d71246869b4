package fi.lanka.chart;

import fi.lanka.shared.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One chart being drawn: axes first, then the lines, the municipality's on top, then the words at their ends. */
final class Drawing {

    private static final String GRID = "#dfe3e8";
    private static final String AXIS = "#50565e";
    private static final String WORDS = "#3d454e";
    private static final String FONT = "Source Sans 3, Source Sans Pro, Noto Sans, sans-serif";
    /** Width of a letter by its size: no fonts are measured on a server. */
    private static final double LETTER = 0.54;

    private static final double MARKED = 14;

    private final ChartSpec spec;
    private final List<Line> lines;
    private final Size size;
    private final Locale locale;
    private final Scale scale;
    private final List<String> labels;
    private final int firstYear;
    private final int lastYear;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final Svg svg = new Svg();

    /**
     * @param words size of the letters on the axes
     * @param named whether each line carries its name at its end
     */
    enum Size {
        TEXT_WIDTH(720, 300, 12.5, 5, true),
        CARD(320, 190, 14, 3, false);

        final int width;
        final int height;
        final double words;
        final int parts;
        final boolean named;

        Size(int width, int height, double words, int parts, boolean named) {
            this.width = width;
            this.height = height;
            this.words = words;
            this.parts = parts;
            this.named = named;
        }
    }

    Drawing(ChartSpec spec, List<Line> lines, Size size, Locale locale) {
        this.spec = spec;
        this.lines = lines.stream().filter(line -> !line.isEmpty()).toList();
        this.size = size;
        this.locale = locale;
        List<Point> figures =
                this.lines.stream().flatMap(line -> line.figures().stream()).toList();
        this.scale = Scale.of(figures.stream().map(Line::figure).toList(), spec.decimals(), size.parts);
        this.firstYear = figures.stream().mapToInt(Point::year).min().orElseThrow();
        this.lastYear = figures.stream().mapToInt(Point::year).max().orElseThrow();
        this.labels = this.lines.stream().map(this::endLabel).toList();
        this.left = scale.ticks().stream()
                        .mapToDouble(tick -> width(Numbers.text(tick, scale.decimals(), locale), size.words))
                        .max()
                        .orElse(0)
                + 12;
        double room = labels.stream()
                .mapToDouble(label -> width(label, size.words + 1))
                .max()
                .orElse(0);
        this.right = size.width - (size.named ? Math.min(room + 24, size.width * 0.42) : room + 10);
        this.top = size.words * 2.2;
        this.bottom = size.height - size.words * 2;
    }

    Scale scale() {
        return scale;
    }

    String draw(String id, String title, String description) {
        svg.open("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + size.width + " " + size.height)
                .with("width", size.width)
                .with("height", size.height)
                .with("class", "chart")
                .with("font-family", FONT)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .holding();
        svg.open("title").with("id", id + "-title").text("title", title);
        svg.open("desc").with("id", id + "-desc").text("desc", description);
        svg.open("g").with("aria-hidden", "true").holding();
        valueAxis();
        yearAxis();
        lines.stream().sorted(Comparator.comparing(Line::look).reversed()).forEach(this::line);
        if (size.named) {
            endLabels();
        } else {
            firstAndLastValue();
        }
        return svg.close("g").close("svg").toString();
    }

    private void valueAxis() {
        if (!spec.unit().isEmpty()) {
            words(0, size.words, spec.unit(), "start", WORDS, false);
        }
        for (BigDecimal tick : scale.ticks()) {
            double y = y(tick);
            boolean zero = tick.signum() == 0;
            rule("M" + Svg.number(left) + " " + Svg.number(y) + "H" + Svg.number(right), zero ? AXIS : GRID);
            String number = Numbers.text(tick, scale.decimals(), locale);
            words(left - 8, y + size.words * 0.35, number, "end", WORDS, false);
        }
    }

    private void rule(String path, String colour) {
        svg.open("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", colour)
                .end();
    }

    private void words(double x, double y, String text, String anchor, String colour, boolean strong) {
        svg.open("text").with("x", x).with("y", y).with("font-size", size.words + (colour.equals(WORDS) ? 0 : 1));
        if (!anchor.equals("start")) {
            svg.with("text-anchor", anchor);
        }
        if (strong) {
            svg.with("font-weight", "700");
        }
        svg.with("fill", colour).text("text", text);
    }

    /** Every year has its tick; of the numbers as many as there is room for, counted back from the newest. */
    private void yearAxis() {
        int every = labelEvery();
        for (int year = lastYear; year >= firstYear; year -= spec.rhythm()) {
            double x = x(year);
            rule("M" + Svg.number(x) + " " + Svg.number(bottom) + "v5", AXIS);
            if ((lastYear - year) % every == 0) {
                words(x, bottom + 5 + size.words * 1.1, String.valueOf(year), "middle", WORDS, false);
            }
        }
    }

    private int labelEvery() {
        double needed = width("2000", size.words) * 1.6;
        int every = spec.rhythm();
        while (lastYear > firstYear && Math.abs(x(firstYear + every) - x(firstYear)) < needed) {
            every += spec.rhythm();
        }
        return every;
    }

    private void line(Line line) {
        boolean marked = line.figures().size() == 1
                || (right - left) / Math.max(1, lastYear - firstYear) * spec.rhythm() >= MARKED;
        for (List<Point> stretch : line.stretches()) {
            if (stretch.size() > 1) {
                line.look().line(svg, path(stretch));
            }
        }
        for (List<Point> stretch : line.stretches()) {
            for (int i = 0; i < stretch.size(); i++) {
                Point point = stretch.get(i);
                boolean end = i == 0 || i == stretch.size() - 1;
                // on a long series markers would make a chain; its ends and what is preliminary keep theirs
                if (marked || end || point.status() == Status.PRELIMINARY) {
                    boolean hollow = point.status() == Status.PRELIMINARY;
                    line.look().marker(svg, x(point.year()), y(Line.figure(point)), hollow);
                }
            }
        }
    }

    private String path(List<Point> stretch) {
        StringBuilder path = new StringBuilder();
        for (Point point : stretch) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Svg.number(x(point.year())))
                    .append(' ')
                    .append(Svg.number(y(Line.figure(point))));
        }
        return path.toString();
    }

    private void endLabels() {
        List<EndLabels.Label> wanted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            wanted.add(new EndLabels.Label(i, y(Line.figure(lines.get(i).last()))));
        }
        double height = size.words * 1.4;
        for (EndLabels.Label label : EndLabels.apart(wanted, height, top, bottom)) {
            Line line = lines.get(label.line());
            double x = x(line.last().year());
            double y = y(Line.figure(line.last()));
            boolean displaced = Math.abs(label.y() - y) >= 2;
            // a line that ended in an earlier year says so in its name; a leader would look like more of it
            if (displaced && right - x < 1) {
                rule(leader(y, label.y()), line.look().colour());
            }
            String text = labels.get(label.line());
            words(
                    right + 18,
                    label.y() + size.words * 0.35,
                    text,
                    "start",
                    line.look().colour(),
                    line.look().leads());
        }
    }

    private String leader(double y, double labelY) {
        return "M" + Svg.number(right + 6) + " " + Svg.number(y) + "L" + Svg.number(right + 15) + " "
                + Svg.number(labelY);
    }

    private String endLabel(Line line) {
        String value = Numbers.text(Line.figure(line.last()), spec.decimals(), locale);
        if (!size.named) {
            return line.look().leads() ? value : "";
        }
        int room = (int) (size.width * 0.42 / (LETTER * (size.words + 1))) - 6;
        String name = shortened(line.series().name(), room - value.length());
        boolean old = line.last().year() < lastYear;
        return name + " " + value + (old ? " (" + line.last().label() + ")" : "");
    }

    private static String shortened(String name, int room) {
        return name.length() <= room ? name : name.substring(0, room - 1).stripTrailing() + "\u2026";
    }

    private void firstAndLastValue() {
        for (Line line : lines) {
            if (!line.look().leads()) {
                continue;
            }
            String colour = line.look().colour();
            Point last = line.last();
            double lastY = y(Line.figure(last));
            words(
                    x(last.year()) + 8,
                    lastY + size.words * 0.35,
                    Numbers.text(Line.figure(last), spec.decimals(), locale),
                    "start",
                    colour,
                    true);
            if (line.figures().size() > 1) {
                String value = Numbers.text(Line.figure(line.first()), spec.decimals(), locale);
                words(x(line.first().year()), firstValueY(line), value, "start", colour, false);
            }
        }
    }

    /** On the side that the line turns away from, if there is room. */
    private double firstValueY(Line line) {
        double y = y(Line.figure(line.first()));
        double next = y(Line.figure(line.figures().get(1)));
        double below = y + size.words + 8;
        return next < y && below < bottom ? below : Math.max(y - 9, size.words);
    }

    private double x(int year) {
        double inset = 10;
        if (firstYear == lastYear) {
            return (left + right) / 2;
        }
        return left + inset + (right - left - inset) * (year - firstYear) / (lastYear - firstYear);
    }

    private double y(BigDecimal value) {
        return bottom - (bottom - top) * scale.position(value);
    }

    private static double width(String text, double letters) {
        return text.length() * letters * LETTER;
    }
}
