package fi.lanka.report;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Duties;
import fi.lanka.shared.HouseClock;
import fi.lanka.strategy.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the reports ask of a person: chapters to write, and for the coordinator the way. */
@Component
class ReportDuties implements Duties {

    private final JdbcClient database;
    private final ReportHeads heads;
    private final Journal journal;
    private final Terms terms;
    private final ReportYears years;
    private final HouseClock clock;

    ReportDuties(
            JdbcClient database, ReportHeads heads, Journal journal, Terms terms, ReportYears years, HouseClock clock) {
        this.database = database;
        this.heads = heads;
        this.journal = journal;
        this.terms = terms;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public List<Duty> of(Actor actor) {
        List<Duty> duties = new ArrayList<>();
        List<ReportHead> all = heads.all();
        List<ReportHead> open =
                all.stream().filter(report -> report.state().open()).toList();
        open.stream()
                .filter(report ->
                        report.writable() && actor.writer() && report.writers().contains(actor.id()))
                .forEach(report -> duties.addAll(chapters(actor, report)));
        if (actor.coordinator()) {
            open.forEach(report -> duties.add(onItsWay(report)));
            toBegin(all).ifPresent(duties::add);
            years.toBegin(all).map(this::toBegin).ifPresent(duties::add);
        }
        return duties;
    }

    /** The newest term that has begun has no report yet. */
    private Optional<Duty> toBegin(List<ReportHead> all) {
        return terms.all().stream()
                .filter(term -> !term.period().from().isAfter(clock.today()))
                .findFirst()
                .filter(term -> all.stream()
                        .noneMatch(report -> report.kind() == ReportKind.EXTENSIVE
                                && report.term().equals(term.id())))
                .map(term -> new Duty(
                        Kind.WAITS_FOR_YOU,
                        "report.duty.begin",
                        List.of(term.name()),
                        "/reports/new",
                        term.period().from().atStartOfDay(HouseClock.ZONE).toInstant(),
                        null));
    }

    private Duty toBegin(int year) {
        String written = String.valueOf(year);
        return new Duty(
                Kind.WAITS_FOR_YOU,
                "report.duty.begin-annual",
                List.of(written),
                "/reports/new?year=" + written,
                LocalDate.of(year + 1, 1, 1).atStartOfDay(HouseClock.ZONE).toInstant(),
                null);
    }

    /** Mine to write, until I call them ready. */
    private List<Duty> chapters(Actor actor, ReportHead report) {
        return database.sql("""
                        select c.key, c.heading, c.state, c.deadline, c.saved_at, w.created_at,
                               t.reason, t.created_at as returned_at
                        from report_chapter c join report_chapter_writer w on w.chapter_id = c.id
                        left join report_chapter_return t on t.chapter_id = c.id and t.number = c.returned
                        where c.report_id = ? and w.person_id = ? and c.state <> 'READY' and c.removed_at is null order by c.ordinal
                        """)
                .params(report.id().value(), actor.id())
                .query((row, n) -> chapter(row, report))
                .list();
    }

    /** What was asked of this chapter alone is said before what was asked of the whole report. */
    private static Duty chapter(ResultSet row, ReportHead report) throws SQLException {
        String asked = row.getString("reason");
        boolean begun = !row.getString("state").equals("NOT_STARTED");
        return new Duty(
                Kind.WAITS_FOR_YOU,
                asked != null
                        ? "report.duty.chapter-returned"
                        : report.returnReason() != null
                                ? "report.duty.returned"
                                : begun ? "report.duty.finish" : "report.duty.write",
                List.of(
                        row.getString("heading"),
                        report.title(),
                        Objects.requireNonNullElse(asked, Objects.requireNonNullElse(report.returnReason(), ""))),
                "/reports/" + report.id() + "/chapters/" + row.getString("key") + "/edit",
                row.getTimestamp(asked != null ? "returned_at" : begun ? "saved_at" : "created_at")
                        .toInstant(),
                row.getObject("deadline", LocalDate.class));
    }

    private Duty onItsWay(ReportHead report) {
        List<StepRow> waiting = report.way().waiting();
        String address = "/reports/" + report.id();
        if (waiting.isEmpty()) {
            return new Duty(
                    Kind.WAITS_FOR_YOU,
                    report.state() != ReportState.DRAFT
                            ? "report.duty.send"
                            : report.returnReason() == null ? "report.duty.prepare" : "report.duty.mend",
                    List.of(report.title(), Objects.requireNonNullElse(report.returnReason(), "")),
                    address,
                    lastMove(report),
                    null);
        }
        List<String> names = waiting.stream().map(StepRow::bodyName).toList();
        return new Duty(
                Kind.YOURS_IN_WORK,
                "report.duty.waiting",
                List.of(report.title(), String.join(", ", names)),
                address,
                Objects.requireNonNull(waiting.get(0).sentAt()),
                waiting.get(0).dueOn());
    }

    private Instant lastMove(ReportHead report) {
        return journal.of(report.id().value()).get(0).at();
    }
}
