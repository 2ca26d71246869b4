package fi.lanka.plan.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Actions to be handed over, as typed.
 *
 * @param actions those that were shown, in order
 * @param to the new owner of each, in the same order; empty: it stays
 */
record HandOverForm(
        @Nullable List<String> actions,
        @Nullable List<String> to,
        @Nullable String from,
        @Nullable String reason) {

    static HandOverForm from(LocalDate today) {
        return new HandOverForm(List.of(), List.of(), Typed.write(today), "");
    }

    /** The owner chosen for an action, as typed. */
    public String chosen(UUID action) {
        int place = actions == null ? -1 : actions.indexOf(action.toString());
        return place >= 0 && to != null && place < to.size() ? to.get(place) : "";
    }

    Map<UUID, UUID> owners() {
        Typed typed = new Typed();
        typed.day("from", from);
        Map<UUID, UUID> owners = new LinkedHashMap<>();
        if (actions != null) {
            for (String action : actions) {
                UUID id = typed.id("to", action);
                UUID owner = typed.optionalId("to", chosen(id));
                if (owner != null) {
                    owners.put(id, owner);
                }
            }
        }
        typed.pass();
        return owners;
    }

    LocalDate fromDay() {
        Typed typed = new Typed();
        LocalDate day = typed.day("from", from);
        typed.pass();
        return day;
    }
}
