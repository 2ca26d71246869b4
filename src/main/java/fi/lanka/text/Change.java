package fi.lanka.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one block between two texts.
 *
 * @param moved it stands elsewhere in the order than before; its words may have changed too
 * @param before null where it was added
 * @param after null where it was removed
 * @param pieces its words, with what stayed, came and went; empty for a table
 * @param rows of a table, otherwise empty
 */
public record Change(
        Kind kind,
        boolean moved,
        @Nullable Block before,
        @Nullable Block after,
        List<Piece> pieces,
        List<RowChange> rows) {

    public enum Kind {
        SAME,
        /** The same block with the same words at another place. */
        MOVED,
        /** The same words: only marks, links or the kind of the block differ. */
        FORMATTING,
        CHANGED,
        ADDED,
        REMOVED
    }

    public Change {
        pieces = List.copyOf(pieces);
        rows = List.copyOf(rows);
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    /** What became of one row of a table, cell by cell. */
    public record RowChange(Kind kind, List<List<Piece>> cells) {

        public RowChange {
            cells = cells.stream().map(List::copyOf).toList();
        }

        public boolean same() {
            return kind == Kind.SAME;
        }
    }

    /** The block as it stands now, or as it stood before it was removed. */
    public Block block() {
        if (after != null) {
            return after;
        }
        return Objects.requireNonNull(before);
    }

    public boolean same() {
        return kind == Kind.SAME;
    }

    /** Changed in itself and moved besides. */
    public boolean movedToo() {
        return moved && kind != Kind.MOVED;
    }

    public boolean heading() {
        return block() instanceof Block.Heading;
    }
}
