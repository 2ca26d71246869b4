package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import java.util.UUID;

/** Who reads what of a plan's frozen versions. */
public final class PlanVersionRules {

    private PlanVersionRules() {}

    /** What a board has approved is read by every signed-in person; before that by the board and by those who read drafts. */
    public static boolean reads(Actor actor, UUID board, boolean approved) {
        return approved
                || actor.sitsIn(board)
                || actor.coordinator()
                || actor.administrator()
                || actor.inWorkingGroup()
                || actor.sectorContact();
    }
}
