package fi.lanka.strategy;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the keel: what the council has decided to strive for. It is built and changed through {@link StrategyHouse}. */
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
            throw RuleViolated.notNow("strategy.refused.already-there");
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
}
