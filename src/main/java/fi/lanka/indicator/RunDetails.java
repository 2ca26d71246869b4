package fi.lanka.indicator;

import java.time.LocalDate;

/**
 * One fetching or entering of figures.
 *
 * @param credit what the licence asks to be shown
 */
public record RunDetails(String source, LocalDate retrievedOn, String credit) {}
