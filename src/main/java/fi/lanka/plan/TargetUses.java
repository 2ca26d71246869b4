package fi.lanka.plan;

import fi.lanka.indicator.Uses;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers where an indicator is used: the objectives that have a target on it. */
@Component
@Order(2)
class TargetUses implements Uses {

    private final JdbcClient database;

    TargetUses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Use> of(UUID indicator) {
        return database.sql("""
                        select distinct t.starts_on, t.name, p.id, o.ordinal, o.id as objective, o.wording
                        from plan_target x
                        join plan_objective o on o.id = x.objective_id
                        join plan_plan p on p.id = o.plan_id
                        join strategy_council_term t on t.id = p.term_id
                        where x.indicator_id = :indicator
                        order by t.starts_on desc, p.id, o.ordinal
                        """)
                .param("indicator", indicator)
                .query((row, number) -> new Use(
                        "plan.use.target",
                        row.getString("name"),
                        row.getString("wording"),
                        "/plan/objectives/" + row.getString("objective")))
                .list();
    }
}
