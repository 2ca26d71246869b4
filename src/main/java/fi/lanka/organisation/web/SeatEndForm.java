package fi.lanka.organisation.web;

import fi.lanka.organisation.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a seat, as typed.
 *
 * @param successor the id of whoever sits in it from the next day on; empty for nobody
 */
record SeatEndForm(
        @Nullable String lastDay,
        @Nullable String version,
        @Nullable String successor) {

    static SeatEndForm of(LocalDate today, long version) {
        return new SeatEndForm(Typed.write(today), String.valueOf(version), "");
    }

    long seenVersion() {
        return Typed.version(version);
    }

    Ending read() {
        Typed typed = new Typed();
        LocalDate day = typed.day("lastDay", lastDay);
        UUID next = typed.optionalId("successor", successor);
        typed.pass();
        return new Ending(day, next == null ? null : new PersonId(next));
    }

    record Ending(LocalDate lastDay, @Nullable PersonId successor) {}
}
