package fi.lanka.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block of a text with the id that it keeps while it is edited and moved. {@code inline} is clean by construction: HTML with
 * strong, em, a (http, https, mailto), sub, sup and br in one form; the constructors refuse anything else.
 */
public sealed interface Block {

    String id();

    /** The text that a reader sees in it, without marks; empty for a live block. */
    String text();

    /** The same block under another id. */
    Block withId(String id);

    /** As it is written down in canonical JSON. */
    Map<String, Object> toTree();

    /** Its public anchor. */
    default String anchor() {
        return "k-" + id();
    }

    /** @param level 2 or 3 within a chapter, whose own heading is above them */
    record Heading(String id, int level, String inline) implements Block {

        public Heading {
            BlockIds.required(id);
            if (level < 2 || level > 3) {
                throw new IllegalArgumentException("no heading of level " + level);
            }
            if (inline.contains("<br>")) {
                throw new IllegalArgumentException("a line break in a heading");
            }
            requireText(inline);
        }

        @Override
        public String text() {
            return Inline.textOf(inline);
        }

        @Override
        public Heading withId(String other) {
            return new Heading(other, level, inline);
        }

        @Override
        public Map<String, Object> toTree() {
            return tree("heading", id, "level", level, "inline", inline);
        }
    }

    record Paragraph(String id, String inline) implements Block {

        public Paragraph {
            BlockIds.required(id);
            requireText(inline);
        }

        @Override
        public String text() {
            return Inline.textOf(inline);
        }

        @Override
        public Paragraph withId(String other) {
            return new Paragraph(other, inline);
        }

        @Override
        public Map<String, Object> toTree() {
            return tree("paragraph", id, "inline", inline);
        }
    }

    /** @param level 1 to 3 */
    record ListItem(String id, int level, boolean ordered, String inline) implements Block {

        public ListItem {
            BlockIds.required(id);
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("no list of level " + level);
            }
            requireText(inline);
        }

        @Override
        public String text() {
            return Inline.textOf(inline);
        }

        @Override
        public ListItem withId(String other) {
            return new ListItem(other, level, ordered, inline);
        }

