package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Duties;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a board sent back waits for the coordinator, until it is laid before the board anew. */
@Component
class PlanVersionDuties implements Duties {

    private final JdbcClient database;

    PlanVersionDuties(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Duty> of(Actor actor) {
        if (!actor.coordinator()) {
            return List.of();
        }
        return database.sql("""
                        select v.id, v.number, b.name, o.decided_on, o.created_at
                        from plan_version v
                        join organisation_body b on b.id = v.body_id
                        join plan_version_outcome o
                            on o.version_id = v.id and o.outcome in ('RETURNED', 'REJECTED') and o.corrects is null
                        where exists (
                                select from plan_version_objective j
                                join plan_objective d on d.id = j.objective_id and d.state = 'DRAFT'
                                where j.version_id = v.id)
                            and not exists (
                                select from plan_version n
                                where n.plan_id = v.plan_id and n.body_id = v.body_id and n.year is not distinct from v.year
                                    and n.number > v.number)
                        """)
                .query((row, number) -> new Duty(
                        Kind.WAITS_FOR_YOU,
                        "plan.duty.sent-back",
                        List.of(
                                row.getString("name"),
                                row.getInt("number"),
                                row.getDate("decided_on").toLocalDate()),
                        "/plan/versions/" + row.getString("id"),
                        row.getTimestamp("created_at").toInstant(),
                        null))
                .list();
    }
}
