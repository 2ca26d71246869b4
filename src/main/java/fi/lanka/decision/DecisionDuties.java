package fi.lanka.decision;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Duties;
import fi.lanka.shared.HouseClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        List<HandlingRow> ofTheirBodies = handlings.of(actor).stream()
                .filter(handling -> actor.sitsIn(handling.body()))
                .toList();
        Stream<Duty> waiting = ofTheirBodies.stream()
                .filter(handling -> handling.state() == HandlingState.WAITING)
                .map(handling -> duty(actor, handling));
        return Stream.concat(waiting, unnumbered(actor, ofTheirBodies)).toList();
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
                List.of(handling.bodyName(), handling.title(), handling.versionNumber()),
                records ? "/handlings/" + handling.id() : handling.matter().address(),
                handling.askedAt(),
                handling.dueOn());
    }

    /** Only what the person may put right. */
    private Stream<Duty> unnumbered(Actor actor, List<HandlingRow> ofTheirBodies) {
        if (!actor.secretary()) {
            return Stream.empty();
        }
        Map<UUID, HandlingRow> handled =
                ofTheirBodies.stream().collect(Collectors.toMap(HandlingRow::id, Function.identity()));
        return decisions.withoutSection(clock.today().minusDays(DAYS_TO_NUMBER)).stream()
                .filter(decision -> handled.containsKey(decision.handling())
                        && DecisionRules.refusesToCorrect(actor, handled.get(decision.handling()), decision)
                                .isEmpty())
                .map(DecisionDuties::number);
    }

    private static Duty number(DecisionRow decision) {
        return new Duty(
                Kind.WAITS_FOR_YOU,
                "decision.duty.section",
                List.of(decision.bodyName(), decision.heldOn(), decision.title()),
                "/decisions/" + decision.id() + "/correction",
                decision.recordedAt(),
                null);
    }
}
