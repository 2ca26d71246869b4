package fi.lanka.report;

import fi.lanka.text.RichText;

/**
 * Somebody saved the chapter after this text was opened. Nothing has been changed; both texts are here, so that no character is
 * lost.
 */
public class StaleChapter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ChapterSave now;
    private final transient RichText mine;

    StaleChapter(ChapterSave now, RichText mine) {
        super("chapter is at version " + now.number());
        this.now = now;
        this.mine = mine;
    }

    /** What is in the chapter now. */
    public ChapterSave now() {
        return now;
    }

    /** What was about to be saved. */
    public RichText mine() {
        return mine;
    }
}
