package fi.lanka.organisation;

import fi.lanka.organisation.Actor.Seat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person may see or do, and the seat it comes from.
 *
 * @param code of the sentence
 * @param role null where no seat is needed
 */
public record Reason(
        String code, @Nullable Role role, @Nullable String seatName) {

    static Reason plain(String code) {
        return new Reason(code, null, null);
    }

    /** Each seat is asked the very questions that the rules ask of its holder, so that these sentences and the rules agree. */
    static List<Reason> of(Actor actor) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(plain("organisation.why.signed-in"));
        if (actor.administrator()) {
            reasons.add(plain("organisation.why.administrator"));
        }
        actor.seats().forEach(seat -> {
            Actor holder = new Actor(actor.person(), actor.name(), actor.language(), false, List.of(seat));
            codes(holder, seat).forEach(code -> reasons.add(new Reason(code, seat.role(), seat.seatName())));
        });
        return reasons;
    }

    private static List<String> codes(Actor holder, Seat seat) {
        List<String> codes = new ArrayList<>();
        if (holder.coordinator()) {
            codes.add("organisation.why.coordinator");
        }
        if (holder.inWorkingGroup() || holder.sectorContact()) {
            codes.add("organisation.why.reads-drafts");
        }
        if (seat.role() == Role.WRITER) {
            codes.add("organisation.why.writer");
        }
        if (seat.body() != null && holder.sitsIn(seat.body())) {
            codes.add("organisation.why.reads-versions");
        }
        if (seat.body() != null && holder.secretaryOf(seat.body())) {
            codes.add("organisation.why.secretary");
        }
        return codes;
    }
}
