package fi.lanka.indicator;

/** From this year on the figures are not comparable with the earlier ones, and why. */
public record SeriesBreak(int year, String reason) {}
