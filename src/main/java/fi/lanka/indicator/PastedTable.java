package fi.lanka.indicator;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as it comes from a spreadsheet: cells apart by tabs or semicolons, years along one side and areas along the other,
 * whichever way round. An empty cell says nothing.
 *
 * @param problems what could not be understood, each with its place
 */
public record PastedTable(List<Cell> cells, List<Misread> problems) {

    public static final int MOST_BYTES = 200_000;
    public static final int MOST_CELLS = 2_000;

    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");

    public record Cell(AreaRow area, int year, @Nullable BigDecimal value, ValueStatus status) {

        public String text() {
            return CellText.write(value, status);
        }
    }

    /**
     * @param row from one, as the lines were pasted; empty lines count
     * @param column from one
     */
    public record Misread(int row, int column, Problem problem) {}

    public static PastedTable read(String text, List<AreaRow> areas, int decimals) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidInput("text", "indicator.invalid.paste-too-long", MOST_BYTES / 1000);
        }
        List<String[]> rows =
                text.lines().map(row(text.contains("\t") ? "\t" : ";")).toList();
        int header = 0;
        while (header < rows.size() && blank(rows.get(header))) {
            header++;
        }
        if (rows.size() - header < 2 || rows.get(header).length < 2) {
            throw new InvalidInput("text", "indicator.invalid.paste-no-table");
        }
        if (rows.stream().mapToInt(row -> row.length).sum() > MOST_CELLS) {
            throw new InvalidInput("text", "indicator.invalid.paste-too-many", MOST_CELLS);
        }
        return new Reader(rows, header, areas, decimals).read();
    }

    private static java.util.function.Function<String, String[]> row(String separator) {
        return line -> Arrays.stream(line.split(separator, -1))
                .map(PastedTable::unquoted)
                .toArray(String[]::new);
    }

    /** A spreadsheet puts quotes around what holds a separator. */
    private static String unquoted(String cell) {
        String inside = cell.strip();
        return inside.length() > 1 && inside.startsWith("\"") && inside.endsWith("\"")
                ? inside.substring(1, inside.length() - 1).replace("\"\"", "\"").strip()
                : inside;
    }

    private static boolean blank(String[] row) {
        return Arrays.stream(row).allMatch(String::isEmpty);
    }

    /** One reading of one table. */
    private static final class Reader {

        private final List<String[]> rows;
        private final int header;
        private final List<AreaRow> areas;
        private final int decimals;
        private final boolean yearsAcross;
        private final List<Cell> cells = new ArrayList<>();
        private final List<Misread> problems = new ArrayList<>();
        private final Set<String> told = new HashSet<>();
        private final Set<String> keys = new HashSet<>();

        Reader(List<String[]> rows, int header, List<AreaRow> areas, int decimals) {
            this.rows = rows;
            this.header = header;
            this.areas = areas;
            this.decimals = decimals;
            String[] names = rows.get(header);
            this.yearsAcross = Arrays.stream(names)
                    .skip(1)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .filter(name -> YEAR.matcher(name).matches())
                    .isPresent();
        }

        PastedTable read() {
            for (int row = header + 1; row < rows.size(); row++) {
                String[] line = rows.get(row);
                for (int column = 1; column < line.length; column++) {
                    if (!line[column].isEmpty()) {
                        read(row, column, line);
                    }
                }
            }
            return new PastedTable(List.copyOf(cells), List.copyOf(problems));
        }

        private void read(int row, int column, String[] line) {
            String above = column < rows.get(header).length ? rows.get(header)[column] : "";
            Integer year = yearsAcross ? year(above, header, column) : year(line[0], row, 0);
            AreaRow area = yearsAcross ? area(line[0], row, 0) : area(above, header, column);
            CellText.Reading reading = CellText.read(line[column], decimals);
            Problem problem = reading.problem();
            if (problem != null) {
                problems.add(new Misread(row + 1, column + 1, problem));
            } else if (year != null && area != null) {
                if (keys.add(area.id() + " " + year)) {
                    cells.add(new Cell(area, year, reading.value(), reading.status()));
                } else {
                    tell(row, column, "indicator.paste.twice", area.name().fi(), String.valueOf(year));
                }
            }
        }

        private @Nullable Integer year(String name, int row, int column) {
            if (YEAR.matcher(name).matches()) {
                return Integer.valueOf(name);
            }
            tell(row, column, "indicator.paste.no-year", name);
            return null;
        }

        /** By its name in either language, by its number, or by both kind and number where a number or a name is of two. */
        private @Nullable AreaRow area(String name, int row, int column) {
            String wanted = name.toLowerCase(Locale.ROOT);
            List<AreaRow> found = areas.stream()
                    .filter(area -> wanted.equals(area.name().fi().toLowerCase(Locale.ROOT))
                            || wanted.equals(area.name().sv().toLowerCase(Locale.ROOT))
                            || wanted.equals(area.code().toLowerCase(Locale.ROOT))
                            || wanted.equals((area.category() + " " + area.code()).toLowerCase(Locale.ROOT)))
                    .toList();
            if (found.size() == 1 && !wanted.isEmpty()) {
                return found.get(0);
            }
            tell(
                    row,
                    column,
                    found.isEmpty() || wanted.isEmpty() ? "indicator.paste.no-area" : "indicator.paste.two-areas",
                    name);
            return null;
        }

        /** Once of each place, however many cells stand under it. */
        private void tell(int row, int column, String code, Object... arguments) {
            if (told.add(row + " " + column)) {
                problems.add(new Misread(row + 1, column + 1, Problem.of("text", code, arguments)));
            }
        }
    }
}
