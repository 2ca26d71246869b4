package fi.lanka.organisation.web;

import fi.lanka.organisation.BodyKind;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A body to be founded, as typed. */
record BodyForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String from,
        @Nullable String to) {

    static BodyForm from(LocalDate today) {
        return new BodyForm("", "", Typed.write(today), "");
    }

    NewBody read() {
        Typed typed = new Typed();
        BodyKind chosen = typed.choice("kind", kind, BodyKind.values());
        Period period = typed.period(from, to);
        typed.pass();
        return new NewBody(chosen, Typed.text(name), period);
    }

    record NewBody(BodyKind kind, String name, Period period) {}
}
