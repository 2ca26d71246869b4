package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the actions inside an objective; an actor is a coordinator, or null for the system. */
@Service
public class Actions {

    private final ObjectiveRepository objectives;
    private final PlanPlaces places;
    private final Journal journal;
    private final HouseClock clock;

    Actions(ObjectiveRepository objectives, PlanPlaces places, Journal journal, HouseClock clock) {
        this.objectives = objectives;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Everything while the board has not decided; after that only how the work is run.
     *
     * @param seen the version that the form was opened on
     */
    @Transactional
    public void change(@Nullable Actor actor, UUID action, long seen, NewAction changed) {
        UUID person = PlanRules.mayChange(actor);
        Objective objective = of(action);
        if (!objective.state().locked()) {
            places.refuseElsewhere(objective.plan(), changed);
        }
        objective.actions().change(action, seen, changed, made(person));
        objectives.flush();
        journal.write(person, "ACTION_CHANGED", "ACTION", action);
    }

    /**
     * A new wording or new years of an approved action; those before stay readable with their days and the reason.
     *
     * @param from the first day of what is new
     */
    @Transactional
    public void revise(
            @Nullable Actor actor, UUID action, long seen, ActionRevised revised, LocalDate from, String reason) {
        UUID person = PlanRules.mayChange(actor);
        Objective objective = of(action);
        objective.actions().revise(action, seen, revised, from, reason, made(person));
        objectives.flush();
        journal.write(person, "ACTION_REVISED", "ACTION", action);
    }

    /** Only a draft's, of which nothing has been told and that no finding points at. */
    @Transactional
    public void remove(@Nullable Actor actor, UUID action) {
        UUID person = PlanRules.mayChange(actor);
        Objective objective = of(action);
        places.refuseRemovalOfAction(action);
        objective.actions().remove(action);
        objectives.flush();
        journal.write(person, "ACTION_REMOVED", "OBJECTIVE", objective.id());
    }

    /** Changes places with the one before or after it in its objective; at the end of the row nothing happens. */
    @Transactional
    public void move(@Nullable Actor actor, UUID action, boolean up) {
        UUID person = PlanRules.mayChange(actor);
        of(action).state().refuseWhileWithItsBoard();
        if (places.moveAction(action, up)) {
            journal.write(person, "ACTION_MOVED", "ACTION", action);
        }
    }

    private Objective of(UUID action) {
        return objectives.withAction(action).orElseThrow(RuleViolated::notFound);
    }

    private Made made(@Nullable UUID person) {
        return new Made(clock.instant(), person);
    }
}
