package fi.lanka.text;

import java.util.List;

/** What a block or a row is recognised by when its id is lost. Prose of any kind may become prose of another. */
record Sample(Shape shape, String key, int[] stems) {

    enum Shape {
        PROSE,
        TABLE,
        LIVE
    }

    static final double ALIKE = 0.6;

    static List<Sample> of(List<? extends Block> blocks) {
        return blocks.stream().map(Sample::of).toList();
    }

    static Sample of(Block block) {
        if (block instanceof Block.Live live) {
            // another indicator is another block, another form of the same one is not
            return new Sample(Shape.LIVE, live.line(), new int[] {(live.kind() + " " + live.subject()).hashCode()});
        }
        return of(shape(block), block.text());
    }

    /** The first cell says what a row is about: it counts twice. */
    static Sample of(Block.Row row) {
        String normal = Words.normal(row.text());
        return new Sample(Shape.PROSE, normal, Words.stems(row.cells().get(0).text() + " " + normal));
    }

    private static Sample of(Shape shape, String text) {
        String normal = Words.normal(text);
        return new Sample(shape, normal, Words.stems(normal));
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
        int shorter = Math.min(stems.length, other.stems.length);
        int all = stems.length + other.stems.length;
        // what cannot reach the measure is not worth counting
        return all > 0 && 2.0 * shorter / all < ALIKE ? 0 : Words.likeness(stems, other.stems);
    }

    /** Equal texts of equal shape are equal keys. */
    String identity() {
        return shape + " " + key;
    }
}
