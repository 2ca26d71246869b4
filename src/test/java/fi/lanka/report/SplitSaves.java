package fi.lanka.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What the house must not do, for a control: a chapter's save in one transaction and its line in the journal in the next. Run in
 * a JVM of its own that is killed: the address of the database, then the chapters.
 */
class SplitSaves {

    private SplitSaves() {}

    public static void main(String[] arguments) {
        Arrays.stream(arguments)
                .skip(1)
                .forEach(chapter -> new Thread(() -> saveForEver(arguments[0], chapter)).start());
    }

    private static void saveForEver(String url, String chapter) {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            while (true) {
                save(connection, chapter);
                Thread.sleep(5);
                writeLine(connection, chapter);
            }
        } catch (SQLException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void save(Connection connection, String chapter) throws SQLException {
        try (var saving = connection.prepareStatement("""
                        with saved as (
                            update report_chapter set lock_version = lock_version + 1 where id = ?::uuid
                            returning id, lock_version, content)
                        insert into report_chapter_version (id, chapter_id, number, content, created_at)
                        select gen_random_uuid(), id, lock_version, content, now() from saved
                        """)) {
            saving.setString(1, chapter);
            saving.executeUpdate();
        }
    }

    private static void writeLine(Connection connection, String chapter) throws SQLException {
        try (var writing = connection.prepareStatement("""
                        insert into journal_entry (id, happened_at, verb, thing_kind, thing_id)
                        values (gen_random_uuid(), now(), 'CHAPTER_SAVED', 'CHAPTER', ?::uuid)
                        """)) {
            writing.setString(1, chapter);
            writing.executeUpdate();
        }
    }
}
