package fi.lanka.report;

import fi.lanka.report.published.Part;
import fi.lanka.shared.HouseClock;
import fi.lanka.text.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as read for a page.
 *
 * @param parent the chapter that it stands in; null when it stands directly under its part
 * @param number derived, "3", "3.1"; null for a chapter without one
 * @param returned why it was given back to its writers; null unless that still stands
 * @param text null when the page did not ask for this chapter's text
 */
public record ChapterRow(
        UUID id,
        String key,
        @Nullable UUID parent,
        Part part,
        @Nullable String number,
        String heading,
        String guidance,
        ChapterState state,
        @Nullable Returned returned,
        @Nullable LocalDate deadline,
        List<Writer> writers,
        Instant savedAt,
        @Nullable String savedBy,
        long lockVersion,
        @Nullable RichText text) {

    /** Somebody to whom the chapter has been given. */
    public record Writer(UUID id, String name) {}

    /** It was called ready, and something is missing. */
    public record Returned(String reason, String by, Instant at) {

        /** In Finnish time. */
        public LocalDateTime when() {
            return LocalDateTime.ofInstant(at, HouseClock.ZONE);
        }
    }

    /** In Finnish time. */
    public LocalDateTime savedWhen() {
        return LocalDateTime.ofInstant(savedAt, HouseClock.ZONE);
    }

    public List<UUID> writerIds() {
        return writers.stream().map(Writer::id).toList();
    }

    /** To whom it is given and by when, to be carried by the form that changes it. */
    public String assignment() {
        return deadline + ":"
                + writerIds().stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }

    /** Number and heading, as it is spoken of. */
    public String name() {
        return number == null ? heading : number + " " + heading;
    }

    /** It stands in another chapter. */
    public boolean inner() {
        return parent != null;
    }

    public boolean late(LocalDate today) {
        return state != ChapterState.READY && deadline != null && deadline.isBefore(today);
    }
}
