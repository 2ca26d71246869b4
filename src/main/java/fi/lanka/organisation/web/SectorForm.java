package fi.lanka.organisation.web;

import fi.lanka.organisation.BodyId;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sector to be founded, as typed.
 *
 * @param body the id of the body that leads it
 */
record SectorForm(
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String body,
        @Nullable String from,
        @Nullable String to) {

    static SectorForm from(LocalDate today) {
        return new SectorForm("", "", "", Typed.write(today), "");
    }

    NewSector read() {
        Typed typed = new Typed();
        BodyId leader = new BodyId(typed.id("body", body));
        Period period = typed.period(from, to);
        typed.pass();
        return new NewSector(Typed.text(name), Typed.text(shortName), leader, period);
    }

    record NewSector(String name, String shortName, BodyId body, Period period) {}
}
