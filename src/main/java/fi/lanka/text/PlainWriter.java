package fi.lanka.text;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Writes a text as the plain text that {@link PlainReader} reads back. */
final class PlainWriter {

    private static final String BREAK = "\\\n";
    private static final String BREAK_IN_CELL = "<br>";
    private static final Pattern LIKE_A_SEPARATOR = Pattern.compile(":?-{3,}:?");

    private final StringBuilder plain = new StringBuilder();
    /** The numbers reached on the three levels of a list. */
    private final int[] reached = new int[4];

    private PlainWriter() {}

    static String write(RichText text) {
        PlainWriter writer = new PlainWriter();
        Block before = null;
        for (Block block : text.blocks()) {
            boolean listGoesOn = before instanceof Block.ListItem && block instanceof Block.ListItem;
            if (before != null) {
                writer.plain.append(listGoesOn ? "\n" : "\n\n");
            }
            if (!listGoesOn) {
                java.util.Arrays.fill(writer.reached, 0);
            }
            writer.block(block);
            before = block;
        }
        return writer.plain.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            plain.append("#".repeat(heading.level())).append(' ').append(inline(heading.inline(), BREAK));
        } else if (block instanceof Block.Paragraph paragraph) {
            lines(paragraph.inline(), "", "");
        } else if (block instanceof Block.Quote quote) {
            plain.append("> ").append(inline(quote.inline(), BREAK).replace("\n", "\n> "));
        } else if (block instanceof Block.ListItem item) {
            item(item);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Live live) {
            plain.append(live.line());
        }
    }

    private static String inline(String html, String lineBreak) {
        return PlainInline.write(Inline.ofHtml(html), lineBreak);
    }

    /** Lines of which none is taken for the beginning of something else. */
    private void lines(String html, String first, String others) {
        String[] lines = inline(html, BREAK).split("\n");
        for (int i = 0; i < lines.length; i++) {
            // the first line of an item stands behind its sign and is safe there
            boolean safe = i == 0 && !first.isEmpty();
            plain.append(i == 0 ? first : "\n" + others).append(safe ? lines[i] : PlainLine.asText(lines[i]));
        }
    }

    private void item(Block.ListItem item) {
        String indent = "  ".repeat(item.level() - 1);
        java.util.Arrays.fill(reached, item.level() + 1, reached.length, 0);
        if (!item.ordered()) {
            reached[item.level()] = 0;
            lines(item.inline(), indent + "- ", indent + "  ");
            return;
        }
        int number = ++reached[item.level()];
        boolean day = PlainLine.isMonth(inline(item.inline(), BREAK));
        // with a full stop, "1. tammikuuta" would be read as a day
        lines(item.inline(), indent + Math.min(number, 999) + (day ? ") " : ". "), indent + "  ");
    }

    private void table(Block.Table table) {
        if (table.caption() != null) {
            plain.append("|+ ")
                    .append(PlainInline.write(Inline.ofText(Objects.requireNonNull(table.caption())), " "))
                    .append('\n');
        }
        List<Block.Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i));
            boolean lastHeader = rows.get(i).header()
                    && (i + 1 == rows.size() || !rows.get(i + 1).header());
            if (lastHeader) {
                plain.append('\n')
                        .append("| --- ".repeat(Reading.width(rows.get(i))))
                        .append('|');
            }
            plain.append(i + 1 < rows.size() ? "\n" : "");
        }
    }

    private void row(Block.Row row) {
        plain.append('|');
        for (Block.Cell cell : row.cells()) {
            String text = inline(cell.inline(), BREAK_IN_CELL);
            plain.append(cell.header() && !row.header() ? "! " : " ")
                    .append(LIKE_A_SEPARATOR.matcher(text).matches() ? "\\" : "")
                    .append(text)
                    .append(' ')
                    .append("|".repeat(cell.colspan()));
        }
    }
}
