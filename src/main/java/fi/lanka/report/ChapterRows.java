package fi.lanka.report;

import fi.lanka.report.published.Part;
import fi.lanka.text.RichText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report's chapters in order, in one statement whatever their number. */
@Component
class ChapterRows {

    private final JdbcClient database;
    private final JsonMapper json;

    ChapterRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<ChapterRow> withoutText(ReportId report) {
        return read(report, "false", null);
    }

    /** The one chapter's text too. */
    List<ChapterRow> withTextOf(ReportId report, String key) {
        return read(report, "c.key = :key", key);
    }

    List<ChapterRow> withText(ReportId report) {
        return read(report, "true", null);
    }

    private List<ChapterRow> read(ReportId report, String whichText, @Nullable String key) {
        List<ChapterRow> rows = new ArrayList<>();
        Numbering numbering = new Numbering();
        database.sql("""
                        select c.id, c.key, c.parent_id, c.part, c.numbered, c.heading, c.guidance, c.state, c.deadline,
                               c.saved_at, p.name as saved_by, c.lock_version,
                               t.reason as return_reason, tp.name as returned_by, t.created_at as returned_at,
                               case when %s then c.content end as content,
                               (select coalesce(json_agg(json_build_object('id', w.person_id, 'name', wp.name)
                                    order by wp.name collate "fi-x-icu"), '[]')
                                  from report_chapter_writer w join organisation_person wp on wp.id = w.person_id
                                 where w.chapter_id = c.id) as writers
                          from report_chapter c left join organisation_person p on p.id = c.saved_by
                          left join report_chapter_return t on t.chapter_id = c.id and t.number = c.returned
                          left join organisation_person tp on tp.id = t.created_by
                         where c.report_id = :report and c.removed_at is null
                         order by c.ordinal
                        """.formatted(whichText))
                .param("report", report.value())
                .param("key", key)
                .query(row -> {
                    UUID parent = row.getObject("parent_id", UUID.class);
                    String content = row.getString("content");
                    rows.add(new ChapterRow(
                            row.getObject("id", UUID.class),
                            row.getString("key"),
                            parent,
                            Part.valueOf(row.getString("part")),
                            numbering.next(parent != null, row.getBoolean("numbered")),
                            row.getString("heading"),
                            row.getString("guidance"),
                            ChapterState.valueOf(row.getString("state")),
                            returned(row),
                            row.getObject("deadline", LocalDate.class),
                            json.readValue(row.getString("writers"), new TypeReference<List<ChapterRow.Writer>>() {}),
                            row.getTimestamp("saved_at").toInstant(),
                            row.getString("saved_by"),
                            row.getLong("lock_version"),
                            content == null ? null : RichText.ofJson(content)));
                });
        return rows;
    }

    /** Chapters are numbered through the whole report, the ones inside a chapter under its number. */
    private static final class Numbering {

        private int outer;
        private int inner;
        private boolean outerNumbered;

        @Nullable
        String next(boolean isInner, boolean numbered) {
            if (isInner) {
                return numbered && outerNumbered ? outer + "." + ++inner : null;
            }
            outerNumbered = numbered;
            inner = 0;
            return numbered ? String.valueOf(++outer) : null;
        }
    }

    private static ChapterRow.@Nullable Returned returned(ResultSet row) throws SQLException {
        String reason = row.getString("return_reason");
        return reason == null
                ? null
                : new ChapterRow.Returned(
                        reason,
                        row.getString("returned_by"),
                        row.getTimestamp("returned_at").toInstant());
    }
}
