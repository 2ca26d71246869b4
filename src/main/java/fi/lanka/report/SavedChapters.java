package fi.lanka.report;

import fi.lanka.shared.HouseClock;
import fi.lanka.text.RichText;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every acknowledged save of every chapter, for ever. */
@Component
class SavedChapters {

    private final JdbcClient database;
    private final HouseClock clock;

    SavedChapters(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void keep(Chapter chapter, @Nullable UUID by) {
        database.sql("""
                        insert into report_chapter_version (id, chapter_id, number, content, created_at, created_by)
                        values (:id, :chapter, :number, :content, :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("chapter", chapter.id())
                .param("number", chapter.lockVersion())
                .param("content", chapter.text().json())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    /** Why the chapter is given back, told of the save that was read; {@link #keep} follows, as for any change of the chapter. */
    void giveBack(Chapter chapter, String reason, UUID by) {
        database.sql("""
                        insert into report_chapter_return (id, chapter_id, number, reason, created_at, created_by)
                        values (:id, :chapter, :number, :reason, :at, :by)
                        """)
                .param("id", UUID.randomUUID())
                .param("chapter", chapter.id())
                .param("number", chapter.lockVersion())
                .param("reason", reason)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
    }

    /** A block of that id has stood in the chapter. */
    boolean knew(UUID chapter, String block) {
        return database.sql("""
                        select exists (select 1 from report_chapter_version
                        where chapter_id = ? and strpos(content, '"id":"' || ? || '"') > 0)
                        """).params(chapter, block).query(Boolean.class).single();
    }

    Optional<ChapterSave> saved(UUID chapter, long number) {
        return database.sql(SELECT + "where s.chapter_id = ? and s.number = ?")
                .params(chapter, number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<ChapterSave> all(UUID chapter) {
        return database.sql(SELECT + "where s.chapter_id = ? order by s.number desc")
                .param(chapter)
                .query((row, n) -> read(row))
                .list();
    }

    private static final String SELECT = """
            select s.number, s.content, s.created_at, p.name, t.reason
            from report_chapter_version s left join organisation_person p on p.id = s.created_by
            left join report_chapter_return t on t.chapter_id = s.chapter_id and t.number = s.number - 1
            """;

    private static ChapterSave read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ChapterSave(
                row.getLong("number"),
                RichText.ofJson(row.getString("content")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("name"),
                row.getString("reason"));
    }
}
