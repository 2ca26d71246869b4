package fi.lanka.publication;

import fi.lanka.shared.HouseClock;
import java.time.Instant;
import java.time.LocalDate;

/** A day as it is written in Finland, 12.11.2018. */
final class FinnishDay {

    static String of(Instant moment) {
        return of(LocalDate.ofInstant(moment, HouseClock.ZONE));
    }

    static String of(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    private FinnishDay() {}
}
