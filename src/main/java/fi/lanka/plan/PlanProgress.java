package fi.lanka.plan;

import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the plan's yearly work has come, for the year clock: whole or not, never whose. */
@Service
public class PlanProgress {

    private final JdbcClient database;

    PlanProgress(JdbcClient database) {
        this.database = database;
    }

    /** The day on which the last action that ran that year was followed up; null while one has not been, or none ran. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate followedUpOn(int year) {
        return database.sql("""
                        select case when count(*) = count(f.id) then (max(f.created_at) at time zone :zone)::date end as on_day
                          from plan_action a
                          left join plan_follow_up f on f.action_id = a.id and f.year = :year and f.superseded_at is null
                         where :year between a.first_year and a.last_year
                        """)
                .param("year", year)
                .param("zone", HouseClock.ZONE.getId())
                .query((row, n) -> new Day(row.getObject("on_day", LocalDate.class)))
                .single()
                .on();
    }

    /** The day on which the last of that year's objectives was decided; null while one has not been, or there are none. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate decidedOn(int year) {
        return database.sql("""
                        select case when bool_and(o.state not in ('DRAFT', 'PROPOSED'))
                               then max((e.happened_at at time zone :zone)::date) end as on_day
                          from plan_objective o
                          join plan_plan p on p.id = o.plan_id and :year between p.first_year and p.last_year
                          left join journal_entry e on e.thing_id = o.id and e.verb = 'OBJECTIVE_APPROVED'
                         where coalesce(o.year, :year) = :year
                        """)
                .param("year", year)
                .param("zone", HouseClock.ZONE.getId())
                .query((row, n) -> new Day(row.getObject("on_day", LocalDate.class)))
                .single()
                .on();
    }

    private record Day(@Nullable LocalDate on) {}
}
