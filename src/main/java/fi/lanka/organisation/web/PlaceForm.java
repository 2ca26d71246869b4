package fi.lanka.organisation.web;

import fi.lanka.organisation.Naming;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body's or a sector's name and days to be changed, as typed.
 *
 * @param shortName of a sector; a body has none
 * @param change whether another name mends the old one or follows it; asked only where the name is another
 */
record PlaceForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String change,
        @Nullable String renamedFrom,
        @Nullable String from,
        @Nullable String to,
        @Nullable String version) {

    enum Change {
        MENDED,
        RENAMED
    }

    static PlaceForm of(String name, String shortName, LocalDate from, @Nullable LocalDate to, long version) {
        return new PlaceForm(name, shortName, "", "", Typed.write(from), Typed.write(to), String.valueOf(version));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    Changed read(String nameBefore) {
        Typed typed = new Typed();
        Period period = typed.period(from, to);
        LocalDate since = null;
        if (!Typed.text(name).equals(nameBefore) && typed.choice("change", change, Change.values()) == Change.RENAMED) {
            since = typed.day("renamedFrom", renamedFrom);
        }
        typed.pass();
        return new Changed(new Naming(Typed.text(name), since), Typed.text(shortName), period);
    }

    record Changed(Naming naming, String shortName, Period period) {}
}
