package fi.lanka.strategy;

import fi.lanka.indicator.Uses;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers where an indicator is used: the goals that it tells of. */
@Component
@Order(1)
class GoalUses implements Uses {

    private final JdbcClient database;

    GoalUses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Use> of(UUID indicator) {
        return database.sql("""
                        select g.id, g.wording, t.slug, t.name from strategy_goal_indicator gi
                        join strategy_goal g on g.id = gi.goal_id
                        join strategy_strategy s on s.id = g.strategy_id
                        join strategy_council_term t on t.id = s.term_id
                        where gi.indicator_id = :indicator
                        order by t.starts_on desc, g.ordinal
                        """)
                .param("indicator", indicator)
                .query((row, number) -> new Use(
                        "strategy.use.goal",
                        row.getString("name"),
                        row.getString("wording"),
                        "/strategy/%s#g-%s".formatted(row.getString("slug"), row.getString("id"))))
                .list();
    }
}
