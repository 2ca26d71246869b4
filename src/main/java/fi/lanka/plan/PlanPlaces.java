package fi.lanka.plan;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where things stand in a plan, and whether what they point at fits there. */
@Repository
class PlanPlaces {

    private final JdbcClient database;

    PlanPlaces(JdbcClient database) {
        this.database = database;
    }

    /** The plan is locked meanwhile, so that two who add at once get two numbers. */
    int lastInPlan(UUID plan) {
        lockPlan(plan);
        return database.sql("select coalesce(max(ordinal), 0) from plan_objective where plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private void lockPlan(UUID plan) {
        boolean missing = database.sql("select id from plan_plan where id = :plan for no key update")
                .param("plan", plan)
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (missing) {
            throw RuleViolated.notFound();
        }
    }

    /** A goal of another term, a sub-goal of another goal, a year outside the plan, a body that leads nothing then. */
    void refuseElsewhere(NewObjective objective) {
        Fit fit = database.sql("""
                        select exists (select from strategy_strategy s
                                join strategy_goal g on g.strategy_id = s.id and g.id = :goal
                                where s.term_id = p.term_id
                                    and (:subGoal::uuid is null or exists (
                                        select from strategy_sub_goal u where u.id = :subGoal and u.goal_id = g.id))) as goal,
                            (select count(*) from organisation_body b
                                where b.id = any (:bodies::uuid[]) and b.kind in ('BOARD', 'EXECUTIVE')
                                    and b.valid_from <= make_date(p.last_year, 12, 31)
                                    and (b.valid_to is null or b.valid_to >= make_date(p.first_year, 1, 1))) as boards,
                            p.first_year, p.last_year
                        from plan_plan p where p.id = :plan
                        """)
                .param("plan", objective.plan())
                .param("goal", objective.goal())
                .param("subGoal", objective.subGoal())
                .param("bodies", boards(objective))
                .query(Fit.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
        Checks checks = new Checks();
        if (!fit.goal()) {
            checks.problem("goal", "plan.invalid.goal-elsewhere");
        }
        if (fit.boards() < boards(objective).length) {
            checks.problem("board", "plan.invalid.board-elsewhere");
        }
        Integer year = objective.year();
        if (year != null && (year < fit.firstYear() || year > fit.lastYear())) {
            checks.problem("year", "plan.invalid.year-outside-plan", "" + fit.firstYear(), "" + fit.lastYear());
        }
        checks.pass();
    }

    private static UUID[] boards(NewObjective objective) {
        return Stream.concat(Stream.of(objective.body()), objective.jointBoards().stream())
                .distinct()
                .toArray(UUID[]::new);
    }

    private record Fit(boolean goal, int boards, int firstYear, int lastYear) {}

    /** An action outside the plan's years, or of a sector that is not there in the action's years. */
    void refuseElsewhere(UUID plan, NewAction action) {
        Checks checks = new Checks();
        Span span = database.sql("select first_year, last_year from plan_plan where id = :plan")
                .param("plan", plan)
                .query(Span.class)
                .single();
        if (action.lastYear() < span.firstYear() || action.firstYear() > span.lastYear()) {
            checks.problem("firstYear", "plan.invalid.year-outside-plan", "" + span.firstYear(), "" + span.lastYear());
        }
        if (action.sector() != null && !sectorOfYears(action.sector(), action.firstYear(), action.lastYear())) {
            checks.problem("sector", "plan.invalid.sector-elsewhere");
        }
        checks.pass();
    }

    private record Span(int firstYear, int lastYear) {}

    private boolean sectorOfYears(UUID sector, int firstYear, int lastYear) {
        return database.sql("""
                        select exists (select from organisation_sector where id = :sector
                            and extract(year from valid_from) <= :lastYear
                            and (valid_to is null or extract(year from valid_to) >= :firstYear))
                        """)
                .param("sector", sector)
                .param("firstYear", firstYear)
                .param("lastYear", lastYear)
                .query(Boolean.class)
                .single();
    }

    Measure measure(String indicator) {
        return database.sql("select id, direction, decimals from indicator_indicator where code = :code")
                .param("code", indicator)
                .query(Measure.class)
                .optional()
                .orElseThrow(() -> new InvalidInput("indicator", "plan.invalid.unknown-indicator", indicator));
    }

    void refuseRemovalOfObjective(UUID objective) {
        refuseRemoval("a.objective_id = :id", "f.objective_id = :id", objective);
    }

    void refuseRemovalOfAction(UUID action) {
        refuseRemoval("a.id = :id", "f.action_id = :id", action);
    }

    private void refuseRemoval(String actions, String findings, UUID id) {
        Ties ties = database.sql("""
                        select exists (select from plan_follow_up t join plan_action a on a.id = t.action_id where %s) as told,
                            exists (select from plan_finding f where %s) as found
                        """.formatted(actions, findings))
                .param("id", id)
                .query(Ties.class)
                .single();
        if (ties.told()) {
            throw RuleViolated.notNow("plan.refused.remove-told");
        }
        if (ties.found()) {
            throw RuleViolated.notNow("plan.refused.remove-found");
        }
    }

    private record Ties(boolean told, boolean found) {}

    boolean moveObjective(UUID objective, boolean up) {
        UUID plan = database.sql("select plan_id from plan_objective where id = :id")
                .param("id", objective)
                .query(UUID.class)
                .single();
        lockPlan(plan);
        return changePlaces("plan_objective", "o.plan_id = m.plan_id and o.goal_id = m.goal_id", objective, up);
    }

    boolean moveAction(UUID action, boolean up) {
        database.sql("""
                        select id from plan_objective
                        where id = (select objective_id from plan_action where id = :id) for no key update
                        """).param("id", action).query(UUID.class).single();
        return changePlaces("plan_action", "o.objective_id = m.objective_id", action, up);
    }

    private boolean changePlaces(String table, String together, UUID moved, boolean up) {
        Optional<UUID> neighbour = database.sql(
                        """
                        select o.id from %s m join %s o on %s and o.ordinal %s m.ordinal
                        where m.id = :moved order by o.ordinal %s limit 1
                        """.formatted(table, table, together, up ? "<" : ">", up ? "desc" : "asc"))
                .param("moved", moved)
                .query(UUID.class)
                .optional();
        neighbour.ifPresent(other -> database.sql("""
                        update %s t set ordinal = o.ordinal from %s o
                        where (t.id = :moved and o.id = :other) or (t.id = :other and o.id = :moved)
                        """.formatted(table, table))
                .param("moved", moved)
                .param("other", other)
                .update());
        return neighbour.isPresent();
    }
}
