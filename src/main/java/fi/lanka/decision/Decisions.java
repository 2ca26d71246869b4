package fi.lanka.decision;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.plan.PlanOutcome;
import fi.lanka.plan.PlanVersionRules;
import fi.lanka.plan.PlanVersions;
import fi.lanka.report.PutOff;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the decisions: what a body did, recorded once, and a correction beside it. */
@Service
public class Decisions {

    /** The longest wording and the longest case number that are recorded. */
    public static final int LONGEST_WORDING = 20_000;

    public static final int LONGEST_CASE_NUMBER = 60;

    private static final int LONGEST_REASON = 500;

    private static final String ROW = """
            select j.id as point, d.id, j.handling_id, d.body_id, b.name as body_name, b.kind as body_kind, m.held_on, d.section,
                   d.case_number, j.outcome, j.wording, j.reason, d.corrects, d.correction_reason, d.example, d.created_at,
                   exists (select 1 from decision_decision c where c.corrects = d.id) as corrected,
            """ + Matters.COLUMNS + """
              from decision_decision d
              join decision_meeting m on m.id = d.meeting_id
              join organisation_body b on b.id = d.body_id
              join decision_point j on j.decision_id = d.id
            """ + Matters.JOINS;

    private final JdbcClient database;
    private final Handlings handlings;
    private final Reports reports;
    private final PlanVersions planVersions;
    private final Journal journal;
    private final HouseClock clock;

    Decisions(
            JdbcClient database,
            Handlings handlings,
            Reports reports,
            PlanVersions planVersions,
            Journal journal,
            HouseClock clock) {
        this.database = database;
        this.handlings = handlings;
        this.reports = reports;
        this.planVersions = planVersions;
        this.journal = journal;
        this.clock = clock;
    }

    /** A matter of the section, and what the body did with it. */
    private record Point(HandlingRow handling, NewDecision.Point wanted) {

        Matter matter() {
            return handling.matter();
        }

        StepOutcome.Kind outcome() {
            return wanted.outcome();
        }
    }

    /**
     * Records what a body did with the versions before it under one section, and moves each along its way. The council's approval
     * publishes the report in the same transaction: if that fails, nothing has been recorded.
     *
     * @return the decision's id
     */
    @Transactional
    public UUID record(Actor actor, UUID handlingId, NewDecision wanted) {
        List<NewDecision.Point> wantedPoints = pointsOf(handlingId, wanted);
        if (wantedPoints.stream().map(NewDecision.Point::handling).distinct().count() < wantedPoints.size()) {
            throw RuleViolated.notFound();
        }
        holdAll(wantedPoints.stream()
                .map(point -> handlings.row(point.handling()))
                .toList());
        List<Point> points = wantedPoints.stream()
                .map(point -> new Point(handlings.row(point.handling()), point))
                .toList();
        points.forEach(point -> requireRecordable(actor, points.get(0).handling(), point));
        check(points.get(0).handling(), wanted);
        UUID decision = insert(actor, points, wanted);
        for (Point point : points) {
            insertPoint(actor, decision, points.indexOf(point) + 1, point);
            endHandling(point, wanted);
            journal.write(
                    actor.id(),
                    "DECISION_RECORDED",
                    "HANDLING",
                    point.handling().id());
            tell(actor, decision, point, wanted);
        }
        return decision;
    }

    private static List<NewDecision.Point> pointsOf(UUID handling, NewDecision wanted) {
        return Stream.concat(
                        Stream.of(
                                new NewDecision.Point(handling, wanted.version(), wanted.outcome(), wanted.wording())),
                        wanted.others().stream())
                .toList();
    }

    /** Everyone takes the same locks in the same order: reports first, then plans, each by id. */
    private void holdAll(List<HandlingRow> rows) {
        rows.stream()
                .filter(row -> !row.matter().ofPlan())
                .sorted(Comparator.comparing(row -> row.matter().of()))
                .forEach(row -> reports.hold(row.step()));
        rows.stream()
                .filter(row -> row.matter().ofPlan())
                .sorted(Comparator.comparing(row -> row.matter().of()))
                .forEach(row -> planVersions.hold(row.version()));
    }

