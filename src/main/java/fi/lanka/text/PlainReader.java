package fi.lanka.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads plain text. An empty line begins a new paragraph; a single line break within one is a space, so that text pasted with
 * broken lines stays whole, and a backslash at the end of the line keeps the break.
 */
final class PlainReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*:?-{3,}:?\\s*");

    private final String[] lines;
    private final Reading reading = new Reading();
    private int at;

    private PlainReader(String typed) {
        this.lines = typed.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    }

    static Reading read(String typed) {
        return new PlainReader(typed).read();
    }

    private Reading read() {
        while (at < lines.length) {
            PlainLine line = next();
            switch (line.kind()) {
                case BLANK -> at++;
                case HEADING -> {
                    at++;
                    reading.heading(line.level(), PlainInline.read(line.rest()), null);
                }
                case ITEM -> {
                    String text = withContinuation(line.rest());
                    reading.item(line.level(), line.ordered(), PlainInline.read(text), null);
                }
                case QUOTE -> quotes();
                case TABLE -> table();
                case TEXT -> text(line);
            }
        }
        return reading;
    }

    private PlainLine next() {
        return PlainLine.of(lines[at], reading.endsWithItem());
    }

    private void text(PlainLine line) {
        if (LiveLine.is(line.rest())) {
            at++;
            reading.live(line.rest(), null);
        } else {
            reading.paragraph(PlainInline.read(withContinuation(line.rest())), null);
        }
    }

    /** The text of a paragraph or an item from this line on, until something else begins. */
    private String withContinuation(String first) {
        List<String> parts = new ArrayList<>();
        parts.add(first);
        at++;
        while (at < lines.length) {
            PlainLine line = PlainLine.of(lines[at], true);
            if (line.kind() != PlainLine.Kind.TEXT || LiveLine.is(line.rest())) {
                break;
            }
            parts.add(line.rest());
            at++;
        }
        return joined(parts);
    }

    private static String joined(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean last = i == parts.size() - 1;
            if (!last && keepsBreak(part)) {
                text.append(part, 0, part.length() - 1).append('\n');
            } else {
                text.append(part).append(last ? "" : " ");
            }
        }
        return text.toString();
    }

    private static boolean keepsBreak(String part) {
        int backslashes = 0;
        while (backslashes < part.length() && part.charAt(part.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void quotes() {
        List<String> parts = new ArrayList<>();
        for (; at < lines.length; at++) {
            PlainLine line = PlainLine.of(lines[at], false);
            if (line.kind() != PlainLine.Kind.QUOTE) {
                break;
            }
            if (line.rest().isBlank()) {
                reading.quote(PlainInline.read(joined(parts)), null);
                parts.clear();
            } else {
                parts.add(line.rest());
            }
        }
        reading.quote(PlainInline.read(joined(parts)), null);
    }

    private void table() {
        String caption = captionOf(lines[at].strip());
        if (caption != null) {
            at++;
        }
        List<Block.Row> rows = new ArrayList<>();
        boolean separated = false;
        for (; at < lines.length && lines[at].strip().startsWith("|"); at++) {
            List<String> cells = cellsOf(lines[at].strip());
            if (rows.isEmpty()
                    || !cells.stream().allMatch(cell -> SEPARATOR.matcher(cell).matches())) {
                rows.add(row(cells));
            } else if (!separated) {
                rows.replaceAll(row -> new Block.Row(row.id(), true, row.cells()));
                separated = true;
            }
        }
        reading.table(caption, rows, null);
    }

    /** {@code |+ Caption} without a pipe at its end. */
    private static @Nullable String captionOf(String line) {
        boolean caption = line.startsWith("|+ ") && (!line.endsWith("|") || line.endsWith("\\|"));
        return caption ? PlainInline.read(line.substring(3)).text() : null;
    }

    private static List<String> cellsOf(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
                if (c == '\\' && i + 1 < line.length()) {
                    cell.append(line.charAt(++i));
                }
            }
        }
        if (!cell.isEmpty() || cells.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }

    /** A cell that begins with {@code ! } names its row; nothing between two pipes widens the cell before. */
    private static Block.Row row(List<String> texts) {
        List<Block.Cell> cells = new ArrayList<>();
        for (String text : texts) {
            int last = cells.size() - 1;
            if (text.isEmpty() && last >= 0 && cells.get(last).colspan() < Block.Cell.WIDEST) {
                Block.Cell before = cells.get(last);
                cells.set(last, new Block.Cell(before.header(), before.colspan() + 1, before.inline()));
            } else {
                boolean header = text.startsWith("! ");
                String content = header ? text.substring(2) : text;
                cells.add(new Block.Cell(header, 1, PlainInline.read(content).html()));
            }
        }
        return new Block.Row(BlockIds.fresh(), false, cells);
    }
}
