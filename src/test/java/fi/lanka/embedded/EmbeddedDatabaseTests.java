package fi.lanka.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    private static final Set<CannotStart.Reason> NAME_THEIR_CAUSE = EnumSet.of(
            CannotStart.Reason.SERVER_DID_NOT_START,
            CannotStart.Reason.DATABASE_AWAY,
            CannotStart.Reason.DATABASE_REFUSED);

    @TempDir
    Path home;

    @Test
    void keepsWhatWasWrittenAndWaitsForTheDisk() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(home)) {
            run(database, "create table kept (word text); insert into kept values ('lanka')");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(home)) {
            assertThat(ask(database, "select word from kept")).isEqualTo("lanka");
        }
    }

    @Test
    void sortsFinnishInAClusterWithoutALanguage() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(home)) {
            assertThat(ask(database, "select datcollate from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(ask(database, """
                            select string_agg(word, ' ' order by word collate "fi-x-icu")
                            from (values ('öljy'), ('ala'), ('älä'), ('åker'), ('zen')) as words (word)
                            """)).isEqualTo("ala zen åker älä öljy");
        }
    }

    @Test
    void saysThatAnotherOneIsRunningAndLeavesItAlone() throws SQLException {
        try (EmbeddedDatabase running = EmbeddedDatabase.startIn(home)) {
            assertThatThrownBy(() -> EmbeddedDatabase.startIn(home))
                    .isInstanceOfSatisfying(
                            CannotStart.class,
                            refusal -> assertThat(refusal.reason()).isEqualTo(CannotStart.Reason.ALREADY_RUNNING));

            assertThat(ask(running, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAnewWhereAStartWasBrokenOff() throws IOException, SQLException {
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17");
        Files.writeString(home.resolve("postgres.unfinished"), "");

        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(home)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
        assertThat(home.resolve("postgres.unfinished")).doesNotExist();
    }

    @Test
    void neverTakesAwayFilesThatItDidNotBegin() throws IOException {
        Files.createDirectories(home.resolve("postgres"));
        Path theirs = Files.writeString(home.resolve("postgres/somebodys.txt"), "dear");

        assertThatThrownBy(() -> EmbeddedDatabase.startIn(home))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(CannotStart.Reason.SERVER_DID_NOT_START));
        assertThat(theirs).hasContent("dear");
    }

    /** After a restart of the machine the number in the file may be anybody's: here it is this very test's. */
    @Test
    void doesNotMistakeAStrangerForAnOrphan() throws IOException, SQLException {
        EmbeddedDatabase.startIn(home).close();
        Files.writeString(
                home.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("postgres") + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.startIn(home)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysEachReasonInFinnishAndEnglish() {
        for (CannotStart.Reason reason : CannotStart.Reason.values()) {
            var analysis = new CannotStartAnalyzer()
                    .analyze(new IllegalStateException(
                            new CannotStart(reason, new IOException("full"), Path.of("kansio"))));

            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).hasLineCount(NAME_THEIR_CAUSE.contains(reason) ? 3 : 2);
            assertThat(analysis.getAction()).isNotBlank().doesNotContain("{0}");
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), "");
                var statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
