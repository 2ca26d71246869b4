package fi.lanka.text;

import java.util.List;

/** A stretch of a text for a page: prose that is shown as it is, or one live block that the page fills. */
public sealed interface Segment {

    record Prose(List<Block> blocks) implements Segment {

        public Prose {
            blocks = List.copyOf(blocks);
        }
    }

    record LiveBlock(Block.Live block) implements Segment {}
}
