package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.lanka.support.MortalServer;
import fi.lanka.support.QuickPasswords;
import fi.lanka.support.Town;
import fi.lanka.support.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * R2 and R4: PostgreSQL is killed, all its processes at once and with signal 9, under an application that people are saving in.
 * What the application acknowledged is there after the recovery; while the database is away people are told so at once, with what
 * they typed, and read what is approved; after its return the same application saves again.
 *
 * <p>The negative controls: a server that acknowledges before it has written must lose something, and a pool that waits thirty
 * seconds must be too late. A server killed so loses what it had in memory; what it had handed to the operating system is safe
 * even without {@code fsync}, whose control would be to cut the machine's power.
 */
@Tag("kill")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "logging.level.fi.lanka.report.DatabaseKilledTests=info")
@Import(QuickPasswords.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatabaseKilledTests {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseKilledTests.class);

    /** The pool waits two seconds, and a page may ask twice; the rest is for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String HOUSEKEEPING = "com.zaxxer.hikari.housekeeping.periodMs";

    private static final String TYPED = "\n## Illan työ\n\n</textarea><b>ei lihavointia</b> & \"loppu\"";

    private static Path home;
    private static MortalServer server;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    HikariDataSource pool;

    private final List<Visitor> people = new ArrayList<>();
    private final List<String> chapters = new ArrayList<>();

    @DynamicPropertySource
    static void serverOfItsOwn(DynamicPropertyRegistry registry) throws IOException {
        // how often this pool looks whether its settings have been changed
        System.setProperty(HOUSEKEEPING, "200");
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-database");
        server = new MortalServer(home).start();
        registry.add("spring.datasource.url", server::url);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "");
    }

    @BeforeAll
    void approveOneReportAndBeginAnother() throws Exception {
        System.clearProperty(HOUSEKEEPING);
        Town town = Town.in(house);
        ReportId approved = town.report();
        town.writeEverything(approved);
        town.untilCouncil(approved);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "Valtuusto hyväksyi kertomuksen.");
        ReportId draft = town.the(NewReports.class).correct(town.coordinator(), approved, "Luku korjattiin.");
        for (String key :
                List.of("kuntastrategia", "ohjelmat-ja-suunnitelmat", "toimintaymparisto", "keskeiset-havainnot")) {
            people.add(new Visitor("http://localhost:" + port).signIn("koordinaattori", Town.PASSWORD));
            chapters.add("/reports/" + draft + "/chapters/" + key);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    @Order(1)
    void everyAcknowledgedSaveIsThereAfterThreeKills() throws Exception {
        ChapterWriters writers = new ChapterWriters(people, chapters);
        for (int round = 1; round <= 3; round++) {
            writers.writeThrough(server::kill);
            server.start();
            Duration recovery = untilTheNextSave();

            SavesInDatabase kept = SavesInDatabase.at(server.url());
            LOG.info(
                    "kill {}: {} saves acknowledged so far, saving again after {} ms",
                    round,
                    writers.acknowledged().size(),
                    recovery.toMillis());
            assertThat(kept.missing(writers.acknowledged())).isEmpty();
            assertThat(kept.apart()).isEmpty();
        }
        assertThat(writers.otherAnswers()).isNotEmpty().containsOnly(503);
    }

    @Test
    @Order(2)
    void tellsItAtOnceGivesTheTextBackAndShowsWhatIsApproved() throws Exception {
        Visitor writer = people.get(0);
        Visitor resident = new Visitor("http://localhost:" + port);
        long version = ChapterWriters.version(writer, chapters.get(0));
        server.kill();

        Instant asked = Instant.now();
        HttpResponse<String> answer =
                writer.send(writer.form(chapters.get(0) + "/edit", ChapterWriters.form(TYPED, version), SOON));
        LOG.info("told after {} ms", Duration.between(asked, Instant.now()).toMillis());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        // a browser takes away the first line break, which is not the writer's
        assertThat(Jsoup.parse(answer.body()).selectFirst("textarea").wholeText())
                .isEqualTo("\n" + TYPED);
        for (String page : List.of("/login", "/desk", chapters.get(0))) {
            assertThat(writer.get(page).statusCode()).as(page).isEqualTo(503);
        }
        for (String page : List.of("/", "/hyvinvointikertomukset", "/hyvinvointikertomukset/laaja-2017-2021/v1")) {
            assertThat(resident.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(resident.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
        assertThat(resident.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

        server.start();
        LOG.info("saving again after {} ms", untilTheNextSave().toMillis());
        assertThat(resident.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    /** The control: what a pool left as it comes would do. */
    @Test
    @Order(3)
    void aPoolThatWaitsThirtySecondsIsTooLate() throws Exception {
        Visitor writer = people.get(0);
        long inUse = pool.getConnectionTimeout();
        pool.getHikariConfigMXBean().setConnectionTimeout(30_000);
        Thread.sleep(1000);
        server.kill();
        try {
            assertThatThrownBy(() -> writer.send(
                            writer.form(chapters.get(0) + "/edit", Map.of("text", TYPED, "version", "0"), SOON)))
                    .isInstanceOf(HttpTimeoutException.class);
        } finally {
            pool.getHikariConfigMXBean().setConnectionTimeout(inUse);
            server.start();
        }
        untilTheNextSave();
    }

    /** The control: the same writers, the same kill and the same question to a server that promises before it has written. */
    @Test
    @Order(4)
    void aServerThatAcknowledgesBeforeItHasWrittenLosesSaves() throws Exception {
        server.close();
        // the second setting only makes sure: the default of 200 ms loses too, but not each time
        server.start(Map.of("fsync", "off", "synchronous_commit", "off", "wal_writer_delay", "10s"));
        untilTheNextSave();
        ChapterWriters writers = new ChapterWriters(people, chapters);
        writers.writeThrough(server::kill);
        server.start();

        List<String> lost = SavesInDatabase.at(server.url()).missing(writers.acknowledged());
        LOG.info(
                "lost {} of {} acknowledged saves",
                lost.size(),
                writers.acknowledged().size());
        assertThat(lost).as("the control must lose something").isNotEmpty();
    }

    /** Nothing is done to the application: it is asked until it saves. */
    private Duration untilTheNextSave() throws Exception {
        Instant began = Instant.now();
        Visitor writer = people.get(0);
        int status;
        do {
            HttpResponse<String> page = writer.get(chapters.get(0) + "/edit");
            status = page.statusCode();
            if (status == 200) {
                long version =
                        Visitor.field(page, "version").map(Long::parseLong).orElseThrow();
                String word = "jatkuu" + Long.toString(System.nanoTime(), 36);
                status = writer.post(chapters.get(0) + "/edit", ChapterWriters.form(word, version))
                        .statusCode();
            }
            assertThat(status).isIn(ChapterWriters.SAVED, 503);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(1));
        } while (status != ChapterWriters.SAVED);
        return Duration.between(began, Instant.now());
    }
}
