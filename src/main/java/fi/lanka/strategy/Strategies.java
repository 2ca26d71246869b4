package fi.lanka.strategy;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the keel: what the council has decided to strive for. */
@Service
public class Strategies {

    private final JdbcClient database;
    private final StrategyQueries queries;
    private final Journal journal;
    private final HouseClock clock;

    Strategies(JdbcClient database, StrategyQueries queries, Journal journal, HouseClock clock) {
        this.database = database;
        this.queries = queries;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters the strategy that the council has put in force.
     *
     * @param actor a coordinator, or null for the system
     * @return the strategy as it reads, with the ids that its goals and sub-goals were given
     */
    @Transactional
    public StrategyView adopt(@Nullable Actor actor, NewStrategy strategy) {
        UUID person = StrategyRules.mayChange(actor);
        if (of(strategy.term()).isPresent()) {
            throw RuleViolated.notNow("strategy.refused.already-adopted");
        }
        UUID id = UUID.randomUUID();
        StrategyWriting writing = new StrategyWriting(database, person, Timestamp.from(clock.instant()));
        writing.strategy(id, strategy);
        writing.principles(id, "VALUE", strategy.values());
        writing.principles(id, "COMMON_TARGET", strategy.commonTargets());
        for (int i = 0; i < strategy.goals().size(); i++) {
            writing.goal(id, i + 1, strategy.goals().get(i));
        }
        journal.write(person, "STRATEGY_ADOPTED", "STRATEGY", id);
        return of(strategy.term()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<StrategyView> of(UUID term) {
        return queries.of(term);
    }

    /**
     * Changes the wording; the one before stays readable beside it, with its days and the reason.
     *
     * @param from the first day of the new wording
     */
    @Transactional
    public void rewordGoal(@Nullable Actor actor, UUID goal, String wording, LocalDate from, String reason) {
        reword(actor, Reworded.GOAL, goal, wording, from, reason);
    }

    @Transactional
    public void rewordSubGoal(@Nullable Actor actor, UUID subGoal, String wording, LocalDate from, String reason) {
        reword(actor, Reworded.SUB_GOAL, subGoal, wording, from, reason);
    }

    private void reword(@Nullable Actor actor, Reworded what, UUID id, String wording, LocalDate from, String reason) {
        UUID person = StrategyRules.mayChange(actor);
        if (wording.isBlank()) {
            throw new InvalidInput("wording", "strategy.invalid.wording-empty");
        }
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "strategy.invalid.reason-empty");
        }
        Wording old = database.sql(what.lock)
                .param("id", id)
                .query(Wording.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
        if (old.wording().equals(wording)) {
            throw new InvalidInput("wording", "strategy.invalid.wording-unchanged");
        }
        if (!from.isAfter(old.since())) {
            throw new InvalidInput("from", "strategy.invalid.from-too-early", old.since());
        }
        database.sql("""
                        insert into strategy_wording_revision (id, goal_id, sub_goal_id, wording, valid_from, valid_to, reason,
                            created_at, created_by)
                        values (:id, :goal, :subGoal, :wording, :validFrom, :validTo, :reason, :now, :person)
                        """)
                .param("id", UUID.randomUUID())
                .param("goal", what == Reworded.GOAL ? id : null)
                .param("subGoal", what == Reworded.SUB_GOAL ? id : null)
                .param("wording", old.wording())
                .param("validFrom", old.since())
                .param("validTo", from.minusDays(1))
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        database.sql(what.update).param("id", id).param("wording", wording).update();
        journal.write(person, what.verb, what.name(), id);
    }

    /** A wording and the day since when it reads so: the day after the revision before it, else the term's first day. */
    private record Wording(String wording, LocalDate since) {}

    private enum Reworded {
        GOAL(
                "GOAL_REWORDED",
                """
                select g.wording, coalesce((select max(r.valid_to) + 1 from strategy_wording_revision r where r.goal_id = g.id),
                    t.starts_on) as since
                from strategy_goal g join strategy_strategy s on s.id = g.strategy_id
                join strategy_council_term t on t.id = s.term_id
                where g.id = :id for update of g
                """,
                "update strategy_goal set wording = :wording, lock_version = lock_version + 1 where id = :id"),
        SUB_GOAL("SUB_GOAL_REWORDED", """
                select u.wording, coalesce((select max(r.valid_to) + 1 from strategy_wording_revision r
                    where r.sub_goal_id = u.id), t.starts_on) as since
                from strategy_sub_goal u join strategy_goal g on g.id = u.goal_id
                join strategy_strategy s on s.id = g.strategy_id join strategy_council_term t on t.id = s.term_id
                where u.id = :id for update of u
                """, "update strategy_sub_goal set wording = :wording where id = :id");

        private final String verb;
        private final String lock;
        private final String update;

        Reworded(String verb, String lock, String update) {
            this.verb = verb;
            this.lock = lock;
            this.update = update;
        }
    }
}
