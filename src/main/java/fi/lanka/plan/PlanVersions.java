package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.text.CanonicalJson;
import fi.lanka.text.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door of the plan's frozen versions: a board's objectives laid before it, and what it did with them. */
@Service
public class PlanVersions {

    /** The house's mapper may be configured; these bytes must not change with it. */
    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    /** Each decides on its own objectives: an executive leads some as a board does. */
    private static final Set<BodyKind> DECIDING = EnumSet.of(BodyKind.BOARD, BodyKind.EXECUTIVE);

    private final JdbcClient database;
    private final PlanQueries queries;
    private final ObjectiveRepository objectives;
    private final Bodies bodies;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final HouseClock clock;

    PlanVersions(
            JdbcClient database,
            PlanQueries queries,
            ObjectiveRepository objectives,
            Bodies bodies,
            Journal journal,
            ApplicationEventPublisher events,
            HouseClock clock) {
        this.database = database;
        this.queries = queries;
        this.objectives = objectives;
        this.bodies = bodies;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** What could be laid before some board, for a coordinator. */
    @Transactional(readOnly = true)
    public List<Submittable> submittable(Actor actor) {
        PlanRules.mayChange(actor);
        return database.sql("""
                        select p.id as plan, p.name as plan_name, b.id as board, b.name as board_name, o.year,
                            count(*)::int as objectives
                        from plan_objective o
                        join plan_plan p on p.id = o.plan_id
                        join organisation_body b on b.id = o.body_id
                        where %s
                        group by p.id, b.id, o.year
                        order by p.first_year, p.id, b.name collate "fi-x-icu", o.year nulls first
                        """.formatted(PlanQueries.SUBMITTABLE))
                .query(Submittable.class)
                .list();
    }

    /**
     * What would be laid before the board if it were done now.
     *
     * @param year of the objectives; null for those of the plan's every year
     */
    @Transactional(readOnly = true)
    public PlanSubmission submission(Actor actor, UUID plan, UUID board, @Nullable Integer year) {
        PlanRules.mayChange(actor);
        PlanHeader header = queries.plans().stream()
                .filter(one -> one.id().equals(plan))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
        Body body = bodies.body(board)
                .filter(found -> DECIDING.contains(found.kind()))
                .orElseThrow(RuleViolated::notFound);
        List<GoalRow> goals = queries.draftObjectives(plan, board, year);
        if (goals.isEmpty()) {
            throw RuleViolated.notNow("plan.refused.nothing-to-submit", body.name());
        }
        if (!body.period().contains(clock.today())) {
            throw RuleViolated.notNow("plan.refused.board-has-ended", body.name());
        }
        return PlanSubmission.of(
                header,
                board,
                body.name(),
                year,
                nextNumber(plan, board),
                goals,
                bytes(PlanContent.of(header, body.name(), year, goals)));
    }

    /**
     * Freezes the board's objectives as they stand and asks it to decide on them.
     *
     * @param seen {@link PlanSubmission#seen} of what was confirmed; if anything has changed since, nothing is submitted
     * @return the version's id
     */
    @Transactional
    public UUID submit(
            Actor actor, UUID plan, UUID board, @Nullable Integer year, String seen, @Nullable LocalDate dueOn) {
        PlanRules.mayChange(actor);
        holdPlan(plan);
        holdObjectives(plan, board);
        PlanSubmission submission = submission(actor, plan, board, year);
        if (!submission.seen().equals(seen)) {
            throw RuleViolated.notNow("plan.refused.changed-since-seen", submission.boardName());
        }
        if (!submission.unready().isEmpty()) {
            throw RuleViolated.notNow(
                    "plan.refused.not-ready-for-board",
                    submission.unready().get(0).wording());
        }
        if (dueOn == null) {
            throw new InvalidInput("dueOn", "plan.submission.due-missing");
        }
        if (dueOn.isBefore(clock.today())) {
            throw new InvalidInput("dueOn", "plan.submission.due-past");
        }
        UUID version = freeze(actor, submission);
        journal.write(actor.id(), "PLAN_VERSION_SUBMITTED", "PLAN_VERSION", version);
        move(actor, version, "OBJECTIVE_PROPOSED", Objective::laidBeforeBoard);
        events.publishEvent(new PlanVersionSubmitted(version, board, dueOn));
        return version;
    }

    private UUID freeze(Actor actor, PlanSubmission submission) {
        UUID id = UUID.randomUUID();
        byte[] bytes = bytes(submission.content());
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into plan_version (id, plan_id, body_id, year, number, content, sha256, created_at, created_by)
                        values (:id, :plan, :board, :year, :number, :content, :sha256, :now, :by)
                        """)
                .param("id", id)
                .param("plan", submission.plan().id())
                .param("board", submission.board())
                .param("year", submission.year())
                .param("number", submission.number())
                .param("content", bytes)
                .param("sha256", Sha256.hex(bytes))
                .param("now", now)
                .param("by", actor.id())
                .update();
        for (ObjectiveRow objective : submission.objectives()) {
            database.sql("""
                            insert into plan_version_objective (id, version_id, objective_id, created_at, created_by)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(UUID.randomUUID(), id, objective.id(), now, actor.id())
                    .update();
        }
        return id;
    }

    private static byte[] bytes(PlanContent content) {
        return CanonicalJson.bytes(PLAIN.readValue(PLAIN.writeValueAsString(content), new TypeReference<Object>() {}));
    }

    private int nextNumber(UUID plan, UUID board) {
        return database.sql("select coalesce(max(number), 0) + 1 from plan_version where plan_id = ? and body_id = ?")
                .params(plan, board)
                .query(Integer.class)
                .single();
    }

