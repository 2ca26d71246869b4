package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Role;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: anyone signed in reads, a coordinator changes, the owner sector's contact and writers tell how its own
 * actions went, and the system (no actor) enters the example. Asked twice: whether a button shows, and whether the act succeeds.
 */
public final class PlanRules {

    private PlanRules() {}

    public static boolean changes(Actor actor) {
        return actor.coordinator();
    }

    /** @param owner the action's sector; null while there is none */
    public static boolean tells(Actor actor, @Nullable UUID owner) {
        return changes(actor)
                || actor.seats().stream()
                        .anyMatch(seat -> seat.sector() != null
                                && seat.sector().equals(owner)
                                && (seat.role() == Role.CONTACT || seat.role() == Role.WRITER));
    }

    /** Before a page of change is shown, or what was typed is looked at. */
    public static void requireChange(Actor actor) {
        mayChange(actor);
    }

    public static void requireTelling(Actor actor, @Nullable UUID owner) {
        mayTell(actor, owner);
    }

    /** The person to be written down as the one who changed it. */
    static @Nullable UUID mayChange(@Nullable Actor actor) {
        return unless(actor, actor == null || changes(actor), "plan.refused.change");
    }

    /** The person to be written down as the one who told it. */
    static @Nullable UUID mayTell(@Nullable Actor actor, @Nullable UUID owner) {
        return unless(actor, actor == null || tells(actor, owner), "plan.refused.tell");
    }

    private static @Nullable UUID unless(@Nullable Actor actor, boolean allowed, String refusal) {
        if (!allowed) {
            throw RuleViolated.notYours(refusal);
        }
        return actor == null ? null : actor.id();
    }
}
