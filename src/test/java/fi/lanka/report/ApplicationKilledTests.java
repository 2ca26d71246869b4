package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.MortalApplication;
import fi.lanka.support.MortalServer;
import fi.lanka.support.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * R3: the application itself is killed with signal 9 while people save, and started again on the same data directory, where its
 * server has lived on without it. What it acknowledged is there, and no save is without its line in the journal nor the other way
 * round. The control splits the two, is killed the same way, and must be caught.
 */
@Tag("kill")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApplicationKilledTests {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationKilledTests.class);

    private static Path home;
    private static MortalApplication application;

    @BeforeAll
    static void tryItOut() throws Exception {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-application");
        application = new MortalApplication(home, freePort()).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void end() throws IOException {
        application.close();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    @Order(1)
    void everyAcknowledgedSaveIsThereAndHasItsLine() throws Exception {
        List<Visitor> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(new Visitor(application.origin()).signIn("koordinaattori", "lanka-demo"));
        }
        List<String> chapters = chaptersOfANewReport(people.get(0));
        ChapterWriters writers = new ChapterWriters(people, chapters);

        writers.writeThrough(application::kill);
        long killed = System.nanoTime();
        application.start();

        SavesInDatabase kept = SavesInDatabase.at(application.databaseUrl());
        LOG.info(
                "{} saves acknowledged, ready again after {} ms",
                writers.acknowledged().size(),
                (System.nanoTime() - killed) / 1_000_000);
        assertThat(kept.missing(writers.acknowledged())).isEmpty();
        assertThat(kept.apart()).isEmpty();
        // nobody has to sign in again
        Visitor writer = people.get(0);
        long version = ChapterWriters.version(writer, chapters.get(0));
        assertThat(writer.post(chapters.get(0) + "/edit", ChapterWriters.form("jatkuu", version))
                        .statusCode())
                .isEqualTo(ChapterWriters.SAVED);
    }

    private static List<String> chaptersOfANewReport(Visitor coordinator) throws Exception {
        coordinator.get("/reports/new");
        HttpResponse<String> begun = coordinator.post(
                "/reports",
                Map.of(
                        "term", id("select id from strategy_council_term where name = '2021–2025'"),
                        "boards", id("select id from organisation_body where kind = 'BOARD' order by name limit 1")));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(ChapterWriters.SAVED);
        String report = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/reports/", "");
        return Stream.of("kuntastrategia", "ohjelmat-ja-suunnitelmat", "toimintaymparisto", "keskeiset-havainnot")
                .map(key -> "/reports/" + report + "/chapters/" + key)
                .toList();
    }

    private static String id(String question) throws IOException {
        return SavesInDatabase.at(application.databaseUrl())
                .database()
                .sql(question)
                .query(String.class)
                .single();
    }

    @Test
    @Order(2)
    void aLineInATransactionOfItsOwnComesApart() throws Exception {
        SavesInDatabase kept = SavesInDatabase.at(application.databaseUrl());
        List<String> command = new ArrayList<>(List.of(SplitSaves.class.getName(), application.databaseUrl()));
        command.addAll(kept.database()
                .sql("select id from report_chapter order by id limit 8")
                .query(String.class)
                .list());
        long before = kept.number();
        Process splitting = MortalApplication.java(
                MortalApplication.classpath(),
                Map.of(),
                home.resolve("split").toFile(),
                command.toArray(String[]::new));
        while (kept.number() < before + 40) {
            assertThat(splitting.isAlive()).isTrue();
        }
        splitting.destroyForcibly();
        splitting.onExit().join();

        assertThat(kept.apart()).as("the control must come apart").isNotEmpty();
    }

    /** R4, right after a start: nobody has yet looked at an approved page when the database goes away. */
    @Test
    @Order(3)
    void approvedPagesAreThereWhenTheDatabaseGoesRightAfterAStart() throws Exception {
        String address = SavesInDatabase.at(application.databaseUrl())
                .database()
                .sql("select '/hyvinvointikertomukset/' || slug || '/v' || number from publication_edition limit 1")
                .query(String.class)
                .single();
        MortalServer.kill(application.database());

        Visitor resident = new Visitor(application.origin());
        for (String page : List.of(address, "/hyvinvointikertomukset", "/")) {
            assertThat(resident.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(resident.get("/login").statusCode()).isEqualTo(503);
    }
}
