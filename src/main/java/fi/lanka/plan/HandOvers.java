package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Actions change hands: from a day, with the reason, and whose they were stays readable. */
@Service
public class HandOvers {

    private static final String OPEN = """
            from plan_action a join plan_objective o on o.id = a.objective_id
            where a.sector_id = :sector and o.state <> 'ENDED' and a.last_year >= :year
            """;

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    HandOvers(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    public record OpenAction(UUID id, String wording, String objective, int firstYear, int lastYear) {}

    /** What the sector still has to do this year or later; one statement. */
    @Transactional(readOnly = true)
    public List<OpenAction> open(UUID sector) {
        return database.sql("select a.id, a.wording, o.wording as objective, a.first_year, a.last_year " + OPEN
                        + " order by o.plan_id, o.ordinal, a.ordinal")
                .param("sector", sector)
                .param("year", clock.today().getYear())
                .query(OpenAction.class)
                .list();
    }

    /**
     * @param actor a coordinator, or null for the system
     * @param to the new owner of each action; an action that is not named stays
     * @param from the first day of the new owners
     */
    @Transactional
    public void handOver(@Nullable Actor actor, UUID sector, Map<UUID, UUID> to, LocalDate from, String reason) {
        UUID person = PlanRules.mayChange(actor);
        Checks checks = new Checks();
        String why = checks.needed("reason", reason, Checks.WORDING, "plan.invalid.reason-empty");
        if (to.isEmpty()) {
            checks.problem("to", "plan.invalid.nothing-handed-over");
        }
        if (to.containsValue(sector)) {
            checks.problem("to", "plan.invalid.same-owner");
        } else if (!to.isEmpty() && !allThereOn(from, to)) {
            checks.problem("to", "plan.invalid.owner-not-there");
        }
        checks.pass();
        to.forEach((action, owner) -> handOver(person, sector, action, owner, from, why));
    }

    private boolean allThereOn(LocalDate day, Map<UUID, UUID> to) {
        UUID[] owners = to.values().stream().distinct().toArray(UUID[]::new);
        int there = database.sql("""
                        select count(*) from organisation_sector
                        where id = any (:owners::uuid[]) and valid_from <= :day and (valid_to is null or valid_to >= :day)
                        """)
                .param("owners", owners)
                .param("day", day)
                .query(Integer.class)
                .single();
        return there == owners.length;
    }

    /** The row of the hand-over comes first: an approved action changes hands only where there is one. */
    private void handOver(@Nullable UUID person, UUID sector, UUID action, UUID owner, LocalDate from, String reason) {
        boolean gone = database.sql("select a.id " + OPEN + " and a.id = :action for no key update of a")
                .param("sector", sector)
                .param("year", clock.today().getYear())
                .param("action", action)
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (gone) {
            throw RuleViolated.notNow("plan.refused.handed-over-already");
        }
        database.sql("""
                        insert into plan_action_owner (id, action_id, from_sector_id, to_sector_id, from_day, reason, created_at,
                            created_by)
                        values (:id, :action, :sector, :owner, :from, :reason, :now, :person)
                        """)
                .param("id", UUID.randomUUID())
                .param("action", action)
                .param("sector", sector)
                .param("owner", owner)
                .param("from", from)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        database.sql("update plan_action set sector_id = :owner, lock_version = lock_version + 1 where id = :action")
                .param("owner", owner)
                .param("action", action)
                .update();
        journal.write(person, "ACTION_HANDED_OVER", "ACTION", action);
    }
}