    private static void requireRecordable(Actor actor, HandlingRow first, Point point) {
        HandlingRow handling = point.handling();
        DecisionRules.refusesToRecord(actor, handling).ifPresent(refusal -> {
            throw refusal;
        });
        if (!handling.body().equals(first.body())) {
            throw RuleViolated.notFound();
        }
        if (!point.wanted().version().equals(handling.version())) {
            throw RuleViolated.notNow("report.refused.other-version");
        }
        if (!handling.answers().contains(point.outcome())) {
            throw RuleViolated.notNow("report.refused.not-its-answer");
        }
    }

    /** @throws InvalidInput when it could not be recorded as it stands, so that nobody confirms it first */
    public void check(HandlingRow handling, NewDecision wanted) {
        List<Problem> problems = new ArrayList<>(wrongDays(handling, wanted));
        problems.addAll(wrongOutcome("outcome", handling, wanted.outcome()));
        problems.addAll(wrongWording("wording", wanted.outcome(), wanted.wording()));
        for (int i = 0; i < wanted.others().size(); i++) {
            NewDecision.Point other = wanted.others().get(i);
            problems.addAll(wrongWording("others[" + i + "].wording", other.outcome(), other.wording()));
            HandlingRow its = handlings.row(other.handling());
            if (!its.body().equals(handling.body())) {
                throw RuleViolated.notFound();
            }
            problems.addAll(wrongDays("others[" + i + "].outcome", its, wanted));
            problems.addAll(wrongOutcome("others[" + i + "].outcome", its, other.outcome()));
        }
        String caseNumber = wanted.caseNumber();
        if (caseNumber != null && caseNumber.length() > LONGEST_CASE_NUMBER) {
            problems.add(Problem.of("caseNumber", "decision.form.case-number-too-long", LONGEST_CASE_NUMBER));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private List<Problem> wrongDays(HandlingRow handling, NewDecision wanted) {
        List<Problem> problems = new ArrayList<>();
        if (wanted.heldOn().isAfter(clock.today())) {
            problems.add(Problem.of("heldOn", "decision.form.meeting-in-future"));
        }
        problems.addAll(wrongDays("heldOn", handling, wanted));
        LocalDate next = wanted.nextMeeting();
        if (next != null && !wanted.putsOff()) {
            problems.add(Problem.of("nextMeeting", "decision.form.next-meeting-of-what"));
        }
        if (next != null && !next.isAfter(wanted.heldOn())) {
            problems.add(Problem.of("nextMeeting", "decision.form.next-meeting-not-after"));
        }
        return problems;
    }

    private static List<Problem> wrongDays(String field, HandlingRow handling, NewDecision wanted) {
        LocalDate before = handling.putOffOn();
        if (before != null && !wanted.heldOn().isAfter(before)) {
            return List.of(Problem.of(field, "decision.form.meeting-before-put-off", before));
        }
        return wanted.heldOn().isBefore(handling.askedOn())
                ? List.of(Problem.of(field, "decision.form.meeting-before-asked"))
                : List.of();
    }

    private static List<Problem> wrongOutcome(String field, HandlingRow handling, StepOutcome.Kind outcome) {
        return handling.answers().contains(outcome)
                ? List.of()
                : List.of(Problem.of(field, "decision.form.not-its-outcome", handling.bodyName()));
    }

    /** Told as soon as the outcome is known, also when the day is still wrong. */
    public static List<Problem> wrongWording(String field, StepOutcome.Kind outcome, String wording) {
        if (wording.length() > LONGEST_WORDING) {
            return List.of(Problem.of(field, "decision.form.wording-too-long", LONGEST_WORDING));
        }
        if (!wording.isBlank()) {
            return List.of();
        }
        return switch (outcome) {
            case RETURNED -> List.of(Problem.of(field, "decision.form.reason-missing"));
            case REJECTED -> List.of(Problem.of(field, "decision.form.rejection-reason-missing"));
            case STATED -> List.of(Problem.of(field, "decision.form.statement-missing"));
            default -> List.of();
        };
    }

    private UUID insert(Actor actor, List<Point> points, NewDecision wanted) {
        UUID id = UUID.randomUUID();
        UUID body = points.get(0).handling().body();
        Timestamp now = Timestamp.from(clock.instant());
        try {
            database.sql("""
                            insert into decision_decision
                                (id, meeting_id, body_id, year, section, case_number, title, example, created_at, created_by)
                            values (:id, :meeting, :body, :year, :section, :case, :title, :example, :now, :by)
                            """)
                    .param("id", id)
                    .param("meeting", meeting(actor, body, wanted.heldOn(), now))
                    .param("body", body)
                    .param("year", wanted.heldOn().getYear())
                    .param("section", wanted.section())
                    .param("case", wanted.caseNumber())
                    .param(
                            "title",
                            points.stream()
                                    .map(point -> point.matter().title())
                                    .distinct()
                                    .collect(Collectors.joining("; ")))
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
        return id;
    }

    private void insertPoint(Actor actor, UUID decision, int ordinal, Point point) {
        boolean reasoned = point.outcome().sendsBack() || point.outcome().putsOff();
        String wording = point.wanted().wording();
        database.sql("""
                        insert into decision_point (id, decision_id, ordinal, handling_id, version_id, plan_version_id, outcome,
                            wording, reason, correcting, created_at, created_by)
                        values (:id, :decision, :ordinal, :handling, :report, :plan, :outcome, :wording, :reason, false, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("decision", decision)
                .param("ordinal", ordinal)
                .param("handling", point.handling().id())
                .param("report", point.matter().ofPlan() ? null : point.matter().version())
                .param("plan", point.matter().ofPlan() ? point.matter().version() : null)
                .param("outcome", point.outcome().name())
                .param("wording", wording)
                .param("reason", reasoned && !wording.isBlank() ? wording : null)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }

    private void endHandling(Point point, NewDecision wanted) {
        switch (point.outcome()) {
            case TABLED -> handlings.putOff(point.handling(), HandlingState.TABLED, wanted.nextMeeting());
            case REMOVED -> handlings.putOff(point.handling(), HandlingState.REMOVED, wanted.nextMeeting());
            default -> handlings.end(point.handling().id(), HandlingState.ANSWERED);
        }
    }

    /** The room that the version is from hears what became of it. */
    private void tell(Actor actor, UUID decision, Point point, NewDecision wanted) {
        if (point.matter().ofPlan()) {
            planVersions.answered(
                    actor,
                    point.matter().version(),
                    new PlanOutcome(
                            decision,
                            PlanOutcome.Kind.valueOf(point.outcome().name()),
                            wanted.heldOn(),
                            wanted.section(),
                            wanted.caseNumber(),
                            point.wanted().wording(),
                            point.outcome().putsOff() ? wanted.nextMeeting() : null));
        } else if (point.outcome().putsOff()) {
            reports.stepPutOff(
                    actor,
                    point.handling().step(),
                    PutOff.valueOf(point.outcome().name()),
                    wanted.heldOn(),
                    wanted.nextMeeting());
        } else {
            reports.stepAnswered(
                    actor,
                    point.handling().step(),
                    new StepOutcome(
                            decision,
                            point.matter().version(),
                            wanted.heldOn(),
                            wanted.section(),
                            wanted.caseNumber(),
                            point.outcome(),
                            point.wanted().wording()));
        }
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
        List<DecisionRow> wrong = points(actor, decision);
        List<HandlingRow> handled =
                wrong.stream().map(row -> handlings.row(row.handling())).toList();
        holdAll(handled);
        toCorrect(actor, decision);
        checkCorrection(caseNumber, reason);
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
                        insert into decision_point (id, decision_id, ordinal, handling_id, version_id, plan_version_id, outcome,
                            wording, reason, correcting, created_at, created_by)
                        select gen_random_uuid(), :id, ordinal, handling_id, version_id, plan_version_id, outcome, wording, reason,
                            true, :now, :by
                        from decision_point where decision_id = :wrong
                        """)
                .param("id", id)
                .param("now", now)
                .param("by", actor.id())
                .param("wrong", decision)
                .update();
        for (DecisionRow point : wrong) {
            journal.write(actor.id(), "DECISION_CORRECTED", "HANDLING", point.handling());
            if (point.matter().ofPlan()) {
                planVersions.corrected(actor, point.matter().version(), decision, id, section, caseNumber);
            } else if (!point.outcome().putsOff()) {
                reports.stepCorrected(handlings.row(point.handling()).step(), id, section, caseNumber);
            }
        }
        return id;
    }

    private static void checkCorrection(@Nullable String caseNumber, String reason) {
        List<Problem> problems = new ArrayList<>();
        if (reason.isBlank()) {
            problems.add(Problem.of("reason", "decision.correction.reason-missing"));
        }
        if (reason.strip().length() > LONGEST_REASON) {
            problems.add(Problem.of("reason", "decision.correction.reason-too-long", LONGEST_REASON));
        }
        if (caseNumber != null && caseNumber.length() > LONGEST_CASE_NUMBER) {
            problems.add(Problem.of("caseNumber", "decision.form.case-number-too-long", LONGEST_CASE_NUMBER));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Asked before the form is shown, and by {@link #correct} before it writes. */
    @Transactional(readOnly = true)
    public DecisionRow toCorrect(Actor actor, UUID decision) {
        List<DecisionRow> points = points(actor, decision);
        points.forEach(row -> DecisionRules.refusesToCorrect(actor, handlings.row(row.handling()), row)
                .ifPresent(refusal -> {
                    throw refusal;
                }));
        return points.get(0);
    }

    /** What one recorded section did, matter by matter, for whoever may know of them. */
    private List<DecisionRow> points(Actor actor, UUID decision) {
        List<DecisionRow> points =
                of(actor).stream().filter(row -> row.id().equals(decision)).toList();
        if (points.isEmpty()) {
            throw RuleViolated.notFound();
        }
        return points;
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

    /** The points whose frozen version the person may open; others may know what was decided of it, and no more. */
    @Transactional(readOnly = true)
    public Set<UUID> withOpenVersion(Actor actor, List<DecisionRow> decided) {
        Map<ReportId, ReportHead> known =
                reports.knownTo(actor).stream().collect(Collectors.toMap(ReportHead::id, Function.identity()));
        return decided.stream()
                .filter(row -> {
                    if (row.matter().ofPlan()) {
                        return true; // whoever may not read it does not know of the decision either
                    }
                    ReportHead report = known.get(Objects.requireNonNull(row.report()));
                    return report != null
                            && ReportRules.refusesToReadVersion(
                                            actor, report, row.matter().number())
                                    .isEmpty();
                })
                .map(DecisionRow::point)
                .collect(Collectors.toSet());
    }

    /** What bodies have decided of the reports and plans that the person may know, the newest meeting first. */
    @Transactional(readOnly = true)
    public List<DecisionRow> of(Actor actor) {
        Set<ReportId> known =
                reports.knownTo(actor).stream().map(ReportHead::id).collect(Collectors.toSet());
        List<DecisionRow> all = database.sql(
                        ROW + "order by m.held_on desc, d.section desc nulls last, d.created_at desc, d.id, j.ordinal")
                .query(Decisions::read)
                .list();
        Set<UUID> approvedPlans = all.stream()
                .filter(row -> row.matter().ofPlan() && row.outcome() == StepOutcome.Kind.APPROVED)
                .map(row -> row.matter().version())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(row -> row.matter().ofPlan()
                        ? PlanVersionRules.reads(
                                actor,
                                row.body(),
                                approvedPlans.contains(row.matter().version()))
                        : known.contains(Objects.requireNonNull(row.report())))
                .toList();
    }

    /** The case's number as it was last recorded for the same report or plan: most bodies keep it. */
    @Transactional(readOnly = true)
    public Optional<String> caseNumberOf(Matter matter) {
        return database.sql(ROW + """
                        where coalesce(r.id, w.id) = ? and d.case_number is not null
                        order by d.created_at desc limit 1
                        """)
                .param(matter.ofPlan() ? matter.version() : matter.of())
                .query(Decisions::read)
                .optional()
                .map(DecisionRow::caseNumber);
    }

    /** Recorded without the number that the body's minutes give, of the meetings since that day. */
    List<DecisionRow> withoutSection(LocalDate since) {
        return database
                .sql(ROW + "where d.section is null and j.ordinal = 1 and m.held_on >= ?")
                .param(since)
                .query(Decisions::read)
                .list()
                .stream()
                .filter(row -> row.bodyKind().numbersSections())
                .toList();
    }

    private static DecisionRow read(ResultSet row, int number) throws SQLException {
        return new DecisionRow(
                row.getObject("point", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("handling_id", UUID.class),
                row.getObject("body_id", UUID.class),
                row.getString("body_name"),
                BodyKind.valueOf(row.getString("body_kind")),
                row.getObject("held_on", LocalDate.class),
                row.getObject("section", Integer.class),
                row.getString("case_number"),
                StepOutcome.Kind.valueOf(row.getString("outcome")),
                row.getString("wording"),
                row.getString("reason"),
                Matters.read(row),
                row.getObject("corrects", UUID.class),
                row.getBoolean("corrected"),
                row.getString("correction_reason"),
                row.getBoolean("example"),
                row.getTimestamp("created_at").toInstant());
    }
}