    private void move(Actor actor, UUID version, String verb, Consumer<Objective> act) {
        List<UUID> ids = database.sql("select objective_id from plan_version_objective where version_id = ?")
                .param(version)
                .query(UUID.class)
                .list();
        for (Objective objective : objectives.findAllById(ids)) {
            act.accept(objective);
            journal.write(actor.id(), verb, "OBJECTIVE", objective.id());
        }
        objectives.flush();
    }

    /** Holds the version's plan still until the transaction ends; the room of decisions begins with this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID version) {
        holdPlan(database.sql("select plan_id from plan_version where id = ?")
                .param(version)
                .query(UUID.class)
                .optional()
                .orElseThrow(RuleViolated::notFound));
    }

    /** Whoever is changing one of them is waited for; what is frozen is then what they left. */
    private void holdObjectives(UUID plan, UUID board) {
        String of =
                " where objective_id in (select id from plan_objective where plan_id = ? and body_id = ?) for update";
        for (String held : List.of(
                "select id from plan_action" + of,
                "select id from plan_target" + of,
                "select id from plan_objective where plan_id = ? and body_id = ? for update")) {
            database.sql(held).params(plan, board).query(UUID.class).list();
        }
    }

    private void holdPlan(UUID plan) {
        boolean missing = database.sql("select id from plan_plan where id = ? for no key update")
                .param(plan)
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (missing) {
            throw RuleViolated.notFound();
        }
    }

    /** Told by the room that records decisions, in its transaction: what the board did with the version before it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(Actor actor, UUID version, PlanOutcome outcome) {
        write(actor, version, outcome, null);
        switch (outcome.kind()) {
            case APPROVED -> move(actor, version, "OBJECTIVE_APPROVED", Objective::approve);
            case RETURNED, REJECTED -> move(actor, version, "OBJECTIVE_SENT_BACK", Objective::sentBack);
            case TABLED, REMOVED -> {
                // the board still has it
            }
        }
        journal.write(actor.id(), "PLAN_VERSION_" + outcome.kind(), "PLAN_VERSION", version);
    }

    /** Told by the room that records decisions: the section or case number of what was told has been put right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void corrected(
            Actor actor,
            UUID version,
            UUID wrong,
            UUID correction,
            @Nullable Integer section,
            @Nullable String caseNumber) {
        PlanOutcome told = database.sql("""
                        select outcome, decided_on, wording, next_on from plan_version_outcome
                        where version_id = ? and decision = ?
                        """)
                .params(version, wrong)
                .query((row, number) -> new PlanOutcome(
                        correction,
                        PlanOutcome.Kind.valueOf(row.getString("outcome")),
                        row.getObject("decided_on", LocalDate.class),
                        section,
                        caseNumber,
                        row.getString("wording"),
                        row.getObject("next_on", LocalDate.class)))
                .single();
        write(actor, version, told, wrong);
    }

    private void write(Actor actor, UUID version, PlanOutcome outcome, @Nullable UUID corrects) {
        database.sql("""
                        insert into plan_version_outcome (id, version_id, outcome, decision, decided_on, section, case_number,
                            wording, next_on, corrects, created_at, created_by)
                        values (:id, :version, :outcome, :decision, :on, :section, :case, :wording, :next, :corrects, :now, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("version", version)
                .param("outcome", outcome.kind().name())
                .param("decision", outcome.decision())
                .param("on", outcome.meeting())
                .param("section", outcome.section())
                .param("case", outcome.caseNumber())
                .param("wording", outcome.wording())
                .param("next", outcome.nextMeeting())
                .param("corrects", corrects)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.id())
                .update();
    }

    /** @throws RuleViolated as not found for whoever may not read it */
    @Transactional(readOnly = true)
    public PlanVersion version(Actor actor, UUID id) {
        PlanVersion version =
                database.sql("""
                        select v.id, v.plan_id, t.slug, v.body_id, v.number, v.content, v.sha256, v.created_at, p.name,
                            (select coalesce(json_agg(json_build_object('kind', o.outcome, 'meeting', o.decided_on,
                                    'section', o.section, 'caseNumber', o.case_number, 'wording', o.wording,
                                    'nextMeeting', o.next_on) order by o.decided_on desc), '[]')
                                from plan_version_outcome o
                                where o.version_id = v.id and not exists (
                                    select from plan_version_outcome c where c.version_id = v.id and c.corrects = o.decision))
                                as outcomes
                        from plan_version v
                        join plan_plan l on l.id = v.plan_id
                        join strategy_council_term t on t.id = l.term_id
                        left join organisation_person p on p.id = v.created_by
                        where v.id = ?
                        """).param(id).query(PlanVersions::read).optional().orElseThrow(RuleViolated::notFound);
        if (!PlanVersionRules.reads(actor, version.board(), version.approved())) {
            throw RuleViolated.notFound();
        }
        return version;
    }

    /** The version that an objective waits for its board's decision with; null when it waits for none. */
    @Transactional(readOnly = true)
    public @Nullable UUID waitingWith(UUID objective) {
        return database.sql("""
                        select j.version_id from plan_version_objective j
                        join plan_objective o on o.id = j.objective_id and o.state = 'PROPOSED'
                        join plan_version v on v.id = j.version_id
                        where j.objective_id = ? order by v.number desc limit 1
                        """).param(objective).query(UUID.class).optional().orElse(null);
    }

    private static PlanVersion read(ResultSet row, int number) throws SQLException {
        byte[] bytes = row.getBytes("content");
        return new PlanVersion(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getString("slug"),
                row.getObject("body_id", UUID.class),
                row.getInt("number"),
                bytes,
                row.getString("sha256"),
                PLAIN.readValue(bytes, PlanContent.class),
                Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                row.getString("name"),
                PLAIN.readValue(row.getString("outcomes"), new TypeReference<List<PlanVersion.Told>>() {}));
    }
}
