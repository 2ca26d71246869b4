package fi.lanka.report;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Municipalities;
import fi.lanka.report.published.ApprovedReport;
import fi.lanka.report.published.ApprovedReports;
import fi.lanka.report.published.ReportContent;
import fi.lanka.report.published.StepFact;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Name;
import fi.lanka.shared.RuleViolated;
import fi.lanka.text.CanonicalJson;
import fi.lanka.text.Sha256;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door of the frozen versions: made whenever a text leaves the desk, and never changed after. */
@Service
public class ReportVersions implements ApprovedReports {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();

    private final JdbcClient database;
    private final ReportHeads heads;
    private final ReportRepository reports;
    private final Municipalities municipalities;
    private final HouseClock clock;

    ReportVersions(
            JdbcClient database,
            ReportHeads heads,
            ReportRepository reports,
            Municipalities municipalities,
            HouseClock clock) {
        this.database = database;
        this.heads = heads;
        this.reports = reports;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    static byte[] bytes(ReportContent content) {
        return CanonicalJson.bytes(tree(content));
    }

    private static Object tree(Object value) {
        return PLAIN.readValue(PLAIN.writeValueAsString(value), new TypeReference<Object>() {});
    }

    ReportVersion freeze(Actor actor, ReportHead report, Sending sending) {
        byte[] bytes = bytes(sending.content());
        UUID id = UUID.randomUUID();
        Map<String, Long> chapters = new LinkedHashMap<>();
        sending.chapters().forEach(chapter -> chapters.put(chapter.key(), chapter.lockVersion()));
        database.sql("""
                        insert into report_version
                            (id, report_id, number, frozen_for, content, sha256, chapters, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        id,
                        report.id().value(),
                        sending.versionNumber(),
                        sending.askedKind().name(),
                        bytes,
                        sending.sha256(),
                        PLAIN.writeValueAsString(chapters),
                        Timestamp.from(clock.instant()),
                        actor.id())
                .update();
        return new ReportVersion(
                id, sending.versionNumber(), bytes, sending.sha256(), sending.content(), clock.instant(), actor.name());
    }

    /** A frozen version, for whoever may read it. */
    @Transactional(readOnly = true)
    public ReportVersion version(Actor actor, ReportHead report, int number) {
        ReportRules.refusesToReadVersion(actor, report, number).ifPresent(refusal -> {
            throw refusal;
        });
        return read(report.id(), number);
    }

    /** What the frozen version says that it corrects; null where it corrects nothing. For whoever was let to the version itself. */
    @Transactional(readOnly = true)
    public @Nullable String changeNote(UUID version) {
        return database.sql(
                        "select convert_from(content, 'UTF8')::jsonb ->> 'changeNote' as note from report_version where id = ?")
                .param(version)
                .query((row, n) -> Optional.ofNullable(row.getString("note")))
                .optional()
                .flatMap(Function.identity())
                .orElse(null);
    }

    private ReportVersion read(ReportId report, int number) {
        return database.sql("""
                        select v.id, v.number, v.content, v.sha256, v.created_at, p.name as frozen_by
                        from report_version v left join organisation_person p on p.id = v.created_by
                        where v.report_id = ? and v.number = ?
                        """)
                .params(report.value(), number)
                .query((row, n) -> {
                    byte[] bytes = row.getBytes("content");
                    return new ReportVersion(
                            row.getObject("id", UUID.class),
                            row.getInt("number"),
                            bytes,
                            row.getString("sha256"),
                            PLAIN.readValue(bytes, ReportContent.class),
                            row.getTimestamp("created_at").toInstant(),
                            row.getString("frozen_by"));
                })
                .optional()
                .orElseThrow(RuleViolated::notFound);
    }

    /** Keys of the chapters that were saved after the version was frozen. */
    @Transactional(readOnly = true)
    public List<String> changedSince(ReportId report, int number) {
        return database.sql("""
                        select c.key from report_chapter c join report_version v on v.report_id = c.report_id
                        where v.report_id = ? and v.number = ? and c.removed_at is null
                          and c.lock_version is distinct from (v.chapters ->> c.key)::bigint
                        order by c.ordinal
                        """)
                .params(report.value(), number)
                .query(String.class)
                .list();
    }

    /** Freezes the chain of steps and decisions, whose last is the council's. */
    void approve(Actor actor, ReportHead report, StepOutcome council) {
        ReportVersion version = read(
                report.id(),
                report.steps().stream()
                        .filter(step -> step.bodyKind() == BodyKind.COUNCIL
                                && council.version().equals(step.versionId()))
                        .map(step -> Objects.requireNonNull(step.version()))
                        .findFirst()
                        .orElseThrow());
        Map<String, Object> chain = new LinkedHashMap<>();
        chain.put("format", 1);
        chain.put("title", report.title());
        chain.put("version", version.number());
        chain.put("sha256", version.sha256());
        chain.put("approvedOn", council.meeting().toString());
        chain.put("way", tree(facts(report)));
        byte[] bytes = CanonicalJson.bytes(chain);
        database.sql("""
                        insert into report_approval
                            (id, report_id, version_id, content, sha256, approved_on, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        report.id().value(),
                        version.id(),
                        bytes,
                        Sha256.hex(bytes),
                        council.meeting(),
                        Timestamp.from(clock.instant()),
                        actor.id())
                .update();
    }

    private static List<StepFact> facts(ReportHead report) {
        return report.steps().stream().filter(StepRow::asked).map(StepRow::fact).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, StepFact> decisions() {
        Map<UUID, StepFact> decisions = new HashMap<>();
        heads.all().stream()
                .filter(report -> !report.state().open())
                .forEach(report -> report.steps().stream()
                        .filter(step -> step.outcome() == StepOutcome.Kind.APPROVED)
                        .forEach(step -> decisions.put(report.id().value(), step.fact())));
        return decisions;
    }

    @Override
    public Name municipality() {
        return municipalities.current().called();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ApprovedReport approved(UUID id) {
        ReportHead report = heads.head(new ReportId(id));
        return database.sql("""
                        select a.content, a.sha256, a.approved_on, v.number
                        from report_approval a join report_version v on v.id = a.version_id where a.report_id = ?
                        """)
                .param(id)
                .query((row, n) -> {
                    ReportVersion version = read(report.id(), row.getInt("number"));
                    return new ApprovedReport(
                            id,
                            report.slug(),
                            report.round(),
                            report.changeNote(),
                            report.language(),
                            report.title(),
                            report.termName(),
                            report.termEndsOn(),
                            version.number(),
                            version.bytes(),
                            version.sha256(),
                            version.content(),
                            facts(report),
                            row.getBytes("content"),
                            row.getString("sha256"),
                            row.getObject("approved_on", java.time.LocalDate.class));
                })
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmPublished(UUID report) {
        Report published = reports.findById(report).orElseThrow(RuleViolated::notFound);
        published.published();
        UUID corrected = published.corrects();
        if (corrected != null) {
            Report before = reports.findById(corrected).orElseThrow();
            before.supersededByLaterRound();
            reports.saveAndFlush(before);
        }
        reports.saveAndFlush(published);
    }
}
