package fi.lanka.text;

import java.util.ArrayList;
import java.util.List;

/** Writes a text for the two places where it stands: the form where it is edited, and the page where it is read. */
public final class TextWriter {

    private TextWriter() {}

    /** What stands in the textarea; {@link TextReader} reads it back without loss. */
    public static String plain(RichText text) {
        return PlainWriter.write(text);
    }

    public static String html(List<Block> blocks) {
        return html(blocks, 0);
    }

    /**
     * Safe to stand on a page as it is.
     *
     * @param deeper how many levels the headings sink, so that they nest under the page's own
     */
    public static String html(List<Block> blocks, int deeper) {
        return HtmlWriter.write(blocks, deeper);
    }

    /** The text as a page shows it: stretches of prose, and live blocks one by one. */
    public static List<Segment> segments(RichText text) {
        List<Segment> segments = new ArrayList<>();
        List<Block> prose = new ArrayList<>();
        for (Block block : text.blocks()) {
            if (block instanceof Block.Live live) {
                endProse(prose, segments);
                segments.add(new Segment.LiveBlock(live));
            } else {
                prose.add(block);
            }
        }
        endProse(prose, segments);
        return List.copyOf(segments);
    }

    private static void endProse(List<Block> prose, List<Segment> segments) {
        if (!prose.isEmpty()) {
            segments.add(new Segment.Prose(prose));
            prose.clear();
        }
    }
}
