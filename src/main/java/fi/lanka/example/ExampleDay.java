package fi.lanka.example;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A day as the example's files write it: {@code 2018-11-12}, or counted from the day of entry ({@code -12} is twelve days before
 * it, {@code 9} nine after), so that what is in work is as late or as near whenever somebody tries it. A counted day is a
 * working day: one that falls on a weekend is the Friday before.
 */
record ExampleDay(String written) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ExampleDay {}

    LocalDate seenFrom(LocalDate entered) {
        if (written.length() == "2018-11-12".length()) {
            return LocalDate.parse(written);
        }
        LocalDate day = entered.plusDays(Integer.parseInt(written));
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                : day;
    }
}
