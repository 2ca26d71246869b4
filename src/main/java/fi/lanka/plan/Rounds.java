package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's follow-up as a round: every action under way that year, told or not, until a coordinator closes it. */
@Service
public class Rounds {

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Rounds(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The actions of approved objectives that were under way that year; those of which nothing has been told come first. One
     * statement.
     *
     * @param sector the owner; null asks for all
     * @param board that leads the objective, alone or with another; null asks for all
     */
    @Transactional(readOnly = true)
    public List<RoundRow> of(int year, @Nullable UUID sector, @Nullable UUID board) {
        return database.sql("""
                        select a.id as action, a.wording, o.id as objective, o.wording as objective_wording, o.plan_id as plan,
                            exists (select from plan_round r where r.plan_id = o.plan_id and r.year = :year) as closed,
                            s.id as owner_id, s.name as owner, f.status, f.done, b.status as status_before
                        from plan_action a
                        join plan_objective o on o.id = a.objective_id
                        join plan_plan p on p.id = o.plan_id
                        left join organisation_sector s on s.id = a.sector_id
                        left join plan_follow_up f on f.action_id = a.id and f.year = :year and f.superseded_at is null
                        left join plan_follow_up b on b.action_id = a.id and b.year = :year - 1 and b.superseded_at is null
                        where a.first_year <= :year and a.last_year >= :year
                            and (o.year is null or o.year = :year)
                            and (o.state = 'APPROVED'
                                or o.state = 'ENDED' and (o.ended_on is null or extract(year from o.ended_on) >= :year))
                            and (:sector::uuid is null or a.sector_id = :sector)
                            and (:board::uuid is null or o.body_id = :board or exists (
                                select from plan_objective_board j where j.objective_id = o.id and j.body_id = :board))
                        order by f.id is not null, s.name collate "fi-x-icu", p.first_year, p.id, o.ordinal, a.ordinal
                        """)
                .param("year", year)
                .param("sector", sector)
                .param("board", board)
                .query(RoundRow.class)
                .list();
    }

    /** The round of the plan that the action stands in. */
    boolean closed(UUID action, int year) {
        return database.sql("""
                        select exists (select from plan_round r
                            join plan_objective o on o.plan_id = r.plan_id
                            join plan_action a on a.objective_id = o.id
                            where a.id = :action and r.year = :year)
                        """)
                .param("action", action)
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /**
     * Closes the year's round of a plan: what is told at that moment is pinned, and after it only a coordinator corrects.
     *
     * @param actor a coordinator, or null for the system
     */
    @Transactional
    public void close(@Nullable Actor actor, UUID plan, int year) {
        UUID person = PlanRules.mayChange(actor);
        Years years = database.sql("select first_year, last_year from plan_plan where id = :plan for no key update")
                .param("plan", plan)
                .query(Years.class)
                .optional()
                .orElseThrow(RuleViolated::notFound);
        if (year < years.firstYear()
                || year > years.lastYear()
                || year > clock.today().getYear()) {
            throw RuleViolated.notNow("plan.refused.round-year", "" + year);
        }
        Timestamp now = Timestamp.from(clock.instant());
        UUID round = UUID.randomUUID();
        int closed = database.sql("""
                        insert into plan_round (id, plan_id, year, created_at, created_by)
                        values (:round, :plan, :year, :now, :person) on conflict (plan_id, year) do nothing
                        """)
                .param("round", round)
                .param("plan", plan)
                .param("year", year)
                .param("now", now)
                .param("person", person)
                .update();
        if (closed == 0) {
            throw RuleViolated.notNow("plan.refused.round-closed-already", "" + year);
        }
        database.sql("""
                        insert into plan_round_follow_up (id, round_id, follow_up_id, created_at, created_by)
                        select gen_random_uuid(), :round, f.id, :now, :person
                        from plan_follow_up f
                        join plan_action a on a.id = f.action_id
                        join plan_objective o on o.id = a.objective_id
                        where o.plan_id = :plan and f.year = :year and f.superseded_at is null
                        """)
                .param("round", round)
                .param("plan", plan)
                .param("year", year)
                .param("now", now)
                .param("person", person)
                .update();
        journal.write(person, "ROUND_CLOSED", "PLAN", plan);
    }

    private record Years(int firstYear, int lastYear) {}
}
