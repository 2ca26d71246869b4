package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the boards' objectives with their actions and targets; an actor is a coordinator, or null for the system. */
@Service
public class Objectives {

    private final ObjectiveRepository objectives;
    private final PlanQueries queries;
    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Objectives(
            ObjectiveRepository objectives,
            PlanQueries queries,
            JdbcClient database,
            Journal journal,
            HouseClock clock) {
        this.objectives = objectives;
        this.queries = queries;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID add(@Nullable Actor actor, NewObjective objective) {
        UUID person = PlanRules.mayChange(actor);
        int ordinal = nextOrdinal(objective.plan());
        refuseGoalOfAnotherTerm(objective);
        Objective added = objectives.saveAndFlush(new Objective(UUID.randomUUID(), ordinal, objective, made(person)));
        journal.write(person, "OBJECTIVE_ADDED", "OBJECTIVE", added.id());
        return added.id();
    }

    /** The plan is locked meanwhile, so that two who add at once get two numbers. */
    private int nextOrdinal(UUID plan) {
        boolean missing = database.sql("select id from plan_plan where id = :plan for no key update")
                .param("plan", plan)
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (missing) {
            throw RuleViolated.notFound();
        }
        return database.sql("select coalesce(max(ordinal), 0) + 1 from plan_objective where plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private void refuseGoalOfAnotherTerm(NewObjective objective) {
        boolean fits = database.sql("""
                        select exists (select from plan_plan p
                            join strategy_strategy s on s.term_id = p.term_id
                            join strategy_goal g on g.strategy_id = s.id and g.id = :goal
                            where p.id = :plan
                                and (:subGoal::uuid is null
                                    or exists (select from strategy_sub_goal u where u.id = :subGoal and u.goal_id = g.id)))
                        """)
                .param("plan", objective.plan())
                .param("goal", objective.goal())
                .param("subGoal", objective.subGoal())
                .query(Boolean.class)
                .single();
        if (!fits) {
            throw new InvalidInput("goal", "plan.invalid.goal-elsewhere");
        }
    }

    @Transactional
    public UUID addAction(@Nullable Actor actor, UUID objective, NewAction action) {
        UUID person = PlanRules.mayChange(actor);
        UUID added = existing(objective).add(action, made(person));
        objectives.flush();
        journal.write(person, "ACTION_ADDED", "OBJECTIVE", objective);
        return added;
    }

    @Transactional
    public UUID addTarget(@Nullable Actor actor, UUID objective, NewTarget target) {
        UUID person = PlanRules.mayChange(actor);
        Measure measure = database.sql("select id, direction from indicator_indicator where code = :code")
                .param("code", target.indicator())
                .query(Measure.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("indicator", "plan.invalid.unknown-indicator", target.indicator()));
        UUID added = existing(objective).add(target, measure.id(), measure.direction(), made(person));
        objectives.flush();
        journal.write(person, "TARGET_ADDED", "OBJECTIVE", objective);
        return added;
    }

    private record Measure(UUID id, Direction direction) {}

    @Transactional
    public void propose(@Nullable Actor actor, UUID objective) {
        change(actor, objective, "OBJECTIVE_PROPOSED", Objective::propose);
    }

    @Transactional
    public void approve(@Nullable Actor actor, UUID objective) {
        change(actor, objective, "OBJECTIVE_APPROVED", Objective::approve);
    }

    @Transactional
    public void end(@Nullable Actor actor, UUID objective) {
        change(actor, objective, "OBJECTIVE_ENDED", Objective::end);
    }

    /** @param from the first day of the new wording; the one before stays readable with its days and the reason */
    @Transactional
    public void reword(@Nullable Actor actor, UUID objective, String wording, LocalDate from, String reason) {
        UUID person = PlanRules.mayChange(actor);
        existing(objective).reword(wording, from, reason, made(person));
        objectives.flush();
        journal.write(person, "OBJECTIVE_REWORDED", "OBJECTIVE", objective);
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

    /** What was done to the objective and its actions, newest first. */
    @Transactional(readOnly = true)
    public List<HistoryLine> history(UUID objective) {
        return queries.history(objective);
    }
}
