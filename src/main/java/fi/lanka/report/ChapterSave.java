package fi.lanka.report;

import fi.lanka.shared.HouseClock;
import fi.lanka.text.RichText;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A chapter's text as it was saved once, or as it was when it was given back to its writers.
 *
 * @param number of the save, counted from the chapter's beginning (0)
 * @param by null: the system
 * @param returnReason null: it was saved
 */
public record ChapterSave(
        long number,
        RichText text,
        Instant at,
        @Nullable String by,
        @Nullable String returnReason) {

    /** In Finnish time. */
    public LocalDateTime when() {
        return LocalDateTime.ofInstant(at, HouseClock.ZONE);
    }
}
