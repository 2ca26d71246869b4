package fi.lanka.plan;

import fi.lanka.shared.RuleViolated;
import java.util.Optional;

/** The way of an objective; its whole workflow is {@link #next()}, and back to a draft when its board does not approve it. */
public enum ObjectiveState {
    /** Written and changed freely. */
    DRAFT,
    /** Laid before its board. */
    PROPOSED,
    /** Decided: wording and targets are locked, a change is a dated revision with its reason. */
    APPROVED,
    /** Past: what was done stays readable. */
    ENDED;

    public Optional<ObjectiveState> next() {
        return switch (this) {
            case DRAFT -> Optional.of(PROPOSED);
            case PROPOSED -> Optional.of(APPROVED);
            case APPROVED -> Optional.of(ENDED);
            case ENDED -> Optional.empty();
        };
    }

    public boolean locked() {
        return this == APPROVED || this == ENDED;
    }

    /** What a board has before it is what it decides on: nothing of it changes meanwhile. */
    public void refuseWhileWithItsBoard() {
        if (this == PROPOSED) {
            throw RuleViolated.notNow("plan.refused.with-its-board");
        }
    }
}
