package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may do what: anyone signed in reads, a coordinator changes, and the system (no actor) enters the example. */
final class PlanRules {

    private PlanRules() {}

    /** The person to be written down as the one who changed it. */
    static @Nullable UUID mayChange(@Nullable Actor actor) {
        if (actor == null) {
            return null;
        }
        if (!actor.coordinator()) {
            throw RuleViolated.notYours("plan.refused.change");
        }
        return actor.id();
    }
}
