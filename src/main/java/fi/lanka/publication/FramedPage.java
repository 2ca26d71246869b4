package fi.lanka.publication;

import java.nio.charset.StandardCharsets;

/**
 * A frozen page cut open where its one sentence about versions stands, so that what has happened since can be told there. The
 * rest is the frozen bytes themselves: they are never rendered again.
 */
record FramedPage(String before, String sentence, String after) {

    private static final String OPENS = "<!--lanka:frame-->";
    private static final String CLOSES = "<!--/lanka:frame-->";

    static FramedPage of(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        int opens = html.indexOf(OPENS);
        int closes = html.indexOf(CLOSES);
        if (opens < 0 || closes < opens) {
            throw new IllegalStateException("The page has no place for its frame");
        }
        return new FramedPage(
                html.substring(0, opens),
                html.substring(opens + OPENS.length(), closes),
                html.substring(closes + CLOSES.length()));
    }

    String with(String frame) {
        return before + frame + after;
    }
}
