package fi.lanka.decision;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.plan.PlanVersionSubmitted;
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
import org.jspecify.annotations.Nullable;
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
                   coalesce(s.sent_by, w.created_by) as sent_by,
                   array(select cw.person_id from report_chapter_writer cw join report_chapter c on c.id = cw.chapter_id
                          where c.report_id = r.id) as writers,
                   (select p.decision_id from decision_point p where p.handling_id = h.id and not p.correcting) as decision,
                   (select m.held_on from decision_point p join decision_decision d on d.id = p.decision_id
                           join decision_meeting m on m.id = d.meeting_id
                     where p.handling_id = h.previous_id and not p.correcting) as put_off_on,
            """ + Matters.COLUMNS + """
              from decision_handling h
              join organisation_body b on b.id = h.body_id
              left join report_step s on s.id = h.step_id
              join decision_subject j on j.handling_id = h.id and j.role = 'MAIN'
            """ + Matters.JOINS;

    private final JdbcClient database;
    private final HouseClock clock;

    Handlings(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepsSent sent) {
        sent.asked()
                .forEach(asked -> begin(
                        new Asked(asked.step(), null, asked.body(), asked.purpose(), asked.dueOn(), null),
                        sent.version()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanVersionSubmitted submitted) {
        begin(
                new Asked(null, submitted.version(), submitted.body(), StepPurpose.DECISION, submitted.dueOn(), null),
                null);
    }

    /** @param previous what it goes on from; null for the first handling of a matter in this body */
    private record Asked(
            @Nullable UUID step,
            @Nullable UUID planVersion,
            UUID body,
            StepPurpose purpose,
            @Nullable LocalDate dueOn,
            @Nullable UUID previous) {}

    private void begin(Asked asked, @Nullable UUID reportVersion) {
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into decision_handling (id, step_id, plan_version_id, body_id, purpose, state, asked_at, due_on,
                            previous_id, lock_version, created_at)
                        values (:id, :step, :plan, :body, :purpose, 'WAITING',
                            coalesce((select asked_at from decision_handling where id = :previous), :now), :due, :previous, 0, :now)
                        """)
                .param("id", id)
                .param("step", asked.step())
                .param("plan", asked.planVersion())
                .param("body", asked.body())
                .param("purpose", asked.purpose().name())
                .param("now", now)
                .param("due", asked.dueOn())
                .param("previous", asked.previous())
                .update();
        database.sql("""
                        insert into decision_subject (id, handling_id, version_id, plan_version_id, role, created_at)
                        values (:id, :handling, :report, :plan, 'MAIN', :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("handling", id)
                .param("report", reportVersion)
                .param("plan", asked.planVersion())
                .param("now", now)
                .update();
    }

    /** The matter waits for a later meeting of the same body: by that day, or by the day that was asked for if it is later. */
    void putOff(HandlingRow handling, HandlingState how, @Nullable LocalDate nextMeeting) {
        end(handling.id(), how);
        LocalDate due = handling.dueOn();
        if (nextMeeting != null && (due == null || due.isBefore(nextMeeting))) {
            due = nextMeeting;
        }
        Matter matter = handling.matter();
        begin(
                new Asked(
                        handling.asStep(),
                        matter.ofPlan() ? matter.version() : null,
                        handling.body(),
                        handling.purpose(),
                        due,
                        handling.id()),
                matter.ofPlan() ? null : matter.version());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepsCancelled cancelled) {
        cancelled.steps().forEach(step -> endOfStep(step, HandlingState.CANCELLED));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StepSilent silent) {
        endOfStep(silent.step(), HandlingState.SILENT);
    }

    private void endOfStep(UUID step, HandlingState state) {
        database.sql("""
                        update decision_handling set state = ?, lock_version = lock_version + 1
                        where step_id = ? and state = 'WAITING'
                        """).params(state.name(), step).update();
    }

    void end(UUID handling, HandlingState state) {
        database.sql("""
                        update decision_handling set state = ?, lock_version = lock_version + 1
                        where id = ? and state = 'WAITING'
                        """).params(state.name(), handling).update();
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
                .sql(ROW + "order by h.asked_at desc, h.created_at desc, b.name collate \"fi-x-icu\"")
                .query(Handlings::read)
                .list()
                .stream()
                .filter(row -> DecisionRules.reads(actor, row))
                .toList();
    }

    /** What else the body has before it, so that one section can decide it too. */
    @Transactional(readOnly = true)
    public List<HandlingRow> besides(Actor actor, HandlingRow handling) {
        return of(actor).stream()
                .filter(other -> other.body().equals(handling.body())
                        && !other.id().equals(handling.id())
                        && DecisionRules.refusesToRecord(actor, other).isEmpty())
                .toList();
    }

    /** Where the matter went on; null when it did not. */
    @Transactional(readOnly = true)
    public @Nullable UUID after(UUID handling) {
        return database.sql("select id from decision_handling where previous_id = ?")
                .param(handling)
                .query(UUID.class)
                .optional()
                .orElse(null);
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
                Matters.read(row),
                row.getObject("sent_by", UUID.class),
                List.of((UUID[]) row.getArray("writers").getArray()),
                row.getObject("decision", UUID.class),
                row.getObject("put_off_on", LocalDate.class));
    }
}
