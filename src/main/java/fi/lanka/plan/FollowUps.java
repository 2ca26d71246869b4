package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How actions go, year by year: dated facts with their author, a correction beside what was told before. */
@Service
public class FollowUps {

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    FollowUps(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Tells how an action went in a year. Telling the same again changes nothing.
     *
     * @param actor a coordinator, or null for the system
     * @param example made up: said wherever it shows
     */
    @Transactional
    public UUID tell(
            @Nullable Actor actor,
            UUID action,
            int year,
            ActionStatus status,
            String done,
            String effect,
            boolean example) {
        UUID person = PlanRules.mayChange(actor);
        int firstYear = lock(action);
        if (year < firstYear) {
            throw new InvalidInput("year", "plan.invalid.year-before-action", "" + firstYear);
        }
        if (year > clock.today().getYear()) {
            throw new InvalidInput("year", "plan.invalid.year-to-come");
        }
        Optional<Told> current = current(action, year);
        Told told = new Told(UUID.randomUUID(), status, done, effect, example);
        if (current.filter(told::saysTheSame).isPresent()) {
            return current.get().id();
        }
        Timestamp now = Timestamp.from(clock.instant());
        UUID supersedes = current.map(Told::id).orElse(null);
        database.sql("update plan_follow_up set superseded_at = :now where id = :id")
                .param("now", now)
                .param("id", supersedes)
                .update();
        database.sql("""
                        insert into plan_follow_up (id, action_id, year, status, done, effect, example, supersedes,
                            created_at, created_by)
                        values (:id, :action, :year, :status, :done, :effect, :example, :supersedes, :now, :person)
                        """)
                .param("id", told.id())
                .param("action", action)
                .param("year", year)
                .param("status", status.name())
                .param("done", done)
                .param("effect", effect)
                .param("example", example)
                .param("supersedes", supersedes)
                .param("now", now)
                .param("person", person)
                .update();
        journal.write(person, supersedes == null ? "FOLLOW_UP_TOLD" : "FOLLOW_UP_CORRECTED", "ACTION", action);
        return told.id();
    }

    /** Two who tell at once of the same action wait for each other; gives the action's first year. */
    private int lock(UUID action) {
        return database.sql("select first_year from plan_action where id = :action for no key update")
                .param("action", action)
                .query(Integer.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    private Optional<Told> current(UUID action, int year) {
        return database.sql("""
                        select id, status, done, effect, example from plan_follow_up
                        where action_id = :action and year = :year and superseded_at is null
                        """)
                .param("action", action)
                .param("year", year)
                .query(Told.class)
                .optional();
    }

    private record Told(UUID id, ActionStatus status, String done, String effect, boolean example) {

        boolean saysTheSame(Told other) {
            return status == other.status
                    && done.equals(other.done)
                    && effect.equals(other.effect)
                    && example == other.example;
        }
    }
}
