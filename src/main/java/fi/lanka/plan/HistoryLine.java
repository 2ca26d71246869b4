package fi.lanka.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the journal for reading; its words are the message {@code journal.<verb>}. */
public record HistoryLine(
        LocalDate on, String verb, @Nullable String by) {}
