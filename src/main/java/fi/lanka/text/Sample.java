package fi.lanka.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a block or a row is recognised by when its id is lost. Prose of any kind may become prose of another. */
final class Sample {

    enum Shape {
        PROSE,
        TABLE,
        LIVE
    }

    static final double ALIKE = 0.6;

    private final Shape shape;
    private final String key;
    private final String likened;
    private int @Nullable [] stems;

    /**
     * @param key equal for what is the same
     * @param likened the words by which likeness is measured
     */
    private Sample(Shape shape, String key, String likened) {
        this.shape = shape;
        this.key = key;
        this.likened = likened;
    }

    static List<Sample> of(List<? extends Block> blocks) {
        return blocks.stream().map(Sample::of).toList();
    }

    static Sample of(Block block) {
        if (block instanceof Block.Live live) {
            return new Sample(Shape.LIVE, live.line(), live.kind() + " " + live.subject());
        }
        String normal = Words.normal(block.text());
        return new Sample(shape(block), normal, normal);
    }

    /** The first cell says what a row is about: it counts twice. */
    static Sample of(Block.Row row) {
        String normal = Words.normal(row.text());
        return new Sample(Shape.PROSE, normal, row.cells().get(0).text() + " " + normal);
    }

    static Shape shape(Block block) {
        if (block instanceof Block.Table) {
            return Shape.TABLE;
        }
        return block instanceof Block.Live ? Shape.LIVE : Shape.PROSE;
    }

    double likeness(Sample other) {
        if (shape != other.shape) {
            return 0;
        }
        if (shape == Shape.LIVE) {
            // another indicator is another block, another form of the same one is not
            return likened.equals(other.likened) ? 1 : 0;
        }
        int[] mine = stems();
        int[] theirs = other.stems();
        int shorter = Math.min(mine.length, theirs.length);
        int all = mine.length + theirs.length;
        // what cannot reach the measure is not worth counting
        return all > 0 && 2.0 * shorter / all < ALIKE ? 0 : Words.likeness(mine, theirs);
    }

    /** Most of a text is recognised without them. */
    private int[] stems() {
        int[] known = stems;
        if (known == null) {
            known = Words.stems(likened);
            stems = known;
        }
        return known;
    }

    /** Equal texts of equal shape are equal keys. */
    String identity() {
        return shape + " " + key;
    }
}
