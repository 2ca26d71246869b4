package fi.lanka.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text as it is being read: blocks under fresh ids, and the ids that the sender says some of them had. */
final class Reading {

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> claims = new HashMap<>();

    List<Block> blocks() {
        return blocks;
    }

    /** Which id a block or row under a fresh id says to be its own. */
    Map<String, String> claims() {
        return claims;
    }

    boolean endsWithItem() {
        return !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.ListItem;
    }

    private int deepestItem() {
        return endsWithItem() ? ((Block.ListItem) blocks.get(blocks.size() - 1)).level() + 1 : 1;
    }

    String fresh(@Nullable String claimed) {
        String id = BlockIds.fresh();
        if (claimed != null && !claimed.isEmpty()) {
            claims.put(id, claimed);
        }
        return id;
    }

    void heading(int level, Inline inline, @Nullable String claimed) {
        Inline oneLine = inline.withoutBreaks();
        if (!oneLine.isEmpty()) {
            blocks.add(new Block.Heading(fresh(claimed), level, oneLine.html()));
        }
    }

    void paragraph(Inline inline, @Nullable String claimed) {
        if (!inline.isEmpty()) {
            blocks.add(new Block.Paragraph(fresh(claimed), inline.html()));
        }
    }

    /** An item is at most one level deeper than the one before it. */
    void item(int level, boolean ordered, Inline inline, @Nullable String claimed) {
        if (!inline.isEmpty()) {
            int depth = Math.min(Math.min(level, 3), deepestItem());
            blocks.add(new Block.ListItem(fresh(claimed), depth, ordered, inline.html()));
        }
    }

    void quote(Inline inline, @Nullable String claimed) {
        if (!inline.isEmpty()) {
            blocks.add(new Block.Quote(fresh(claimed), inline.html()));
        }
    }

    boolean live(String line, @Nullable String claimed) {
        Block.Live live = LiveLine.read(line, BlockIds.fresh());
        if (live == null) {
            return false;
        }
        blocks.add(live.withId(fresh(claimed)));
        return true;
    }

    /** Rows of unequal width are filled up, so that every column stands under its heading; a table without text is none. */
    void table(@Nullable String caption, List<Block.Row> rows, @Nullable String claimed) {
        int width = rows.stream().mapToInt(Reading::width).max().orElse(0);
        List<Block.Row> filled = rows.stream().map(row -> filledUp(row, width)).toList();
        boolean blank = filled.stream().allMatch(row -> row.text().isBlank());
        if (!blank) {
            String title = caption == null || caption.isEmpty() ? null : caption;
            blocks.add(new Block.Table(fresh(claimed), title, filled));
        } else if (caption != null) {
            paragraph(Inline.ofText(caption), claimed);
        }
    }

    static int width(Block.Row row) {
        return row.cells().stream().mapToInt(Block.Cell::colspan).sum();
    }

    private static Block.Row filledUp(Block.Row row, int width) {
        List<Block.Cell> cells = new ArrayList<>(row.cells());
        for (int missing = width - width(row); missing > 0; missing--) {
            cells.add(new Block.Cell(row.header(), 1, ""));
        }
        return new Block.Row(row.id(), row.header(), cells);
    }
}
