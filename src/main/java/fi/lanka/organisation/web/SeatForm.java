package fi.lanka.organisation.web;

import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat to be given, as typed.
 *
 * @param seat the id of a body or of a sector
 * @param standsInFor the id of the member whose substitute it is; empty for none in particular
 */
record SeatForm(
        @Nullable String seat,
        @Nullable String role,
        @Nullable String standsInFor,
        @Nullable String from,
        @Nullable String to) {

    static SeatForm from(LocalDate today) {
        return new SeatForm("", "", "", Typed.write(today), "");
    }

    NewSeat read() {
        Typed typed = new Typed();
        UUID place = typed.id("seat", seat);
        Role chosen = typed.choice("role", role, Role.values());
        UUID member = typed.optionalId("standsInFor", standsInFor);
        Period period = typed.period(from, to);
        typed.pass();
        return new NewSeat(place, chosen, member == null ? null : new PersonId(member), period);
    }

    record NewSeat(UUID place, Role role, @Nullable PersonId standsInFor, Period period) {}
}
