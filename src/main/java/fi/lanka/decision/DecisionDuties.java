package fi.lanka.decision;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Duties;
import java.util.List;
import org.springframework.stereotype.Component;

/** What waits in a person's bodies: for a secretary to record, for the others to read before the meeting. */
@Component
class DecisionDuties implements Duties {

    private final Handlings handlings;

    DecisionDuties(Handlings handlings) {
        this.handlings = handlings;
    }

    @Override
    public List<Duty> of(Actor actor) {
        return handlings.of(actor).stream()
                .filter(handling -> handling.state() == HandlingState.WAITING && actor.sitsIn(handling.body()))
                .map(handling -> duty(actor, handling))
                .toList();
    }

    private static Duty duty(Actor actor, HandlingRow handling) {
        boolean records = DecisionRules.refusesToRecord(actor, handling).isEmpty();
        return new Duty(
                Kind.WAITS_FOR_YOU,
                records ? "decision.duty.record" : "decision.duty.read",
                List.of(handling.bodyName(), handling.reportTitle(), handling.versionNumber()),
                records
                        ? "/handlings/" + handling.id()
                        : "/reports/" + handling.report() + "/versions/" + handling.versionNumber(),
                handling.askedAt(),
                handling.dueOn());
    }
}
