package fi.lanka.text;

import java.util.List;

/** Writes a text for the two places where it stands: the form where it is edited, and the page where it is read. */
public final class TextWriter {

    private TextWriter() {}

    /** What stands in the textarea; {@link TextReader} reads it back without loss. */
    public static String plain(RichText text) {
        return "";
    }

    public static String html(List<Block> blocks) {
        return html(blocks, 0);
    }

    /** @param deeper how many levels the headings sink, so that they nest under the page's own */
    public static String html(List<Block> blocks, int deeper) {
        return "";
    }

    public static List<Segment> segments(RichText text) {
        return List.of();
    }
}
