package fi.lanka.plan;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Duties;
import fi.lanka.organisation.Role;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the plan asks: of a sector's contact the follow-up of the year before, in one line for the sector; of a coordinator the
 * actions of the objectives that have none, in one line for each plan.
 */
@Component
class PlanDuties implements Duties {

    private final JdbcClient database;
    private final HouseClock clock;

    PlanDuties(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Actor actor) {
        return Stream.concat(
                        untold(actor).stream(), PlanRules.changes(actor) ? withoutActions().stream() : Stream.empty())
                .toList();
    }

    private List<Duty> untold(Actor actor) {
        UUID[] sectors = actor.seats().stream()
                .filter(seat -> seat.role() == Role.CONTACT && seat.sector() != null)
                .map(Actor.Seat::sector)
                .toArray(UUID[]::new);
        if (sectors.length == 0) {
            return List.of();
        }
        int year = clock.today().getYear() - 1;
        return database.sql("""
                        select s.id, s.name, count(*) as missing
                        from plan_action a
                        join plan_objective o on o.id = a.objective_id and o.state = 'APPROVED' and (o.year is null or o.year = :year)
                        join organisation_sector s on s.id = a.sector_id
                        where s.id = any (:sectors::uuid[]) and a.first_year <= :year and a.last_year >= :year
                            and not exists (select from plan_follow_up f where f.action_id = a.id and f.year = :year)
                            and not exists (select from plan_round r where r.plan_id = o.plan_id and r.year = :year)
                        group by s.id
                        order by s.name collate "fi-x-icu"
                        """)
                .param("year", year)
                .param("sectors", sectors)
                .query((row, number) -> new Duty(
                        Kind.WAITS_FOR_YOU,
                        "plan.duty.follow-up",
                        List.of("" + year, row.getInt("missing"), row.getString("name")),
                        "/plan/follow-up?year=" + year + "&sector=" + row.getString("id"),
                        LocalDate.of(year + 1, 1, 1)
                                .atStartOfDay(HouseClock.ZONE)
                                .toInstant(),
                        null))
                .list();
    }

    private List<Duty> withoutActions() {
        return database.sql("""
                        select p.name, t.slug, min(o.created_at) as since
                        from plan_objective o
                        join plan_plan p on p.id = o.plan_id and p.last_year >= :year
                        join strategy_council_term t on t.id = p.term_id
                        where o.state in ('DRAFT', 'PROPOSED')
                            and not exists (select from plan_action a where a.objective_id = o.id)
                        group by p.id, t.id
                        order by min(o.created_at)
                        """)
                .param("year", clock.today().getYear())
                .query((row, number) -> new Duty(
                        Kind.WAITS_FOR_YOU,
                        "plan.duty.no-actions",
                        List.of(row.getString("name")),
                        "/plan?term=" + row.getString("slug"),
                        row.getTimestamp("since").toInstant(),
                        null))
                .list();
    }
}
