package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Objects;
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
    private final Rounds rounds;
    private final Journal journal;
    private final HouseClock clock;

    FollowUps(JdbcClient database, Rounds rounds, Journal journal, HouseClock clock) {
        this.database = database;
        this.rounds = rounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** As {@link #tell(Actor, UUID, int, NewFollowUp)}, without cost and without a change to come. */
    @Transactional
    public UUID tell(
            @Nullable Actor actor,
            UUID action,
            int year,
            ActionStatus status,
            String done,
            String effect,
            boolean example) {
        return tell(actor, action, year, NewFollowUp.of(status, done, effect, example));
    }

    /** As {@link #tell(Actor, UUID, int, UUID, NewFollowUp)}, whatever was told before. */
    @Transactional
    public UUID tell(@Nullable Actor actor, UUID action, int year, NewFollowUp told) {
        UUID person = mayTell(actor, action, year);
        return tell(person, action, year, current(action, year), told.checked());
    }

    /**
     * Tells how an action went in a year; what was told before stays beside it. Telling the same again changes nothing.
     *
     * @param actor a coordinator, a contact or a writer of the action's sector, or null for the system
     * @param seen the follow-up of that year that the form was opened on; null where there was none
     */
    @Transactional
    public UUID tell(@Nullable Actor actor, UUID action, int year, @Nullable UUID seen, NewFollowUp told) {
        UUID person = mayTell(actor, action, year);
        NewFollowUp checked = told.checked();
        Optional<Told> current = current(action, year);
        boolean same = current.filter(one -> one.says(checked)).isPresent();
        if (!same && !Objects.equals(current.map(Told::id).orElse(null), seen)) {
            throw new StaleFollowUp();
        }
        return tell(person, action, year, current, checked);
    }

    private @Nullable UUID mayTell(@Nullable Actor actor, UUID action, int year) {
        Owned owned = lock(action);
        UUID person = PlanRules.mayTell(actor, owned.sectorId());
        if (year < owned.firstYear()) {
            throw new InvalidInput("year", "plan.invalid.year-before-action", "" + owned.firstYear());
        }
        if (year > clock.today().getYear()) {
            throw new InvalidInput("year", "plan.invalid.year-to-come");
        }
        if (actor != null && !PlanRules.changes(actor) && rounds.closed(action, year)) {
            throw RuleViolated.notNow("plan.refused.round-closed", "" + year);
        }
        return person;
    }

    private UUID tell(@Nullable UUID person, UUID action, int year, Optional<Told> current, NewFollowUp told) {
        if (current.filter(one -> one.says(told)).isPresent()) {
            return current.get().id();
        }
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        UUID supersedes = current.map(Told::id).orElse(null);
        database.sql("update plan_follow_up set superseded_at = :now where id = :id")
                .param("now", now)
                .param("id", supersedes)
                .update();
        database.sql("""
                        insert into plan_follow_up (id, action_id, year, status, done, effect, cost,
                            next_change, example, supersedes,
                            created_at, created_by)
                        values (:id, :action, :year, :status, :done, :effect, :cost, :nextChange, :example, :supersedes,
                            :now, :person)
                        """)
                .param("id", id)
                .param("action", action)
                .param("year", year)
                .param("status", told.status().name())
                .param("done", told.done())
                .param("effect", told.effect())
                .param("cost", told.cost())
                .param("nextChange", told.nextChange())
                .param("example", told.example())
                .param("supersedes", supersedes)
                .param("now", now)
                .param("person", person)
                .update();
        journal.write(person, supersedes == null ? "FOLLOW_UP_TOLD" : "FOLLOW_UP_CORRECTED", "ACTION", action);
        return id;
    }

    /** Two who tell at once of the same action wait for each other. */
    private Owned lock(UUID action) {
        return database.sql("select first_year, sector_id from plan_action where id = :action for no key update")
                .param("action", action)
                .query(Owned.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    private record Owned(int firstYear, @Nullable UUID sectorId) {}

    private Optional<Told> current(UUID action, int year) {
        return database.sql("""
                        select id, status, done, effect, cost, next_change, example from plan_follow_up
                        where action_id = :action and year = :year and superseded_at is null
                        """)
                .param("action", action)
                .param("year", year)
                .query(Told.class)
                .optional();
    }

    private record Told(
            UUID id,
            ActionStatus status,
            String done,
            String effect,
            @Nullable BigDecimal cost,
            String nextChange,
            boolean example) {

        boolean says(NewFollowUp other) {
            return status == other.status()
                    && done.equals(other.done())
                    && effect.equals(other.effect())
                    && sameEuros(cost, other.cost())
                    && nextChange.equals(other.nextChange())
                    && example == other.example();
        }

        private static boolean sameEuros(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? one == other : one.compareTo(other) == 0;
        }
    }
}
