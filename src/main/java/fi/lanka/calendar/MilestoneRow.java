package fi.lanka.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day of the year clock.
 *
 * @param moved somebody chose it; else it is counted from the council's day
 */
public record MilestoneRow(
        UUID id,
        int year,
        MilestoneKind kind,
        LocalDate dueOn,
        boolean moved,
        LocalDate councilOn,
        LocalDate setOn,
        long version) {}
