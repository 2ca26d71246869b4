package fi.lanka.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table while its HTML is read. A cell over several rows leaves empty ones below, so that the columns stay in line. */
final class HtmlTable {

    private final Reading reading;
    private final String claimed;
    private final List<Block.Row> rows = new ArrayList<>();
    private final Map<Integer, Integer> reachingDown = new HashMap<>();
    private @Nullable String caption;
    private @Nullable Element row;
    private @Nullable Element part;
    private List<Block.Cell> cells = new ArrayList<>();
    private boolean bodyBegun;

    HtmlTable(Reading reading, String claimed) {
        this.reading = reading;
        this.claimed = claimed;
    }

    /** Whether a cell or the caption begins; otherwise the element is inside a cell and only parts its lines. */
    boolean begins(Element element) {
        if (part != null) {
            return false;
        }
        if (element.normalName().equals("tr")) {
            row = element;
            cells = new ArrayList<>();
        } else {
            part = element;
        }
        return true;
    }

    /** Whether what was gathered belonged to the table itself. */
    boolean ends(Element element, Inline inline) {
        if (element == part) {
            part = null;
            if (element.normalName().equals("caption")) {
                caption = inline.text();
            } else {
                cell(element, inline);
            }
            return true;
        }
        if (element == row) {
            row();
            return true;
        }
        return false;
    }

    private void cell(Element element, Inline inline) {
        leaveRoom();
        int colspan = span(element.attr("colspan"), Block.Cell.WIDEST);
        int column = column();
        int rowspan = span(element.attr("rowspan"), 1000);
        for (int i = 0; i < colspan && rowspan > 1; i++) {
            reachingDown.put(column + i, rowspan);
        }
        cells.add(new Block.Cell(element.normalName().equals("th"), colspan, inline.html()));
    }

    private int column() {
        return cells.stream().mapToInt(Block.Cell::colspan).sum();
    }

    private void leaveRoom() {
        while (reachingDown.getOrDefault(column(), 0) > 0) {
            cells.add(new Block.Cell(false, 1, ""));
        }
    }

    private static int span(String typed, int most) {
        try {
            return Math.max(1, Math.min(most, Integer.parseInt(typed.strip())));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void row() {
        leaveRoom();
        reachingDown.replaceAll((column, left) -> left - 1);
        Element ended = row;
        row = null;
        if (ended == null || cells.isEmpty()) {
            return;
        }
        Element group = ended.parent();
        boolean inHead = group != null && group.normalName().equals("thead");
        boolean header = !bodyBegun && (inHead || cells.stream().allMatch(Block.Cell::header));
        bodyBegun |= !header;
        rows.add(new Block.Row(reading.fresh(ended.attr("data-b")), header, cells));
    }

    void end() {
        if (rows.size() > 1 && !rows.get(0).header() && allStrong(rows.get(0))) {
            rows.set(0, headings(rows.get(0)));
        }
        reading.table(caption, rows, claimed);
    }

    /** Word knows no heading cells: people make the first row bold instead. */
    private static boolean allStrong(Block.Row row) {
        List<Inline> texts = row.cells().stream()
                .map(cell -> Inline.ofHtml(cell.inline()))
                .filter(text -> !text.isEmpty())
                .toList();
        return !texts.isEmpty() && texts.stream().allMatch(HtmlTable::isStrong);
    }

    private static boolean isStrong(Inline text) {
        return text.runs().stream()
                .allMatch(run -> run.marks().strong() || run.text().isBlank());
    }

    private static Block.Row headings(Block.Row row) {
        List<Block.Cell> headings = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            List<Run> plain = Inline.ofHtml(cell.inline()).runs().stream()
                    .map(run -> new Run(run.text(), run.marks().strong(false)))
                    .toList();
            headings.add(new Block.Cell(true, cell.colspan(), Inline.of(plain).html()));
        }
        return new Block.Row(row.id(), true, headings);
    }
}
