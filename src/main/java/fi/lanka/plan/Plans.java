package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the workshop: plans, and what stands in them. */
@Service
public class Plans {

    private final JdbcClient database;
    private final PlanQueries queries;
    private final Journal journal;
    private final HouseClock clock;

    Plans(JdbcClient database, PlanQueries queries, Journal journal, HouseClock clock) {
        this.database = database;
        this.queries = queries;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Begins a plan, whose years need not be its term's.
     *
     * @param actor a coordinator, or null for the system
     */
    @Transactional
    public UUID begin(@Nullable Actor actor, UUID term, String name, int firstYear, int lastYear) {
        UUID person = PlanRules.mayChange(actor);
        Checks checks = new Checks();
        String called = checks.needed("name", name, LONGEST_NAME, "plan.invalid.name-empty");
        checks.years(firstYear, lastYear);
        checks.pass();
        UUID id = UUID.randomUUID();
        int begun = database.sql("""
                        insert into plan_plan (id, term_id, name, first_year, last_year, lock_version, created_at, created_by)
                        select :id, t.id, :name, :firstYear, :lastYear, 0, :now, :person
                        from strategy_council_term t where t.id = :term
                        on conflict (term_id, name) do nothing
                        """)
                .param("id", id)
                .param("term", term)
                .param("name", called)
                .param("firstYear", firstYear)
                .param("lastYear", lastYear)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        if (begun == 0) {
            throw all().stream()
                            .anyMatch(plan ->
                                    plan.term().equals(term) && plan.name().equals(called))
                    ? new InvalidInput("name", "plan.invalid.name-taken")
                    : new InvalidInput("term", "plan.invalid.unknown-term");
        }
        journal.write(person, "PLAN_BEGUN", "PLAN", id);
        return id;
    }

    /**
     * Moves the plan's last year by a decision, which is kept beside it.
     *
     * @param seenLastYear that the form was opened on
     */
    @Transactional
    public void extend(@Nullable Actor actor, UUID plan, int seenLastYear, NewExtension extension) {
        UUID person = PlanRules.mayChange(actor);
        int lastYear = database.sql("select last_year from plan_plan where id = :plan for no key update")
                .param("plan", plan)
                .query(Integer.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
        if (lastYear != seenLastYear) {
            throw RuleViolated.notNow("plan.stale");
        }
        NewExtension checked = extension.checked(lastYear, clock.today());
        refuseUnknown(checked.body());
        database.sql("""
                        insert into plan_extension (id, plan_id, last_year, new_last_year, body_id, decided_on, section, reason,
                            created_at, created_by)
                        values (:id, :plan, :lastYear, :newLastYear, :body, :decidedOn, :section, :reason, :now, :person)
                        """)
                .param("id", UUID.randomUUID())
                .param("plan", plan)
                .param("lastYear", lastYear)
                .param("newLastYear", checked.lastYear())
                .param("body", checked.body())
                .param("decidedOn", checked.decidedOn())
                .param("section", checked.section())
                .param("reason", checked.reason())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        database.sql("update plan_plan set last_year = :lastYear, lock_version = lock_version + 1 where id = :plan")
                .param("lastYear", checked.lastYear())
                .param("plan", plan)
                .update();
        journal.write(person, "PLAN_EXTENDED", "PLAN", plan);
    }

    private void refuseUnknown(UUID body) {
        boolean known = database.sql("select exists (select from organisation_body where id = :body)")
                .param("body", body)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new InvalidInput("board", "plan.invalid.board-elsewhere");
        }
    }

    private static final int LONGEST_NAME = 200;

    /** Of every plan of the term, in the order in which they were decided. */
    @Transactional(readOnly = true)
    public List<ExtensionRow> extensions(UUID term) {
        return queries.extensions(term);
    }

    /** Of every term, in the order of their years. */
    @Transactional(readOnly = true)
    public List<PlanHeader> all() {
        return queries.plans();
    }

    @Transactional(readOnly = true)
    public Optional<PlanHeader> plan(UUID id) {
        return all().stream().filter(plan -> plan.id().equals(id)).findAny();
    }

    /** The term's goals in order, each with its objectives, also a goal from which nothing hangs; one statement. */
    @Transactional(readOnly = true)
    public List<GoalRow> objectives(UUID term) {
        return queries.objectives(term, PlanFilter.everything());
    }

    /** Only the goals under which something is left; one statement. */
    @Transactional(readOnly = true)
    public List<GoalRow> objectives(UUID term, PlanFilter filter) {
        return queries.objectives(term, filter);
    }
}
