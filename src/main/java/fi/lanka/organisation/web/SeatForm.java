package fi.lanka.organisation.web;

import fi.lanka.organisation.Role;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat to be given, as typed.
 *
 * @param seat the id of a body or of a sector
 */
record SeatForm(
        @Nullable String seat,
        @Nullable String role,
        @Nullable String from,
        @Nullable String to) {

    static SeatForm from(LocalDate today) {
        return new SeatForm("", "", Typed.write(today), "");
    }

    NewSeat read() {
        Typed typed = new Typed();
        UUID place = typed.id("seat", seat);
        Role chosen = typed.choice("role", role, Role.values());
        Period period = typed.period(from, to);
        typed.pass();
        return new NewSeat(place, chosen, period);
    }

    record NewSeat(UUID place, Role role, Period period) {}
}
