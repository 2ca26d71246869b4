package fi.lanka.calendar;

import java.time.LocalDate;

/** A year whose council day is set. */
public record YearRow(int year, LocalDate councilOn, long version) {}
