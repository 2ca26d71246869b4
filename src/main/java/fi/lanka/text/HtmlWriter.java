package fi.lanka.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes blocks as HTML for reading. Everything inside a block is clean by construction; the tags are ours. */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();
    private final int deeper;
    /** The kinds of the open lists; each has an open item, too. */
    private final Deque<String> lists = new ArrayDeque<>();

    private HtmlWriter(int deeper) {
        this.deeper = deeper;
    }

    static String write(List<Block> blocks, int deeper) {
        HtmlWriter writer = new HtmlWriter(deeper);
        blocks.forEach(writer::block);
        writer.closeListsTo(0);
        return writer.html.toString();
    }

    private void block(Block block) {
        if (block instanceof Block.ListItem item) {
            item(item);
            return;
        }
        closeListsTo(0);
        if (block instanceof Block.Heading heading) {
            element("h" + Math.min(heading.level() + deeper, 6), heading, heading.inline());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph, paragraph.inline());
        } else if (block instanceof Block.Quote quote) {
            html.append("<blockquote");
            anchor(quote.id());
            html.append("><p>").append(linked(quote.inline())).append("</p></blockquote>\n");
        } else if (block instanceof Block.Table table) {
            table(table);
        } else {
            throw new IllegalArgumentException("a live block is the page's business: " + block.id());
        }
    }

    private void element(String tag, Block block, String inline) {
        html.append('<').append(tag);
        anchor(block.id());
        html.append('>').append(linked(inline)).append("</").append(tag).append(">\n");
    }

    private void anchor(String id) {
        html.append(" id=\"k-").append(id).append('"');
    }

    /** A link from a report tells the other side nothing of its reader. */
    private static String linked(String inline) {
        return inline.replace("<a href=\"", "<a rel=\"noopener\" href=\"");
    }

    /** Lists nest inside the items that they belong to; a level is never skipped. */
    private void item(Block.ListItem item) {
        String tag = item.ordered() ? "ol" : "ul";
        int level = Math.min(item.level(), lists.size() + 1);
        closeListsTo(level);
        if (lists.size() == level && !lists.element().equals(tag)) {
            closeListsTo(level - 1);
        }
        if (lists.size() == level) {
            html.append("</li>\n");
        } else {
            html.append(lists.isEmpty() ? "" : "\n").append('<').append(tag).append(">\n");
            lists.push(tag);
        }
        html.append("<li");
        anchor(item.id());
        html.append('>').append(linked(item.inline()));
    }

    private void closeListsTo(int level) {
        while (lists.size() > level) {
            html.append("</li>\n</").append(lists.pop()).append(">\n");
        }
    }

    private void table(Block.Table table) {
        String label = label(table);
        html.append("<div class=\"scroll\" tabindex=\"0\"");
        if (!label.isEmpty()) {
            html.append(" role=\"region\" aria-label=\"")
                    .append(attribute(label))
                    .append('"');
        }
        html.append("><table class=\"ds-table\" data-border=\"true\"");
        anchor(table.id());
        html.append(">\n");
        if (table.caption() != null) {
            html.append("<caption>").append(Inline.escape(table.caption())).append("</caption>\n");
        }
        rows("thead", table.rows().stream().filter(Block.Row::header).toList());
        rows("tbody", table.rows().stream().filter(row -> !row.header()).toList());
        html.append("</table></div>\n");
    }

    private static String label(Block.Table table) {
        if (table.caption() != null) {
            return table.caption();
        }
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .map(Block.Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String attribute(String text) {
        return Inline.escape(text).replace("\"", "&quot;");
    }

    private void rows(String group, List<Block.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append('<').append(group).append(">\n");
        for (Block.Row row : rows) {
            html.append("<tr");
            anchor(row.id());
            html.append('>');
            row.cells().forEach(cell -> cell(row, cell));
            html.append("</tr>\n");
        }
        html.append("</").append(group).append(">\n");
    }

    private void cell(Block.Row row, Block.Cell cell) {
        // a heading without words would announce nothing
        boolean heading = cell.header() && !cell.inline().isEmpty();
        html.append(heading ? "<th scope=\"" + scope(row, cell) + "\"" : "<td");
        if (cell.colspan() > 1) {
            html.append(" colspan=\"").append(cell.colspan()).append('"');
        }
        html.append('>').append(linked(cell.inline())).append(heading ? "</th>" : "</td>");
    }

    private static String scope(Block.Row row, Block.Cell cell) {
        if (!row.header()) {
            return "row";
        }
        return cell.colspan() > 1 ? "colgroup" : "col";
    }
}
