package fi.lanka.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitUntilState;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.publication.PageMadeAnew;
import fi.lanka.publication.web.PageFromDatabase;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.support.Browser;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.opentest4j.TestAbortedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Measures the product against a limit of the same run, each ratio the median of rounds taken in turns: {@code ./mvnw -Pbench
 * verify}. The house is whole, with its security, its sessions and the example in a PostgreSQL of its own; the client and the
 * limits run on the same machine.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lanka.example=true",
            "spring.datasource.hikari.maximum-pool-size=10",
            "test.statements.always-heard=false"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, PageFromDatabase.class, PageMadeAnew.class, DraftFromMemory.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TargetsBench {

    private static final Path DIRECTORY = Path.of("target", "bench").toAbsolutePath();
    private static final Path JAR = Path.of(System.getProperty("lanka.jar", "target/lanka.jar"));
    private static final Duration TURN = Duration.ofMillis(800);
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final int ANY_LENGTH = -1;
    private static final String TAKES_GZIP = "Accept-Encoding: gzip";

    private static final String COORDINATOR = "koordinaattori";
    private static final String PASSWORD = "lanka-demo";
    private static final String SLUG = "laaja-2017-2021";
    private static final String REPORTS = "/hyvinvointikertomukset/";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails where;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Reports reports;

    @Autowired
    PageMadeAnew madeAnew;

    @Autowired
    DraftFromMemory fromMemory;

    private final Scoreboard scoreboard = new Scoreboard();
    private final LoadClient readers = new LoadClient(8);
    private Visitor visitor;
    private Visitor coordinator;
    private String version;
    private String approved;
    private String preview;

    /** The draft is the example's own correction of the approved report, so they say nearly the same. */
    @BeforeAll
    void open() throws Exception {
        Files.createDirectories(DIRECTORY);
        Edition newest = database.sql(
                        "select report_id, number from publication_edition where slug = ? order by number desc limit 1")
                .param(SLUG)
                .query(Edition.class)
                .single();
        version = SLUG + "/v" + newest.number();
        approved = REPORTS + version;
        madeAnew.keep(newest.reportId());
        Actor actor = people.actor(COORDINATOR);
        ReportId draft = database.sql("select id from report_report where corrects = ?")
                .param(newest.reportId())
                .query((row, n) -> new ReportId(row.getObject("id", UUID.class)))
                .single();
        ReportHead head = reports.draft(actor, draft);
        fromMemory.keep(head, reports.preview(actor, head));
        preview = "/reports/" + draft + "/preview";
        visitor = new Visitor(port);
        coordinator = new Visitor(port).signedIn(COORDINATOR, PASSWORD);
    }

    /** What residents read of one version. */
    private record Edition(UUID reportId, int number) {}

    @AfterAll
    void publish() throws Exception {
        scoreboard.publish(DIRECTORY.resolve("results.txt"));
    }

    @Test
    @Order(1)
    void handsOutAnApprovedPage() throws Exception {
        againstNginx(Target.P1, approved, false);
    }

    @Test
    @Order(2)
    void looksAnApprovedPageUp() throws Exception {
        againstNginx(Target.P2, PageFromDatabase.ADDRESS + "/" + version, false);
    }

    @Test
    @Order(3)
    void saysThatNothingHasChanged() throws Exception {
        againstNginx(Target.P3, approved, true);
    }

    private void againstNginx(Target target, String page, boolean held) throws Exception {
        Path executable = Nginx.found().orElseThrow(() -> scoreboard.notMeasured("no nginx", target));
        HttpResponse<byte[]> packed = packed(visitor, page);
        try (Nginx nginx = Nginx.serving(
                executable, DIRECTORY.resolve("nginx"), visitor.get(approved).body(), packed.body())) {
            HttpResponse<byte[]> limit = packed(new Visitor(nginx.port), Nginx.PAGE);
            assertThat(limit.body()).isEqualTo(packed.body());
            scoreboard.measured(
                    target,
                    ratio(asked(nginx.port, Nginx.PAGE, limit, held), asked(port, page, packed, held)),
                    size(packed) + " packed");
        }
    }

    private static Asked asked(int port, String page, HttpResponse<byte[]> packed, boolean held) {
        if (held) {
            String tag = packed.headers().firstValue("ETag").orElseThrow();
            return Asked.get(port, page, 304, 0, TAKES_GZIP, "If-None-Match: " + tag);
        }
        return Asked.get(port, page, 200, packed.body().length, TAKES_GZIP);
    }

    @Test
    @Order(4)
    void handsOutRatherThanRenders() throws Exception {
        HttpResponse<byte[]> page = visitor.get(approved);
        assertThat(visitor.get(PageMadeAnew.ADDRESS).body()).isEqualTo(page.body());
        scoreboard.measured(
                Target.P4,
                ratio(
                        Asked.get(port, PageMadeAnew.ADDRESS, 200, page.body().length),
                        asked(port, approved, packed(visitor, approved), false)),
                size(page) + " from memory, not packed");
    }

    @Test
    @Order(5)
    void readsADraftInLittleTime() throws Exception {
        assertThat(coordinator.steady(preview))
                .isEqualTo(coordinator.steady(DraftFromMemory.ADDRESS))
                .contains("<figure");
        scoreboard.measured(
                Target.P5,
                ratio(
                        Asked.get(port, DraftFromMemory.ADDRESS, 200, ANY_LENGTH, coordinator.cookie()),
                        Asked.get(port, preview, 200, ANY_LENGTH, coordinator.cookie())),
                "both read the session and who is asking");
    }

    @Test
    @Order(6)
    void readsADraftInFewStatements() {
        assertThat(mvc.get().uri(preview).with(SignIn.as(COORDINATOR))).hasStatusOk();
        Statements heard = Statements.during(() ->
                assertThat(mvc.get().uri(preview).with(SignIn.as(COORDINATOR))).hasStatusOk());
        scoreboard.measured(Target.P5_STATEMENTS, heard.count(), "");
    }

    @Test
    @Order(7)
    void isLightOnTheFirstVisit() {
        try (Browser browser = browser()) {
            Page withoutScripts = browser.visitorWithoutScripts();
            withoutScripts.navigate(REPORTS + SLUG);
            PlaywrightAssertions.assertThat(withoutScripts.locator("main h2").first())
                    .isVisible();

            Page page = browser.visitor();
            AtomicLong bytes = new AtomicLong();
            AtomicInteger scripts = new AtomicInteger();
            CDPSession wire = page.context().newCDPSession(page);
            wire.send("Network.enable");
            wire.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            page.onRequest(request -> scripts.addAndGet("script".equals(request.resourceType()) ? 1 : 0));
            page.navigate(REPORTS + SLUG, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
            scoreboard.measured(Target.P15_SCRIPTS, scripts.get(), "");
            scoreboard.measured(Target.P15, bytes.get() / 1024.0, "headers, style, fonts and all");
        }
    }

    private Browser browser() {
        try {
            return Browser.open("http://localhost:" + port);
        } catch (TestAbortedException none) {
            throw scoreboard.notMeasured("no browser", Target.P15, Target.P15_SCRIPTS);
        }
    }

    @Test
    @Order(8)
    void keepsItsMemorySmall() throws Exception {
        try (ChildJvm lanka = ChildJvm.started(JAR, DIRECTORY.resolve("lanka.log"), onDatabase(where.getJdbcUrl()))) {
            Visitor inChild = new Visitor(lanka.port).signedIn(COORDINATOR, PASSWORD);
            for (int i = 0; i < 60; i++) {
                assertThat(inChild.get(preview).statusCode()).isEqualTo(200);
            }
            double held = lanka.residentMegabytes()
                    .orElseThrow(() -> scoreboard.notMeasured("no /proc to read it from", Target.P14));
            scoreboard.measured(Target.P14, held, "the packaged jar");
        }
    }

    @Test
    @Order(9)
    void startsSoon() throws Exception {
        String clinic = System.getenv("LANKA_PETCLINIC_JAR");
        Path other = clinic == null ? StandIn.packedAs(JAR, DIRECTORY.resolve("stand-in.jar")) : Path.of(clinic);
        database.sql("create database other").update();
        Map<String, String> ofOther = onDatabase(where.getJdbcUrl().replaceFirst("/\\w+$", "/other"));
        Rounds.Contestant clinics = () -> secondsToFirstPage(other, "other.log", ofOther);
        Rounds.Contestant ours = () -> secondsToFirstPage(JAR, "lanka.log", onDatabase(where.getJdbcUrl()));
        // the first start fills the database and the system's own memory of the files
        new Rounds(1).between(clinics, ours);
        double[][] seconds = new Rounds(5).between(clinics, ours);
        scoreboard.measured(
                Target.P13,
                Spread.ofRatios(seconds[1], seconds[0]),
                clinic == null ? "of a STAND-IN for PetClinic" : other.getFileName() + " on the same PostgreSQL");
    }

    private static double secondsToFirstPage(Path jar, String log, Map<String, String> environment) throws Exception {
        try (ChildJvm started = ChildJvm.started(jar, DIRECTORY.resolve(log), environment)) {
            return started.secondsToFirstPage;
        }
    }

    /** The profile is PetClinic's own name for how it fills a PostgreSQL; nobody else knows it. */
    private Map<String, String> onDatabase(String url) {
        return Map.of(
                "SPRING_PROFILES_ACTIVE",
                "postgres",
                "SPRING_DATASOURCE_URL",
                url,
                "SPRING_DATASOURCE_USERNAME",
                String.valueOf(where.getUsername()),
                "SPRING_DATASOURCE_PASSWORD",
                String.valueOf(where.getPassword()));
    }

    /** How many a second, both warm. */
    private Spread ratio(Asked limit, Asked ours) throws Exception {
        readers.warm(limit, WARM_UP);
        readers.warm(ours, WARM_UP);
        double[][] rates = new Rounds(9).between(() -> readers.rate(limit, TURN), () -> readers.rate(ours, TURN));
        return Spread.ofRatios(rates[1], rates[0]);
    }

    private static HttpResponse<byte[]> packed(Visitor visitor, String page) throws Exception {
        HttpResponse<byte[]> answer = visitor.get(page, "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        return answer;
    }

    private static String size(HttpResponse<byte[]> answer) {
        return answer.body().length / 1024 + " KB";
    }
}
