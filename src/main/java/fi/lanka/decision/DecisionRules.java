package fi.lanka.decision;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.RuleViolated;
import java.util.Optional;

/** Who may record what a body did, and why not. */
public final class DecisionRules {

    private DecisionRules() {}

    public static Optional<RuleViolated> refusesToRecord(Actor actor, HandlingRow handling) {
        if (!reads(actor, handling)) {
            return Optional.of(RuleViolated.notFound());
        }
        if (!actor.secretaryOf(handling.body())) {
            return Optional.of(RuleViolated.notYours("decision.refused.not-secretary", handling.bodyName()));
        }
        if (handling.decides() && actor.id().equals(handling.sentBy())) {
            return Optional.of(RuleViolated.notYours("decision.refused.sent-it-yourself"));
        }
        return handling.state() == HandlingState.WAITING
                ? Optional.empty()
                : Optional.of(RuleViolated.notNow("decision.refused.state." + handling.state(), handling.bodyName()));
    }

    /** The body's own people, and those who read the draft. */
    public static boolean reads(Actor actor, HandlingRow handling) {
        return actor.sitsIn(handling.body())
                || actor.coordinator()
                || actor.administrator()
                || actor.inWorkingGroup()
                || actor.sectorContact();
    }
}