        @Override
        public Map<String, Object> toTree() {
            return tree("item", id, "level", level, "ordered", ordered, "inline", inline);
        }
    }

    record Quote(String id, String inline) implements Block {

        public Quote {
            BlockIds.required(id);
            requireText(inline);
        }

        @Override
        public String text() {
            return Inline.textOf(inline);
        }

        @Override
        public Quote withId(String other) {
            return new Quote(other, inline);
        }

        @Override
        public Map<String, Object> toTree() {
            return tree("quote", id, "inline", inline);
        }
    }

    /**
     * A table; its rows have ids of their own.
     *
     * @param caption plain text, or null
     */
    record Table(String id, @Nullable String caption, List<Row> rows) implements Block {

        public Table {
            BlockIds.required(id);
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("a table without rows");
            }
            for (int i = 1; i < rows.size(); i++) {
                if (rows.get(i).header() && !rows.get(i - 1).header()) {
                    throw new IllegalArgumentException("a header row below the table's body");
                }
            }
            if (caption != null
                    && (caption.isEmpty() || !Inline.ofText(caption).text().equals(caption))) {
                throw new IllegalArgumentException("not a plain caption: " + caption);
            }
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(caption == null ? "" : caption);
            for (Row row : rows) {
                text.append(text.isEmpty() ? "" : "\n").append(row.text());
            }
            return text.toString();
        }

        @Override
        public Table withId(String other) {
            return new Table(other, caption, rows);
        }

        @Override
        public Map<String, Object> toTree() {
            Map<String, Object> tree =
                    tree("table", id, "rows", rows.stream().map(Row::toTree).toList());
            if (caption != null) {
                tree.put("caption", caption);
            }
            return tree;
        }
    }

    /** @param header whether the whole row names the columns below it */
    record Row(String id, boolean header, List<Cell> cells) {

        public Row {
            BlockIds.required(id);
            if (cells.isEmpty()) {
                throw new IllegalArgumentException("a row without cells");
            }
            cells = header
                    ? cells.stream()
                            .map(cell -> new Cell(true, cell.colspan(), cell.inline()))
                            .toList()
                    : List.copyOf(cells);
        }

        Row withId(String other) {
            return new Row(other, header, cells);
        }

        public String text() {
            return String.join(" ", cells.stream().map(Cell::text).toList());
        }

        Map<String, Object> toTree() {
            return tree(
                    "row",
                    id,
                    "header",
                    header,
                    "cells",
                    cells.stream().map(Cell::toTree).toList());
        }

        static Row of(Map<?, ?> tree) {
            return new Row(
                    string(tree, "id"),
                    flag(tree, "header"),
                    maps(tree, "cells").stream().map(Cell::of).toList());
        }
    }

    /** @param header whether it names its row, or in a header row its column */
    record Cell(boolean header, int colspan, String inline) {

        static final int WIDEST = 50;

        public Cell {
            if (colspan < 1 || colspan > WIDEST) {
                throw new IllegalArgumentException("no cell of " + colspan + " columns");
            }
            Inline.ofHtml(inline);
        }

        public String text() {
            return Inline.textOf(inline);
        }

        Map<String, Object> toTree() {
            return tree("cell", null, "header", header, "colspan", colspan, "inline", inline);
        }

        static Cell of(Map<?, ?> tree) {
            return new Cell(flag(tree, "header"), number(tree, "colspan"), string(tree, "inline"));
        }
    }

    /**
     * A place where something that the house knows is shown: an indicator, a board's plan, lessons, decisions. What its words
     * mean is for the report to say; unknown ones are kept as typed.
     *
     * @param subject what of that kind, or empty
     * @param form how it is shown, or null for the kind's own way
     */
    record Live(
            String id,
            String kind,
            String subject,
            @Nullable String form) implements Block {

        public Live {
            BlockIds.required(id);
            LiveLine.required(kind, subject, form);
        }

        /** The line that stands for it where the text is written. */
        public String line() {
            return LiveLine.write(kind, subject, form);
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public Live withId(String other) {
            return new Live(other, kind, subject, form);
        }

        @Override
        public Map<String, Object> toTree() {
            Map<String, Object> tree = tree("live", id, "kind", kind, "subject", subject);
            if (form != null) {
                tree.put("form", form);
            }
            return tree;
        }
    }

    /** Reads what {@link #toTree} wrote. */
    static Block of(Map<String, ?> tree) {
        String id = string(tree, "id");
        String type = string(tree, "type");
        return switch (type) {
            case "heading" -> new Heading(id, number(tree, "level"), string(tree, "inline"));
            case "paragraph" -> new Paragraph(id, string(tree, "inline"));
            case "item" -> new ListItem(id, number(tree, "level"), flag(tree, "ordered"), string(tree, "inline"));
            case "quote" -> new Quote(id, string(tree, "inline"));
            case "table" ->
                new Table(
                        id,
                        (String) tree.get("caption"),
                        maps(tree, "rows").stream().map(Row::of).toList());
            case "live" -> new Live(id, string(tree, "kind"), string(tree, "subject"), (String) tree.get("form"));
            default -> throw new IllegalArgumentException("no such kind of block: " + type);
        };
    }

    private static void requireText(String inline) {
        if (Inline.ofHtml(inline).isEmpty()) {
            throw new IllegalArgumentException("a block of text without text");
        }
    }

    private static Map<String, Object> tree(String type, @Nullable String id, Object... pairs) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (id != null) {
            tree.put("id", id);
            tree.put("type", type);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            tree.put((String) pairs[i], pairs[i + 1]);
        }
        return tree;
    }

    private static String string(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof String value) {
            return value;
        }
        throw new IllegalArgumentException("a block without its " + key);
    }

    private static int number(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof Number value) {
            return Math.toIntExact(value.longValue());
        }
        throw new IllegalArgumentException("a block without its " + key);
    }

    private static boolean flag(Map<?, ?> tree, String key) {
        return Boolean.TRUE.equals(tree.get(key));
    }

    private static List<Map<?, ?>> maps(Map<?, ?> tree, String key) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (tree.get(key) instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
