package fi.lanka.report;

import fi.lanka.shared.RuleViolated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@link ReportHead}s, each in one statement with its steps and writers. */
@Component
class ReportHeads {

    private static final String HEAD = """
            select r.id, r.kind, r.title, r.term_id, t.name as term_name, t.slug as term_slug, t.ends_on as term_ends_on,
                   coalesce(e.starts_on, t.starts_on) as told_from,
                   r.evaluated_term_id, e.name as evaluated_name, r.year, r.round, r.change_note, r.language, r.state, r.lap,
                   r.return_reason, rb.name as returned_by, r.returned_on, r.example, r.lock_version,
                   (select max(v.number) from report_version v where v.report_id = r.id) as newest_version,
                   (select coalesce(json_agg(json_build_object(
                        'id', s.id, 'lap', s.lap, 'ordinal', s.ordinal, 'body', s.body_id, 'bodyName', b.name,
                        'bodyKind', b.kind, 'purpose', s.purpose, 'state', s.state, 'versionId', s.version_id,
                        'version', v.number, 'sentAt', s.sent_at, 'sentBy', s.sent_by, 'dueOn', s.due_on,
                        'days', s.days, 'decision', s.decision, 'decidedOn', s.decided_on, 'section', s.section,
                        'caseNumber', s.case_number, 'outcome', s.outcome, 'wording', s.wording,
                        'putOff', s.put_off, 'putOffOn', s.put_off_on, 'putOffTo', s.put_off_to)
                        order by s.lap, s.ordinal, b.kind = 'ADVISORY', b.name collate "fi-x-icu"), '[]')
                      from report_step s
                      join organisation_body b on b.id = s.body_id
                      left join report_version v on v.id = s.version_id
                     where s.report_id = r.id) as steps,
                   (select coalesce(json_agg(distinct w.person_id), '[]')
                      from report_chapter_writer w join report_chapter c on c.id = w.chapter_id
                     where c.report_id = r.id and c.removed_at is null) as writers
              from report_report r
              join strategy_council_term t on t.id = r.term_id
              left join strategy_council_term e on e.id = r.evaluated_term_id
              left join organisation_body rb on rb.id = r.returned_by_body
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ReportHeads(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    ReportHead head(ReportId report) {
        return find(report).orElseThrow(RuleViolated::notFound);
    }

    Optional<ReportHead> find(ReportId report) {
        return database.sql(HEAD + "where r.id = ?")
                .param(report.value())
                .query(this::read)
                .optional();
    }

    /** Newest term first. */
    List<ReportHead> all() {
        return database.sql(HEAD + "order by t.starts_on desc, r.kind desc, r.year desc, r.round desc")
                .query(this::read)
                .list();
    }

    private ReportHead read(ResultSet row, int number) throws SQLException {
        return new ReportHead(
                new ReportId(row.getObject("id", UUID.class)),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("term_id", UUID.class),
                row.getString("term_name"),
                row.getString("term_slug"),
                row.getObject("term_ends_on", LocalDate.class),
                row.getObject("told_from", LocalDate.class),
                row.getObject("evaluated_term_id", UUID.class),
                row.getString("evaluated_name"),
                row.getObject("year", Integer.class),
                row.getInt("round"),
                row.getString("change_note"),
                row.getString("language"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("lap"),
                row.getString("return_reason"),
                row.getString("returned_by"),
                row.getObject("returned_on", LocalDate.class),
                row.getBoolean("example"),
                row.getLong("lock_version"),
                row.getObject("newest_version", Integer.class),
                json.readValue(row.getString("steps"), new TypeReference<List<StepRow>>() {}),
                json.readValue(row.getString("writers"), new TypeReference<Set<UUID>>() {}));
    }
}
