package fi.lanka.decision;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.report.StepPurpose;
import fi.lanka.shared.RuleViolated;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may record what a body did, and why not; and what a body can do. */
public final class DecisionRules {

    /** By what the body was asked for. Only a council approves a report, only a board its objectives: both are asked for a decision. */
    private static final Map<StepPurpose, Set<Kind>> OUTCOMES = new EnumMap<>(Map.of(
            StepPurpose.STATEMENT,
            EnumSet.of(Kind.STATED, Kind.NOTED, Kind.RETURNED, Kind.TABLED, Kind.REMOVED),
            StepPurpose.PREPARATION,
            EnumSet.of(Kind.PROPOSED_ONWARD, Kind.RETURNED, Kind.TABLED, Kind.REMOVED),
            StepPurpose.DECISION,
            EnumSet.of(Kind.APPROVED, Kind.RETURNED, Kind.REJECTED, Kind.TABLED, Kind.REMOVED),
            StepPurpose.INFORMATION,
            EnumSet.of(Kind.NOTED)));

    /** Advisory bodies say what they think and are informed; they decide nothing, not even when. */
    private static final Set<Kind> ADVISORY = EnumSet.of(Kind.STATED, Kind.NOTED);

    private DecisionRules() {}

    /** What a body of that kind can do with what it was asked for. */
    public static Set<Kind> outcomes(BodyKind body, StepPurpose purpose) {
        Set<Kind> its = EnumSet.copyOf(OUTCOMES.get(purpose));
        if (body == BodyKind.ADVISORY) {
            its.retainAll(ADVISORY);
        }
        return its;
    }

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
