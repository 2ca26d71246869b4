package fi.lanka.indicator;

import java.time.LocalDate;

/**
 * One fetching or entering of figures.
 *
 * @param credit what the licence asks to be shown, without the word for source: "THL Sotkanet, CC BY 4.0"
 */
public record RunDetails(String source, LocalDate retrievedOn, String credit) {}
