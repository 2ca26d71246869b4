package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import java.sql.Timestamp;
import java.util.List;
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
        if (lastYear < firstYear) {
            throw new InvalidInput("lastYear", "plan.invalid.ends-before-it-begins");
        }
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into plan_plan (id, term_id, name, first_year, last_year, lock_version, created_at, created_by)
                        values (:id, :term, :name, :firstYear, :lastYear, 0, :now, :person)
                        """)
                .param("id", id)
                .param("term", term)
                .param("name", name)
                .param("firstYear", firstYear)
                .param("lastYear", lastYear)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        journal.write(person, "PLAN_BEGUN", "PLAN", id);
        return id;
    }

    /** Of every term, in the order of their years. */
    @Transactional(readOnly = true)
    public List<PlanHeader> all() {
        return queries.plans();
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
