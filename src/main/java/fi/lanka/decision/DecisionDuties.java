package fi.lanka.decision;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Duties;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.TypedDay;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What waits in a person's bodies: for a secretary to record and to put the section's number right, for the others to read before
 * the meeting.
 */
@Component
class DecisionDuties implements Duties {

    /** Minutes that are older than this have got their numbers or never will. */
    private static final int DAYS_TO_NUMBER = 90;

    private final Handlings handlings;
    private final Decisions decisions;
    private final HouseClock clock;

    DecisionDuties(Handlings handlings, Decisions decisions, HouseClock clock) {
        this.handlings = handlings;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Actor actor) {
        Stream<Duty> waiting = handlings.of(actor).stream()
                .filter(handling -> handling.state() == HandlingState.WAITING && actor.sitsIn(handling.body()))
                .map(handling -> duty(actor, handling));
        Stream<Duty> unnumbered = decisions.withoutSection(actor, clock.today().minusDays(DAYS_TO_NUMBER)).stream()
                .map(DecisionDuties::number);
        return Stream.concat(waiting, unnumbered).toList();
    }

    private static Duty duty(Actor actor, HandlingRow handling) {
        boolean records = DecisionRules.refusesToRecord(actor, handling).isEmpty();
        return new Duty(
                Kind.WAITS_FOR_YOU,
                !records
                        ? "decision.duty.read"
                        : handling.bodyKind() == BodyKind.ADVISORY
                                ? "decision.duty.record-statement"
                                : "decision.duty.record",
                List.of(handling.bodyName(), handling.reportTitle(), handling.versionNumber()),
                records
                        ? "/handlings/" + handling.id()
                        : "/reports/" + handling.report() + "/versions/" + handling.versionNumber(),
                handling.askedAt(),
                handling.dueOn());
    }

    private static Duty number(DecisionRow decision) {
        return new Duty(
                Kind.WAITS_FOR_YOU,
                "decision.duty.section",
                List.of(decision.bodyName(), TypedDay.write(decision.heldOn()), decision.title()),
                "/decisions/" + decision.id() + "/correction",
                decision.recordedAt(),
                null);
    }
}
