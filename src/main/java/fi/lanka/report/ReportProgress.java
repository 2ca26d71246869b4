package fi.lanka.report;

import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the report has come that the council handles in a year, for the year clock: days alone, no text. */
@Service
public class ReportProgress {

    private final JdbcClient database;

    ReportProgress(JdbcClient database) {
        this.database = database;
    }

    /** When each step of the way that holds now was done; null while it is not. */
    public record Reached(
            @Nullable LocalDate textReadyOn,
            @Nullable LocalDate sentToBoardsOn,
            @Nullable LocalDate boardsAnsweredOn,
            @Nullable LocalDate proposedOn,
            @Nullable LocalDate approvedOn) {}

    /** The annual report of the year before; in a year without one, the extensive report that is open or was approved in it. */
    @Transactional(readOnly = true)
    public Optional<Reached> handledIn(int year) {
        return database.sql("""
                        select (select case when bool_and(c.state = 'READY') then (max(c.saved_at) at time zone :zone)::date end
                                  from report_chapter c where c.report_id = r.id and c.removed_at is null) as text_ready_on,
                               s.sent_on, s.answered_on, s.proposed_on, s.approved_on
                          from report_report r
                          join lateral (
                              select (max(t.sent_at) filter (where heard) at time zone :zone)::date as sent_on,
                                     case when bool_and(t.state in ('ANSWERED', 'SILENT')) filter (where heard)
                                          then max(coalesce(t.decided_on, t.due_on)) filter (where heard) end as answered_on,
                                     max(t.decided_on) filter (
                                         where b.kind = 'EXECUTIVE' and t.outcome = 'PROPOSED_ONWARD') as proposed_on,
                                     max(t.decided_on) filter (
                                         where b.kind = 'COUNCIL' and t.outcome = 'APPROVED') as approved_on
                                from report_step t
                                join organisation_body b on b.id = t.body_id
                                cross join lateral (select b.kind in ('BOARD', 'ADVISORY') as heard) k
                               where t.report_id = r.id and t.lap = r.lap) s on true
                         where r.round = 1
                           and (r.kind = 'ANNUAL' and r.year = :year - 1
                             or r.kind = 'EXTENSIVE'
                                and r.created_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, :zone)
                                and coalesce(extract(year from s.approved_on), :year) = :year)
                         order by r.kind, r.created_at desc
                         limit 1
                        """)
                .param("year", year)
                .param("zone", HouseClock.ZONE.getId())
                .query((row, n) -> new Reached(
                        row.getObject("text_ready_on", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getObject("approved_on", LocalDate.class)))
                .optional();
    }
}
