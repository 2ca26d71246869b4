package fi.lanka.organisation;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What has happened to a thing, in the reader's words, newest first; the fragment {@code journal/_history} shows it.
 *
 * @param cut whether there is more than is here
 */
public record History(List<Line> lines, boolean cut) {

    public History {
        lines = List.copyOf(lines);
    }

    /** @param about which of several things; empty where there is but one */
    public record Line(LocalDateTime when, String who, String what, String about) {}
}
