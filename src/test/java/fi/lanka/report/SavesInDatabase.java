package fi.lanka.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is really kept, read beside the application and after a recovery. */
record SavesInDatabase(JdbcClient database) {

    static SavesInDatabase at(String url) {
        return new SavesInDatabase(JdbcClient.create(new DriverManagerDataSource(url, "postgres", "")));
    }

    long number() {
        return database.sql("select count(*) from report_chapter_version")
                .query(Long.class)
                .single();
    }

    /** Of these words, each saved once, those that no save has. */
    List<String> missing(List<String> words) {
        String everything = String.join(
                "\n",
                database.sql("select content from report_chapter_version")
                        .query(String.class)
                        .list());
        return words.stream().filter(word -> !everything.contains(word)).toList();
    }

    /**
     * Chapters whose saves and lines of the journal are not the same in number, or whose own version is another than that of their
     * last save: a change and its line came apart. Save zero is the chapter's beginning.
     */
    List<String> apart() {
        return database.sql("""
                        select c.key || ': version ' || c.lock_version || ', last save ' || s.last || ', saves ' || s.saves
                            || ', lines ' || j.lines
                        from report_chapter c
                        cross join lateral (select max(number) as last, count(*) filter (where number > 0) as saves
                            from report_chapter_version where chapter_id = c.id) s
                        cross join lateral (select count(*) as lines from journal_entry
                            where thing_id = c.id and verb in ('CHAPTER_SAVED', 'CHAPTER_RETURNED')) j
                        where s.saves <> j.lines or s.last <> c.lock_version
                        """).query(String.class).list();
    }
}
