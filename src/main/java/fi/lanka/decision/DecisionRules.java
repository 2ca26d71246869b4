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
        return refusesSeat(actor, handling)
                .or(() -> handling.state() == HandlingState.WAITING
                        ? Optional.empty()
                        : Optional.of(RuleViolated.notNow(
                                "decision.refused.state." + handling.state(), handling.bodyName())));
    }

    /** Whoever may not record for a body may not correct its record either. What is recorded is corrected once. */
    public static Optional<RuleViolated> refusesToCorrect(Actor actor, HandlingRow handling, DecisionRow decision) {
        return refusesSeat(actor, handling)
                .or(() -> decision.corrects() == null && !decision.corrected()
                        ? Optional.empty()
                        : Optional.of(RuleViolated.notNow("decision.refused.corrected-already", decision.bodyName())));
    }

    private static Optional<RuleViolated> refusesSeat(Actor actor, HandlingRow handling) {
        if (!actor.secretaryOf(handling.body())) {
            return Optional.of(RuleViolated.notYours("decision.refused.not-secretary", handling.bodyName()));
        }
        return handling.decides() && actor.id().equals(handling.sentBy())
                ? Optional.of(RuleViolated.notYours("decision.refused.sent-it-yourself"))
                : Optional.empty();
    }

    /** The body's own people, and those who read the draft. */
    public static boolean reads(Actor actor, HandlingRow handling) {
        return actor.sitsIn(handling.body())
                || actor.coordinator()
                || actor.administrator()
                || actor.inWorkingGroup()
                || actor.sectorContact()
                || actor.writer() && handling.writers().contains(actor.id());
    }
}
