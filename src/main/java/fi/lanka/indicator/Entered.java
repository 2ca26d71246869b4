package fi.lanka.indicator;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the figures that were entered.
 *
 * @param run null when nothing changed: then no run is written
 * @param unchanged the same figure was in force already
 */
public record Entered(@Nullable UUID run, int added, int corrected, int unchanged) {}
