package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the targets inside an objective, as long as they are not locked; an actor is a coordinator, or null for the system. */
@Service
public class Targets {

    private final ObjectiveRepository objectives;
    private final PlanPlaces places;
    private final Journal journal;
    private final HouseClock clock;

    Targets(ObjectiveRepository objectives, PlanPlaces places, Journal journal, HouseClock clock) {
        this.objectives = objectives;
        this.places = places;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param seen the version that the form was opened on */
    @Transactional
    public void change(@Nullable Actor actor, UUID target, long seen, NewTarget changed) {
        UUID person = PlanRules.mayChange(actor);
        Objective objective = of(target);
        objective
                .targets()
                .change(target, seen, changed, places.measure(changed.indicator()), new Made(clock.instant(), person));
        objectives.flush();
        journal.write(person, "TARGET_CHANGED", "OBJECTIVE", objective.id());
    }

    @Transactional
    public void remove(@Nullable Actor actor, UUID target) {
        UUID person = PlanRules.mayChange(actor);
        Objective objective = of(target);
        objective.targets().remove(target);
        objectives.flush();
        journal.write(person, "TARGET_REMOVED", "OBJECTIVE", objective.id());
    }

    private Objective of(UUID target) {
        return objectives.withTarget(target).orElseThrow(RuleViolated::notFound);
    }
}
