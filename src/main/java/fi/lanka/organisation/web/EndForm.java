package fi.lanka.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of a seat or of a body, as typed. */
record EndForm(@Nullable String lastDay, @Nullable String version) {

    static EndForm of(LocalDate today, long version) {
        return new EndForm(Typed.write(today), String.valueOf(version));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    LocalDate day() {
        Typed typed = new Typed();
        LocalDate day = typed.day("lastDay", lastDay);
        typed.pass();
        return day;
    }
}
