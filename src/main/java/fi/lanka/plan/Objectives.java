package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the boards' objectives; an actor is a coordinator, or null for the system. */
@Service
public class Objectives {

    private final ObjectiveRepository objectives;
    private final PlanPlaces places;
    private final PlanQueries queries;
    private final Journal journal;
    private final HouseClock clock;

    Objectives(
            ObjectiveRepository objectives, PlanPlaces places, PlanQueries queries, Journal journal, HouseClock clock) {
        this.objectives = objectives;
        this.places = places;
        this.queries = queries;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID add(@Nullable Actor actor, NewObjective objective) {
        UUID person = PlanRules.mayChange(actor);
        int ordinal = places.lastInPlan(objective.plan()) + 1;
        places.refuseElsewhere(objective);
        Objective added = objectives.saveAndFlush(new Objective(UUID.randomUUID(), ordinal, objective, made(person)));
        journal.write(person, "OBJECTIVE_ADDED", "OBJECTIVE", added.id());
        return added.id();
    }

    @Transactional
    public UUID addAction(@Nullable Actor actor, UUID objective, NewAction action) {
        UUID person = PlanRules.mayChange(actor);
        Objective existing = existing(objective);
        places.refuseElsewhere(existing.plan(), action);
        UUID added = existing.actions().add(action, made(person));
        objectives.flush();
        journal.write(person, "ACTION_ADDED", "OBJECTIVE", objective);
        return added;
    }

    @Transactional
    public UUID addTarget(@Nullable Actor actor, UUID objective, NewTarget target) {
        UUID person = PlanRules.mayChange(actor);
        UUID added = existing(objective).targets().add(target, places.measure(target.indicator()), made(person));
        objectives.flush();
        journal.write(person, "TARGET_ADDED", "OBJECTIVE", objective);
        return added;
    }

    /** @param seen the version that the form was opened on */
    @Transactional
    public void edit(@Nullable Actor actor, UUID objective, long seen, NewObjective edited) {
        UUID person = PlanRules.mayChange(actor);
        Objective existing = existing(objective);
        Checks.sameVersion(existing.version(), seen);
        places.refuseElsewhere(edited);
        existing.edit(edited, made(person));
        objectives.flush();
        journal.write(person, "OBJECTIVE_EDITED", "OBJECTIVE", objective);
    }

    /** Only a draft, of whose actions nothing has been told and that no finding points at. */
    @Transactional
    public void remove(@Nullable Actor actor, UUID objective) {
        UUID person = PlanRules.mayChange(actor);
        Objective existing = existing(objective);
        existing.refuseRemoval();
        places.refuseRemovalOfObjective(objective);
        objectives.delete(existing);
        objectives.flush();
        journal.write(person, "OBJECTIVE_REMOVED", "OBJECTIVE", objective);
    }

    /** Changes places with the one before or after it under the same goal; at the end of the row nothing happens. */
    @Transactional
    public void move(@Nullable Actor actor, UUID objective, boolean up) {
        UUID person = PlanRules.mayChange(actor);
        existing(objective);
        if (places.moveObjective(objective, up)) {
            journal.write(person, "OBJECTIVE_MOVED", "OBJECTIVE", objective);
        }
    }

    @Transactional
    public void propose(@Nullable Actor actor, UUID objective) {
        change(actor, objective, "OBJECTIVE_PROPOSED", Objective::propose);
    }

    @Transactional
    public void approve(@Nullable Actor actor, UUID objective) {
        change(actor, objective, "OBJECTIVE_APPROVED", Objective::approve);
    }

    /** @param lastDay on which it was still strived for */
    @Transactional
    public void end(@Nullable Actor actor, UUID objective, LocalDate lastDay, String reason) {
        change(actor, objective, "OBJECTIVE_ENDED", ended -> ended.end(lastDay, reason));
    }

    /** @param from the first day of the new wording; the one before stays readable with its days and the reason */
    @Transactional
    public void reword(@Nullable Actor actor, UUID objective, String wording, LocalDate from, String reason) {
        UUID person = PlanRules.mayChange(actor);
        reword(person, existing(objective), wording, from, reason);
    }

    /** @param seen the version that the form was opened on */
    @Transactional
    public void reword(
            @Nullable Actor actor, UUID objective, long seen, String wording, LocalDate from, String reason) {
        UUID person = PlanRules.mayChange(actor);
        Objective existing = existing(objective);
        Checks.sameVersion(existing.version(), seen);
        reword(person, existing, wording, from, reason);
    }

    private void reword(@Nullable UUID person, Objective objective, String wording, LocalDate from, String reason) {
        objective.reword(wording, from, reason, made(person));
        objectives.flush();
        journal.write(person, "OBJECTIVE_REWORDED", "OBJECTIVE", objective.id());
    }

    private void change(@Nullable Actor actor, UUID objective, String verb, Consumer<Objective> act) {
        UUID person = PlanRules.mayChange(actor);
        act.accept(existing(objective));
        objectives.flush();
        journal.write(person, verb, "OBJECTIVE", objective);
    }

    private Objective existing(UUID id) {
        return objectives.findById(id).orElseThrow(RuleViolated::notFound);
    }

    private Made made(@Nullable UUID person) {
        return new Made(clock.instant(), person);
    }

    @Transactional(readOnly = true)
    public Optional<ObjectiveDetails> details(UUID objective) {
        return queries.details(objective);
    }

    /** The objective that the action belongs to. */
    @Transactional(readOnly = true)
    public Optional<ObjectiveDetails> withAction(UUID action) {
        return queries.detailsWithAction(action);
    }

    /** The objective that the target belongs to. */
    @Transactional(readOnly = true)
    public Optional<ObjectiveDetails> withTarget(UUID target) {
        return queries.detailsWithTarget(target);
    }

    /** What was done to the objective and its actions, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryLine> history(UUID objective) {
        return queries.history(objective);
    }
}
