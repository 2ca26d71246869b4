package fi.lanka.strategy;

import fi.lanka.shared.InvalidInput;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the rows of a new strategy, in the order in which they hang from each other. */
final class StrategyWriting {

    private final JdbcClient database;
    private final @Nullable UUID person;
    private final Timestamp now;

    StrategyWriting(JdbcClient database, @Nullable UUID person, Timestamp now) {
        this.database = database;
        this.person = person;
        this.now = now;
    }

    void strategy(UUID id, NewStrategy strategy) {
        row("""
                insert into strategy_strategy (id, term_id, name, vision, state, source, lock_version, created_at, created_by)
                values (:id, :term, :name, :vision, 'IN_FORCE', :source, 0, :now, :person)
                """)
                .param("id", id)
                .param("term", strategy.term())
                .param("name", strategy.name())
                .param("vision", strategy.vision())
                .param("source", strategy.source())
                .update();
    }

    void principles(UUID strategy, String kind, List<String> wordings) {
        for (int i = 0; i < wordings.size(); i++) {
            row("""
                    insert into strategy_principle (id, strategy_id, kind, ordinal, wording, created_at, created_by)
                    values (:id, :strategy, :kind, :ordinal, :wording, :now, :person)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("strategy", strategy)
                    .param("kind", kind)
                    .param("ordinal", i + 1)
                    .param("wording", wordings.get(i))
                    .update();
        }
    }

    void goal(UUID strategy, int ordinal, NewStrategy.NewGoal goal) {
        UUID id = UUID.randomUUID();
        row("""
                insert into strategy_goal (id, strategy_id, ordinal, wording, lock_version, created_at, created_by)
                values (:id, :strategy, :ordinal, :wording, 0, :now, :person)
                """)
                .param("id", id)
                .param("strategy", strategy)
                .param("ordinal", ordinal)
                .param("wording", goal.wording())
                .update();
        for (int i = 0; i < goal.subGoals().size(); i++) {
            row("""
                    insert into strategy_sub_goal (id, goal_id, ordinal, wording, created_at, created_by)
                    values (:id, :goal, :ordinal, :wording, :now, :person)
                    """)
                    .param("id", UUID.randomUUID())
                    .param("goal", id)
                    .param("ordinal", i + 1)
                    .param("wording", goal.subGoals().get(i))
                    .update();
        }
        for (int i = 0; i < goal.indicators().size(); i++) {
            String code = goal.indicators().get(i);
            int found = row("""
                    insert into strategy_goal_indicator (id, goal_id, indicator_id, ordinal, created_at, created_by)
                    select :id, :goal, i.id, :ordinal, :now, :person from indicator_indicator i where i.code = :code
                    """)
                    .param("id", UUID.randomUUID())
                    .param("goal", id)
                    .param("ordinal", i + 1)
                    .param("code", code)
                    .update();
            if (found == 0) {
                throw new InvalidInput("indicators", "strategy.invalid.unknown-indicator", code);
            }
        }
    }

    private JdbcClient.StatementSpec row(String insert) {
        return database.sql(insert).param("now", now).param("person", person);
    }
}
