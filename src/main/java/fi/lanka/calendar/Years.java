package fi.lanka.calendar;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the year clock: the council's day in, the other days out. */
@Service
public class Years {

    /** From then on the next year is planned, with the budget. */
    private static final Month NEXT_YEAR_FROM = Month.SEPTEMBER;

    private static final String MILESTONE = """
            select m.id, y.year, m.kind, m.due_on, m.moved, y.council_on, y.created_at, m.lock_version
              from calendar_milestone m join calendar_year y on y.id = m.year_id
            """;

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Years(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** The year that is being worked towards. */
    public int current() {
        LocalDate today = clock.today();
        return today.getYear() + (today.getMonth().compareTo(NEXT_YEAR_FROM) < 0 ? 0 : 1);
    }

    /** Of the year, in the order of the work; none before the council's day is set. */
    @Transactional(readOnly = true)
    public List<MilestoneRow> milestones(int year) {
        return database.sql(MILESTONE + "where y.year = ? order by m.due_on, y.id, m.kind = 'COUNCIL', m.kind")
                .param(year)
                .query(Years::milestone)
                .list();
    }

    @Transactional(readOnly = true)
    public MilestoneRow milestone(UUID id) {
        return database.sql(MILESTONE + "where m.id = ?")
                .param(id)
                .query(Years::milestone)
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    @Transactional(readOnly = true)
    public Optional<YearRow> year(int year) {
        return database.sql("select year, council_on, lock_version as version from calendar_year where year = ?")
                .param(year)
                .query(YearRow.class)
                .optional();
    }

    /**
     * The council handles the year's report on that day. Days that somebody has chosen stay, unless they would come after it.
     * Setting the same day again changes nothing.
     *
     * @param seenVersion of the year when the form was opened; less than zero when its day was not set
     */
    @Transactional
    public void councilMeets(Actor actor, int year, long seenVersion, LocalDate councilOn) {
        CalendarRules.requireToSet(actor);
        if (councilOn.getYear() != year) {
            throw new InvalidInput("councilOn", "calendar.invalid.other-year", String.valueOf(year));
        }
        Timestamp now = Timestamp.from(clock.instant());
        int begun = database.sql("""
                        insert into calendar_year (id, year, council_on, lock_version, created_at, created_by)
                        values (?, ?, ?, 0, ?, ?) on conflict (year) do nothing
                        """)
                .params(UUID.randomUUID(), year, councilOn, now, actor.id())
                .update();
        if (begun == 0 && !changes(year, seenVersion, councilOn)) {
            return;
        }
        UUID id = database.sql("select id from calendar_year where year = ?")
                .param(year)
                .query(UUID.class)
                .single();
        for (MilestoneKind kind : MilestoneKind.values()) {
            database.sql("""
                            insert into calendar_milestone
                                (id, year_id, kind, due_on, moved, lock_version, created_at, created_by)
                            values (:id, :year, :kind, :due, false, 0, :now, :by)
                            on conflict (year_id, kind) do update
                                set due_on = excluded.due_on, moved = false, lock_version = calendar_milestone.lock_version + 1
                              where not calendar_milestone.moved or (:before and calendar_milestone.due_on > :council)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("year", id)
                    .param("kind", kind.name())
                    .param("due", kind.countedFrom(councilOn))
                    .param("now", now)
                    .param("by", actor.id())
                    .param("before", kind.beforeCouncil())
                    .param("council", councilOn)
                    .update();
        }
        journal.write(actor.id(), "COUNCIL_DAY_SET", "CALENDAR_YEAR", id);
    }

    /** Whether anything changed; the row is held until the transaction ends. */
    private boolean changes(int year, long seenVersion, LocalDate councilOn) {
        YearRow before = database.sql("""
                        select year, council_on, lock_version as version from calendar_year where year = ? for update
                        """).param(year).query(YearRow.class).single();
        if (before.councilOn().equals(councilOn)) {
            return false;
        }
        if (before.version() != seenVersion) {
            throw RuleViolated.notNow("calendar.refused.stale");
        }
        database.sql("update calendar_year set council_on = ?, lock_version = lock_version + 1 where year = ?")
                .params(councilOn, year)
                .update();
        return true;
    }

    /** Another day for one of them. The council's own day is moved with {@link #councilMeets}. */
    @Transactional
    public void move(Actor actor, UUID id, long seenVersion, LocalDate day) {
        MilestoneRow milestone = requireMovable(actor, id);
        if (day.equals(milestone.dueOn())) {
            return;
        }
        if (milestone.kind().beforeCouncil() && day.isAfter(milestone.councilOn())) {
            throw new InvalidInput("day", "calendar.invalid.after-council", milestone.councilOn());
        }
        LocalDate earliest = LocalDate.of(milestone.year() - 1, Month.JULY, 1);
        LocalDate latest = LocalDate.of(milestone.year(), Month.DECEMBER, 31);
        if (day.isBefore(earliest) || day.isAfter(latest)) {
            throw new InvalidInput("day", "calendar.invalid.outside", earliest, latest);
        }
        int moved = database.sql("""
                        update calendar_milestone set due_on = ?, moved = true, lock_version = lock_version + 1
                        where id = ? and lock_version = ?
                        """).params(day, id, seenVersion).update();
        if (moved == 0) {
            throw RuleViolated.notNow("calendar.refused.stale");
        }
        journal.write(actor.id(), "MILESTONE_MOVED", "MILESTONE", id);
    }

    /** Asked before the form, too. */
    @Transactional(readOnly = true)
    public MilestoneRow requireMovable(Actor actor, UUID id) {
        CalendarRules.requireToSet(actor);
        MilestoneRow milestone = milestone(id);
        if (milestone.kind() == MilestoneKind.COUNCIL) {
            throw RuleViolated.notNow("calendar.refused.council-day-is-set");
        }
        return milestone;
    }

    /** Those whose day is not after that one, of the years around it: few enough to be looked through. */
    @Transactional(readOnly = true)
    List<MilestoneRow> until(LocalDate day) {
        return database.sql(MILESTONE + "where m.due_on <= ? and y.year >= ? order by m.due_on, m.kind")
                .params(day, day.getYear() - 1)
                .query(Years::milestone)
                .list();
    }

    private static MilestoneRow milestone(ResultSet row, int number) throws SQLException {
        return new MilestoneRow(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                MilestoneKind.valueOf(row.getString("kind")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("moved"),
                row.getObject("council_on", LocalDate.class),
                LocalDate.ofInstant(row.getTimestamp("created_at").toInstant(), HouseClock.ZONE),
                row.getLong("lock_version"));
    }
}
