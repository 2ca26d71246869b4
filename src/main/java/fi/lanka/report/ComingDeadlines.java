package fi.lanka.report;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Duties;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For the coordinator: chapters that others write and whose deadline comes. A writer's own wait for the writer already. */
@Component
class ComingDeadlines implements Duties {

    private final JdbcClient database;
    private final HouseClock clock;

    ComingDeadlines(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Actor actor) {
        if (!actor.coordinator()) {
            return List.of();
        }
        return database.sql("""
                        select r.id, r.title, c.key, c.heading, c.deadline, c.created_at,
                               string_agg(p.name, ', ' order by p.name collate "fi-x-icu") as writers
                          from report_chapter c
                          join report_report r on r.id = c.report_id and r.state in ('DRAFT', 'IN_REVIEW')
                          join report_chapter_writer w on w.chapter_id = c.id
                          join organisation_person p on p.id = w.person_id
                         where c.state <> 'READY' and c.deadline between :today and :until
                         group by r.id, c.id
                        having bool_and(w.person_id <> :self)
                         order by c.deadline, c.ordinal
                        """)
                .param("today", clock.today())
                .param("until", clock.today().plusDays(DAYS_AHEAD))
                .param("self", actor.id())
                .query((row, n) -> new Duty(
                        Kind.COMES,
                        "report.duty.chapter-comes",
                        List.of(row.getString("heading"), row.getString("title"), row.getString("writers")),
                        "/reports/" + row.getString("id") + "/chapters/" + row.getString("key"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("deadline", LocalDate.class)))
                .list();
    }
}
