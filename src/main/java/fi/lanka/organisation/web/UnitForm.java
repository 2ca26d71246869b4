package fi.lanka.organisation.web;

import fi.lanka.shared.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be founded or mended, as typed.
 *
 * @param version null where it is to be founded
 */
record UnitForm(
        @Nullable String name,
        @Nullable String from,
        @Nullable String to,
        @Nullable String version) {

    static UnitForm from(LocalDate today) {
        return new UnitForm("", Typed.write(today), "", null);
    }

    static UnitForm of(String name, LocalDate from, @Nullable LocalDate to, long version) {
        return new UnitForm(name, Typed.write(from), Typed.write(to), String.valueOf(version));
    }

    String typedName() {
        return Typed.text(name);
    }

    Period period() {
        Typed typed = new Typed();
        Period period = typed.period(from, to);
        typed.pass();
        return period;
    }

    long seenVersion() {
        return Typed.version(version);
    }
}
