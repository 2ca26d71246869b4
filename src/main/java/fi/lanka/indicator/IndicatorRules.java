package fi.lanka.indicator;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Role;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: anyone signed in reads, a coordinator changes everything, whoever writes for or speaks for the sector that
 * owns an indicator enters its figures, and the system (no actor) enters the example.
 */
public final class IndicatorRules {

    private IndicatorRules() {}

    public static boolean changes(@Nullable Actor actor) {
        return actor == null || actor.coordinator();
    }

    public static boolean entersFigures(@Nullable Actor actor, @Nullable UUID ownerSector) {
        return changes(actor)
                || actor != null
                        && ownerSector != null
                        && actor.seats().stream()
                                .anyMatch(seat -> ownerSector.equals(seat.sector())
                                        && (seat.role() == Role.WRITER || seat.role() == Role.CONTACT));
    }

    /** The person to be written down as the one who changed it. */
    public static @Nullable UUID mayChange(@Nullable Actor actor) {
        return who(actor, changes(actor), "indicator.refused.change");
    }

    public static @Nullable UUID mayEnterFigures(@Nullable Actor actor, @Nullable UUID ownerSector) {
        return who(actor, entersFigures(actor, ownerSector), "indicator.refused.figures");
    }

    private static @Nullable UUID who(@Nullable Actor actor, boolean may, String refusal) {
        if (!may) {
            throw RuleViolated.notYours(refusal);
        }
        return actor == null ? null : actor.id();
    }
}
