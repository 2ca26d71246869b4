package fi.lanka.decision;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.Reports;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.RuleViolated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the decisions: what a body did, recorded once, and a correction beside it. */
@Service
public class Decisions {

    private static final String ROW = """
            select d.id, p.handling_id, d.body_id, b.name as body_name, b.kind as body_kind, m.held_on, d.section, d.case_number, d.title, p.outcome,
                   p.wording, p.reason, v.report_id, v.number, d.corrects, d.correction_reason, d.example,
                   d.created_at, exists (select 1 from decision_decision c where c.corrects = d.id) as corrected
              from decision_decision d
              join decision_meeting m on m.id = d.meeting_id
              join organisation_body b on b.id = d.body_id
              join decision_point p on p.decision_id = d.id
              join report_version v on v.id = p.version_id
            """;

    private final JdbcClient database;
    private final Handlings handlings;
    private final Reports reports;
    private final Journal journal;
    private final HouseClock clock;

    Decisions(JdbcClient database, Handlings handlings, Reports reports, Journal journal, HouseClock clock) {
        this.database = database;
        this.handlings = handlings;
        this.reports = reports;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records what a body did with the version before it, and moves the report along its way. The council's approval publishes
     * it in the same transaction: if that fails, nothing has been recorded.
     *
     * @return the decision's id
     */
    @Transactional
    public UUID record(Actor actor, UUID handlingId, NewDecision wanted) {
        UUID step = handlings.row(handlingId).step();
        ReportHead report = reports.hold(step);
        HandlingRow handling = handlings.row(handlingId);
        DecisionRules.refusesToRecord(actor, handling).ifPresent(refusal -> {
            throw refusal;
        });
        if (!wanted.version().equals(handling.version())) {
            throw RuleViolated.notNow("report.refused.other-version");
        }
        if (!handling.answers().contains(wanted.outcome())) {
            throw RuleViolated.notNow("report.refused.not-its-answer");
        }
        check(handling, wanted);
        UUID decision = insert(actor, handling, report, wanted);
        handlings.end(step, HandlingState.ANSWERED);
        journal.write(actor.id(), "DECISION_RECORDED", "HANDLING", handlingId);
        reports.stepAnswered(
                actor,
                step,
                new StepOutcome(
                        decision,
                        wanted.version(),
                        wanted.heldOn(),
                        wanted.section(),
                        wanted.caseNumber(),
                        wanted.outcome(),
                        wanted.wording()));
        return decision;
    }

    /** @throws InvalidInput when it could not be recorded as it stands, so that nobody confirms it first */
    public void check(HandlingRow handling, NewDecision wanted) {
        List<Problem> problems = new ArrayList<>();
        if (wanted.heldOn().isAfter(clock.today())) {
            problems.add(Problem.of("heldOn", "decision.form.meeting-in-future"));
        }
        LocalDate asked = LocalDate.ofInstant(handling.askedAt(), HouseClock.ZONE);
        if (wanted.heldOn().isBefore(asked)) {
            problems.add(Problem.of("heldOn", "decision.form.meeting-before-asked"));
        }
        if (wanted.outcome() == StepOutcome.Kind.RETURNED && wanted.wording().isBlank()) {
            problems.add(Problem.of("wording", "decision.form.reason-missing"));
        }
        if (wanted.outcome() == StepOutcome.Kind.STATED && wanted.wording().isBlank()) {
            problems.add(Problem.of("wording", "decision.form.statement-missing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private UUID insert(Actor actor, HandlingRow handling, ReportHead report, NewDecision wanted) {
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        try {
            database.sql("""
                            insert into decision_decision
                                (id, meeting_id, body_id, year, section, case_number, title, example, created_at, created_by)
                            values (:id, :meeting, :body, :year, :section, :case, :title, :example, :now, :by)
                            """)
                    .param("id", id)
                    .param("meeting", meeting(actor, handling.body(), wanted.heldOn(), now))
                    .param("body", handling.body())
                    .param("year", wanted.heldOn().getYear())
                    .param("section", wanted.section())
                    .param("case", wanted.caseNumber())
                    .param("title", report.title())
                    .param("example", wanted.example())
                    .param("now", now)
                    .param("by", actor.id())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new InvalidInput(
                    "section",
                    "decision.form.section-taken",
                    String.valueOf(wanted.section()),
                    String.valueOf(wanted.heldOn().getYear()));
        }
        boolean returned = wanted.outcome() == StepOutcome.Kind.RETURNED;
        database.sql("""
                        insert into decision_point
                            (id, decision_id, ordinal, handling_id, version_id, outcome, wording, reason, correcting, created_at,
                             created_by)
                        values (:id, :decision, 1, :handling, :version, :outcome, :wording, :reason, false, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("decision", id)
                .param("handling", handling.id())
                .param("version", wanted.version())
                .param("outcome", wanted.outcome().name())
                .param("wording", wanted.wording())
                .param("reason", returned ? wanted.wording() : null)
                .param("now", now)
                .param("by", actor.id())
                .update();
        return id;
    }

    /**
     * Puts a recorded section right by a new row beside the untouched one: what the body did cannot be corrected, where it stands
     * in the minutes can.
     *
     * @param reason why, for whoever reads both
     */
    @Transactional
    public UUID correct(
            Actor actor, UUID decision, @Nullable Integer section, @Nullable String caseNumber, String reason) {
        UUID step = handlings.row(row(actor, decision).handling()).step();
        reports.hold(step);
        DecisionRow wrong = toCorrect(actor, decision);
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "decision.correction.reason-missing");
        }
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into decision_decision (id, meeting_id, body_id, year, section, case_number, title, corrects,
                            correction_reason, example, created_at, created_by)
                        select :id, meeting_id, body_id, year, :section, :case, title, id, :reason, example, :now, :by
                        from decision_decision where id = :wrong
                        """)
                .param("id", id)
                .param("section", section)
                .param("case", caseNumber)
                .param("reason", reason.strip())
                .param("now", now)
                .param("by", actor.id())
                .param("wrong", decision)
                .update();
        database.sql("""
                        insert into decision_point (id, decision_id, ordinal, handling_id, version_id, outcome, wording, reason,
                            correcting, created_at, created_by)
                        select gen_random_uuid(), :id, ordinal, handling_id, version_id, outcome, wording, reason, true, :now, :by
                        from decision_point where decision_id = :wrong
                        """)
                .param("id", id)
                .param("now", now)
                .param("by", actor.id())
                .param("wrong", decision)
                .update();
        journal.write(actor.id(), "DECISION_CORRECTED", "HANDLING", wrong.handling());
        reports.stepCorrected(step, id, section, caseNumber);
        return id;
    }

    /** Asked before the form is shown, and by {@link #correct} before it writes. */
    @Transactional(readOnly = true)
    public DecisionRow toCorrect(Actor actor, UUID decision) {
        DecisionRow row = row(actor, decision);
        DecisionRules.refusesToCorrect(actor, handlings.row(row.handling()), row)
                .ifPresent(refusal -> {
                    throw refusal;
                });
        return row;
    }

    /** One recorded section, for whoever may know its report. */
    @Transactional(readOnly = true)
    public DecisionRow row(Actor actor, UUID decision) {
        return of(actor).stream()
                .filter(row -> row.id().equals(decision))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
    }

    /** The body's meeting of that day, made when it is first spoken of. */
    private UUID meeting(Actor actor, UUID body, LocalDate heldOn, Timestamp now) {
        database.sql("""
                        insert into decision_meeting (id, body_id, held_on, created_at, created_by) values (?, ?, ?, ?, ?)
                        on conflict (body_id, held_on) do nothing
                        """)
                .params(UUID.randomUUID(), body, heldOn, now, actor.id())
                .update();
        return database.sql("select id from decision_meeting where body_id = ? and held_on = ?")
                .params(body, heldOn)
                .query(UUID.class)
                .single();
    }

    /** Those whose frozen version the person may open; others may know what was decided of it, and no more. */
    @Transactional(readOnly = true)
    public Set<UUID> withOpenVersion(Actor actor, List<DecisionRow> decided) {
        Map<ReportId, ReportHead> known =
                reports.knownTo(actor).stream().collect(Collectors.toMap(ReportHead::id, Function.identity()));
        return decided.stream()
                .filter(row -> {
                    ReportHead report = known.get(row.report());
                    return report != null
                            && ReportRules.refusesToReadVersion(actor, report, row.versionNumber())
                                    .isEmpty();
                })
                .map(DecisionRow::id)
                .collect(Collectors.toSet());
    }

    /** What bodies have decided of the reports that the person may know, the newest meeting first. */
    @Transactional(readOnly = true)
    public List<DecisionRow> of(Actor actor) {
        Set<ReportId> known =
                reports.knownTo(actor).stream().map(ReportHead::id).collect(Collectors.toSet());
        return database
                .sql(ROW + "order by m.held_on desc, d.section desc nulls last, d.created_at desc")
                .query(Decisions::read)
                .list()
                .stream()
                .filter(row -> known.contains(row.report()))
                .toList();
    }

    /** Recorded without the number that the body's minutes give, of the meetings since that day. */
    List<DecisionRow> withoutSection(LocalDate since) {
        return database
                .sql(ROW + "where d.section is null and m.held_on >= ?")
                .param(since)
                .query(Decisions::read)
                .list()
                .stream()
                .filter(row -> row.bodyKind().numbersSections())
                .toList();
    }

    private static DecisionRow read(ResultSet row, int number) throws SQLException {
        return new DecisionRow(
                row.getObject("id", UUID.class),
                row.getObject("handling_id", UUID.class),
                row.getObject("body_id", UUID.class),
                row.getString("body_name"),
                BodyKind.valueOf(row.getString("body_kind")),
                row.getObject("held_on", LocalDate.class),
                row.getObject("section", Integer.class),
                row.getString("case_number"),
                row.getString("title"),
                StepOutcome.Kind.valueOf(row.getString("outcome")),
                row.getString("wording"),
                row.getString("reason"),
                new ReportId(row.getObject("report_id", UUID.class)),
                row.getInt("number"),
                row.getObject("corrects", UUID.class),
                row.getBoolean("corrected"),
                row.getString("correction_reason"),
                row.getBoolean("example"),
                row.getTimestamp("created_at").toInstant());
    }
}
