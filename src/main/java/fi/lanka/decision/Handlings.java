package fi.lanka.decision;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepPurpose;
import fi.lanka.report.StepSilent;
import fi.lanka.report.StepsCancelled;
import fi.lanka.report.StepsSent;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of what bodies were asked. It begins and ends as the report's way does, in the same transactions. */
@Service
public class Handlings {

    private static final String ROW = """
            select h.id, h.step_id, h.body_id, b.name as body_name, b.kind as body_kind, h.purpose, h.state, h.asked_at, h.due_on,
                   r.id as report_id, r.title, v.id as version_id, v.number, v.sha256, s.sent_by,
                   array(select w.person_id from report_chapter_writer w join report_chapter c on c.id = w.chapter_id
                          where c.report_id = r.id) as writers,
                   (select p.decision_id from decision_point p join decision_decision d on d.id = p.decision_id
                     where p.handling_id = h.id and d.corrects is null) as decision
              from decision_handling h
              join organisation_body b on b.id = h.body_id
              join report_step s on s.id = h.step_id
              join decision_subject j on j.handling_id = h.id and j.role = 'MAIN'
              join report_version v on v.id = j.version_id
              join report_report r on r.id = v.report_id
            """;

    private final JdbcClient database;
    private final HouseClock clock;

    Handlings(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepsSent sent) {
        for (StepsSent.Asked asked : sent.asked()) {
            UUID id = UUID.randomUUID();
            Timestamp now = Timestamp.from(clock.instant());
            database.sql("""
                            insert into decision_handling
                                (id, step_id, body_id, purpose, state, asked_at, due_on, lock_version, created_at)
                            values (:id, :step, :body, :purpose, 'WAITING', :now, :due, 0, :now)
                            """)
                    .param("id", id)
                    .param("step", asked.step())
                    .param("body", asked.body())
                    .param("purpose", asked.purpose().name())
                    .param("now", now)
                    .param("due", asked.dueOn())
                    .update();
            database.sql("""
                            insert into decision_subject (id, handling_id, version_id, role, created_at)
                            values (?, ?, ?, 'MAIN', ?)
                            """).params(UUID.randomUUID(), id, sent.version(), now).update();
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepsCancelled cancelled) {
        cancelled.steps().forEach(step -> end(step, HandlingState.CANCELLED));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepSilent silent) {
        end(silent.step(), HandlingState.SILENT);
    }

    void end(UUID step, HandlingState state) {
        database.sql("""
                        update decision_handling set state = ?, lock_version = lock_version + 1
                        where step_id = ? and state = 'WAITING'
                        """).params(state.name(), step).update();
    }

    /** For whoever may read it. */
    @Transactional(readOnly = true)
    public HandlingRow handling(Actor actor, UUID id) {
        HandlingRow row = row(id);
        if (!DecisionRules.reads(actor, row)) {
            throw RuleViolated.notFound();
        }
        return row;
    }

    HandlingRow row(UUID id) {
        return database.sql(ROW + "where h.id = ?")
                .param(id)
                .query(Handlings::read)
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    /** All that the person may read, the newest first. */
    @Transactional(readOnly = true)
    public List<HandlingRow> of(Actor actor) {
        return database
                .sql(ROW + "order by h.asked_at desc, b.name collate \"fi-x-icu\"")
                .query(Handlings::read)
                .list()
                .stream()
                .filter(row -> DecisionRules.reads(actor, row))
                .toList();
    }

    private static HandlingRow read(ResultSet row, int number) throws SQLException {
        return new HandlingRow(
                row.getObject("id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getObject("body_id", UUID.class),
                row.getString("body_name"),
                BodyKind.valueOf(row.getString("body_kind")),
                StepPurpose.valueOf(row.getString("purpose")),
                HandlingState.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                new ReportId(row.getObject("report_id", UUID.class)),
                row.getString("title"),
                row.getObject("version_id", UUID.class),
                row.getInt("number"),
                row.getString("sha256"),
                row.getObject("sent_by", UUID.class),
                List.of((UUID[]) row.getArray("writers").getArray()),
                row.getObject("decision", UUID.class));
    }
}
