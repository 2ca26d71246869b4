package fi.lanka.publication;

import fi.lanka.shared.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions and their assets in the database: put in and read, never changed. */
@Repository
class EditionStore {

    private final JdbcClient database;
    private final HouseClock clock;

    EditionStore(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Once for each hash, however many editions wear it. */
    void keep(Asset asset) {
        database.sql("""
                        insert into publication_asset (id, sha256, content_type, content, created_at)
                        values (:id, :sha256, :type, :content, :at) on conflict (sha256) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("sha256", asset.sha256())
                .param("type", asset.contentType())
                .param("content", asset.content())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void keep(Edition edition) {
        database.sql("""
                        insert into publication_edition (id, report_id, slug, number, change_note, language, kind, title, term_name,
                            term_ends_on, approved_on, decision_line, published_at, version_number, content, sha256,
                            approval, approval_sha256, page, page_gzip, page_sha256, stylesheet, created_at)
                        values (:id, :report, :slug, :number, :changeNote, :language, :kind, :title, :term,
                            :termEndsOn, :approvedOn, :decisionLine, :publishedAt, :versionNumber, :content, :sha256,
                            :approval, :approvalSha256, :page, :pageGzip, :pageSha256, :stylesheet, :publishedAt)
                        """)
                .param("id", edition.id())
                .param("report", edition.report())
                .param("slug", edition.slug())
                .param("number", edition.number())
                .param("changeNote", edition.changeNote())
                .param("language", edition.language())
                .param("kind", edition.kind())
                .param("title", edition.title())
                .param("term", edition.term())
                .param("termEndsOn", edition.termEndsOn())
                .param("approvedOn", edition.approvedOn())
                .param("decisionLine", edition.decisionLine())
                .param("publishedAt", Timestamp.from(edition.publishedAt()))
                .param("versionNumber", edition.versionNumber())
                .param("content", edition.content())
                .param("sha256", edition.sha256())
                .param("approval", edition.approval())
                .param("approvalSha256", edition.approvalSha256())
                .param("page", edition.page())
                .param("pageGzip", edition.pageGzip())
                .param("pageSha256", edition.pageSha256())
                .param("stylesheet", edition.stylesheet())
                .update();
    }

    List<Edition> editions() {
        return database.sql("select * from publication_edition order by published_at, number")
                .query(EditionStore::edition)
                .list();
    }

    List<Asset> assets() {
        return database.sql("select sha256, content_type, content from publication_asset order by created_at, sha256")
                .query((row, number) ->
                        new Asset(row.getString("sha256"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("slug"),
                row.getInt("number"),
                row.getString("change_note"),
                row.getString("language"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("term_name"),
                row.getObject("term_ends_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getString("decision_line"),
                row.getTimestamp("published_at").toInstant(),
                row.getInt("version_number"),
                row.getBytes("content"),
                row.getString("sha256"),
                row.getBytes("approval"),
                row.getString("approval_sha256"),
                row.getBytes("page"),
                row.getBytes("page_gzip"),
                row.getString("page_sha256"),
                row.getString("stylesheet"));
    }
}
