package fi.lanka.strategy;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may do what: anyone signed in reads, a coordinator changes, and the system (no actor) enters the example. */
public final class StrategyRules {

    private StrategyRules() {}

    public static boolean changes(@Nullable Actor actor) {
        return actor == null || actor.coordinator();
    }

    /** The terms also an administrator: in the first hour of a house there is no coordinator yet. */
    public static boolean changesTerms(@Nullable Actor actor) {
        return changes(actor) || actor != null && actor.administrator();
    }

    /** The person to be written down as the one who changed it. */
    public static @Nullable UUID mayChange(@Nullable Actor actor) {
        return who(actor, changes(actor), "strategy.refused.change");
    }

    public static @Nullable UUID mayChangeTerms(@Nullable Actor actor) {
        return who(actor, changesTerms(actor), "strategy.refused.change-term");
    }

    private static @Nullable UUID who(@Nullable Actor actor, boolean may, String refusal) {
        if (!may) {
            throw RuleViolated.notYours(refusal);
        }
        return actor == null ? null : actor.id();
    }
}
