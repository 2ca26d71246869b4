package fi.lanka.indicator.web;

import fi.lanka.indicator.AreaRow;
import fi.lanka.indicator.CellText;
import fi.lanka.indicator.Figure;
import fi.lanka.indicator.Sex;
import fi.lanka.indicator.TypedFigure;
import fi.lanka.shared.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Years down, areas across, and in each cell what is typed there over what was seen. */
record Grid(List<AreaRow> areas, List<Row> rows) {

    /** @param label the year, or the longer period that its figures are of */
    record Row(int year, String label, List<Cell> cells) {}

    /**
     * @param seen the id of the figure that was seen in it; empty: none
     * @param problem null when nothing is wrong
     */
    record Cell(
            AreaRow area,
            int year,
            String seen,
            String typed,
            @Nullable Problem problem) {

        /** Of its field, in the form and in the page. */
        public String name() {
            return Grid.name(area.id(), year);
        }

        public String seenName() {
            return "s-" + area.id() + "-" + year;
        }

        private @Nullable Long seenId() {
            return seen.matches("[0-9]{1,18}") ? Long.valueOf(seen) : null;
        }
    }

    static String name(UUID area, int year) {
        return "f-" + area + "-" + year;
    }

    static Grid of(List<AreaRow> areas, int from, int to, Collection<Figure> figures) {
        Map<String, Figure> standing = new HashMap<>();
        Map<Integer, String> labels = new HashMap<>();
        figures.forEach(figure -> {
            standing.put(figure.area() + " " + figure.year(), figure);
            labels.putIfAbsent(figure.year(), figure.label());
        });
        List<Row> rows = new ArrayList<>();
        for (int year = to; year >= from; year--) {
            List<Cell> cells = new ArrayList<>();
            for (AreaRow area : areas) {
                Figure figure = standing.get(area.id() + " " + year);
                cells.add(new Cell(
                        area,
                        year,
                        figure == null ? "" : String.valueOf(figure.id()),
                        figure == null ? "" : figure.text(),
                        null));
            }
            rows.add(new Row(year, labels.getOrDefault(year, String.valueOf(year)), cells));
        }
        return new Grid(areas, rows);
    }

    Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    private Grid with(UnaryOperator<Cell> changed) {
        return new Grid(
                areas,
                rows.stream()
                        .map(row -> new Row(
                                row.year(),
                                row.label(),
                                row.cells().stream().map(changed).toList()))
                        .toList());
    }

    /** As the form was sent: a cell that did not come with it is as it was. */
    Grid typed(Map<String, String> fields) {
        return with(cell -> fields.containsKey(cell.name())
                ? new Cell(
                        cell.area(),
                        cell.year(),
                        fields.getOrDefault(cell.seenName(), ""),
                        fields.getOrDefault(cell.name(), ""),
                        null)
                : cell);
    }

    /** What was typed stays, over what stands there now. */
    Grid over(Grid now) {
        Map<String, String> standing = new HashMap<>();
        now.cells().forEach(cell -> standing.put(cell.name(), cell.seen()));
        return with(cell -> new Cell(
                cell.area(), cell.year(), standing.getOrDefault(cell.name(), ""), cell.typed(), cell.problem()));
    }

    List<Long> seenIds() {
        return cells().map(Cell::seenId).filter(id -> id != null).toList();
    }

    /**
     * Says in each changed cell what is wrong with it. A figure never silently vanishes: an emptied cell is asked why.
     *
     * @param seen what stood in the cells when the form was opened, by its id
     */
    Grid checked(Map<Long, Figure> seen, int decimals) {
        return with(cell -> {
            Problem problem = null;
            if (changed(cell, seen)) {
                problem = cell.typed().isBlank()
                        ? Problem.of("", "indicator.cell.emptied", was(cell, seen))
                        : CellText.read(cell.typed(), decimals).problem();
            }
            return new Cell(cell.area(), cell.year(), cell.seen(), cell.typed(), problem);
        });
    }

    boolean right() {
        return cells().allMatch(cell -> cell.problem() == null);
    }

    List<TypedFigure> figures(Map<Long, Figure> seen, Sex sex, int decimals) {
        return cells().filter(cell -> changed(cell, seen))
                .map(cell -> {
                    CellText.Reading reading = CellText.read(cell.typed(), decimals);
                    return new TypedFigure(
                            cell.area().id(), cell.year(), sex, cell.seenId(), reading.value(), reading.status());
                })
                .toList();
    }

    private static boolean changed(Cell cell, Map<Long, Figure> seen) {
        return !cell.typed().strip().equals(was(cell, seen));
    }

    private static String was(Cell cell, Map<Long, Figure> seen) {
        Long id = cell.seenId();
        Figure figure = id == null ? null : seen.get(id);
        UUID area = cell.area().id();
        return figure == null || !figure.area().equals(area) || figure.year() != cell.year() ? "" : figure.text();
    }
}
