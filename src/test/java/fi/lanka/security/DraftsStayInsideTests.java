package fi.lanka.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.Body;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.AccessTables;
import fi.lanka.support.AccessTables.ReportRow;
import fi.lanka.support.Town;
import fi.lanka.support.Wire;
import fi.lanka.support.Wire.Answer;
import fi.lanka.support.WireTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A word of its own is written into every text field of a draft on its way. Those who may read them find them all; a stranger,
 * at any address and by any trick, finds none, whatever else has been approved meanwhile.
 */
@WireTest
class DraftsStayInsideTests {

    /** What our own and other servers are known to tell at. */
    private static final List<String> GUESSED = List.of(
            "/actuator",
            "/actuator/env",
            "/actuator/beans",
            "/actuator/heapdump",
            "/actuator/threaddump",
            "/actuator/mappings",
            "/actuator/loggers",
            "/actuator/httpexchanges",
            "/actuator/sessions",
            "/actuator/flyway",
            "/actuator/metrics",
            "/actuator/configprops",
            "/actuator/caches",
            "/actuator/info",
            "/actuator/modulith",
            "/actuator/health",
            "/actuator/health/db",
            "/actuator/health/readiness",
            "/error",
            "/error?message=x",
            "/feed",
            "/feed.xml",
            "/rss",
            "/atom.xml",
            "/sitemap.xml",
            "/api",
            "/v3/api-docs",
            "/h2-console",
            "/swagger-ui.html",
            "/assets/",
            "/assets",
            "/static/",
            "/templates/",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/.git/config",
            "/.env",
            "/lanka.yaml",
            "/application.yaml",
            "/db",
            "/var",
            "/julkaisut",
            "/julkaisut/aineistot",
            "/julkaisut/aineistot/",
            "/hyvinvointikertomukset/",
            "/hyvinvointikertomukset?tila=DRAFT",
            "/haku?q=tunnus",
            "/search?q=tunnus",
            "/login?continue=/reports");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    JdbcClient database;

    private final Set<String> planted = new LinkedHashSet<>();
    private ReportId draft;

    @Test
    void aStrangerReadsNoByteOfADraftAndWhoeverMayReadsItAll() {
        draft = WireReports.inTermOf(town, 2111);
        List<String> publicSlugs = List.of("laaja-2111-2112", "laaja-2121-2122");
        plantInEveryField();
        assertThat(found(addressesOfTheDraft(), new Wire(port).signedIn("koordinaattori", Town.PASSWORD)))
                .as("what the coordinator reads")
                .containsExactlyInAnyOrderElementsOf(planted);
        assertThatAStrangerFindsNothing(plainly(publicSlugs));

        ReportId other = WireReports.inTermOf(town, 2121);
        town.writeEverything(other);
        town.untilCouncil(other);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "");
        ReportId nextRound = town.the(NewReports.class).correct(town.coordinator(), other, plant("selite"));
        town.write(nextRound, "kuntastrategia", plant("korjattu"));
        town.send(nextRound);

        Answer published = new Wire(port).get("/hyvinvointikertomukset/laaja-2121-2122/v1");
        assertThat(published.status()).isEqualTo(200);
        assertThat(published.header("Cache-Control")).startsWith("public");
        assertThat(published.body()).contains("Luvun kuntastrategia teksti.");
        List<String> addresses = plainly(publicSlugs);
        addresses.addAll(byTricks());
        assertThatAStrangerFindsNothing(addresses);
    }

    /** Chapters, an older wording of one, statements, reasons of a return and of a withdrawal, a case number. */
    private void plantInEveryField() {
        for (ChapterRow chapter : town.the(Chapters.class).of(town.coordinator(), town.head(draft))) {
            town.write(draft, chapter.key(), plant("vanha-" + chapter.key()));
            town.write(
                    draft,
                    chapter.key(),
                    "## %s\n\n%s\n\n- %s\n\n> %s\n\n| %s | a |\n|---|---|\n| %s | b |"
                            .formatted(
                                    plant("otsikko-" + chapter.key()),
                                    plant("kappale-" + chapter.key()),
                                    plant("luettelo-" + chapter.key()),
                                    plant("lainaus-" + chapter.key()),
                                    plant("sarake-" + chapter.key()),
                                    plant("solu-" + chapter.key())));
        }
        town.send(draft);
        Reports reports = town.the(Reports.class);
        reports.takeBack(town.coordinator(), draft, town.head(draft).standing(), plant("otettu-takaisin"));
        assertThat(found(List.of("/reports/" + draft), new Wire(port).signedIn("koordinaattori", Town.PASSWORD)))
                .as("the reason, while the report is a draft")
                .contains(word("otettu-takaisin"));
        planted.remove(word("otettu-takaisin"));
        town.untilBoards(draft);
        town.send(draft);
        answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.STATED, plant("lausunto"), plant("asianumero"));
        answer("sihteeri.tekninen", town.otherBoard, StepOutcome.Kind.RETURNED, plant("palautettu"), null);
        town.the(Chapters.class)
                .returnToWriters(
                        town.coordinator(),
                        draft,
                        "kuntastrategia",
                        town.chapter(draft, "kuntastrategia").lockVersion(),
                        plant("luku-takaisin"));
    }

    private void answer(String secretary, Body body, StepOutcome.Kind outcome, String wording, String caseNumber) {
        HandlingRow handling = town.waiting(body);
        town.the(Decisions.class)
                .record(
                        town.actor(secretary),
                        handling.id(),
                        new NewDecision(
                                handling.version(),
                                town.the(HouseClock.class).today(),
                                null,
                                caseNumber,
                                outcome,
                                wording,
                                false));
    }

    private static String word(String name) {
        return "tunnus-" + name + "-q7x";
    }

    private String plant(String name) {
        planted.add(word(name));
        return word(name);
    }

    /** Every address about one report, with all that stands for its names. */
    private List<String> addressesOfTheDraft() {
        Set<String> addresses = new LinkedHashSet<>(List.of("/decisions", "/desk", "/reports"));
        for (ReportRow row : AccessTables.ofReports()) {
            if (row.method() == HttpMethod.GET) {
                filled(row.pattern()).forEach(addresses::add);
            }
        }
        return List.copyOf(addresses);
    }

    private Stream<String> filled(String pattern) {
        if (pattern.startsWith("/reports/{id}")) {
            String one = pattern.replace("{id}", draft.toString());
            return one.contains("{key}")
                    ? keys().stream().map(key -> one.replace("{key}", key)).map(this::compared)
                    : one.contains("{number}")
                            ? Stream.of("1", "2", "3", "4").map(number -> one.replace("{number}", number))
                            : ids("report_step", "report_id").map(step -> one.replace("{step}", step));
        }
        return pattern.startsWith("/handlings")
                ? ids("decision_handling h join report_step s on s.id = h.step_id", "s.report_id")
                        .map(id -> pattern.replace("{id}", id))
                : ids(
                                "decision_decision d join decision_point p on p.decision_id = d.id"
                                        + " join report_version v on v.id = p.version_id",
                                "v.report_id")
                        .map(id -> pattern.replace("{id}", id));
    }

    private String compared(String address) {
        return address.endsWith("/comparison") ? address + "?from=1&to=2" : address;
    }

    private List<String> keys() {
        return database.sql("select key from report_chapter where report_id = ? order by ordinal")
                .param(draft.value())
                .query(String.class)
                .list();
    }

    private Stream<String> ids(String from, String report) {
        String id = from.contains(" h ") ? "h.id" : from.contains(" d ") ? "d.id" : "id";
        return database
                .sql("select " + id + " from " + from + " where " + report + " = ?")
                .param(draft.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(UUID::toString);
    }

    private List<String> plainly(List<String> slugs) {
        List<String> addresses = new ArrayList<>(addressesOfTheDraft());
        addresses.addAll(List.of("/", "/hyvinvointikertomukset", "/robots.txt", "/saavutettavuus", "/tietosuoja"));
        addresses.addAll(GUESSED);
        for (String slug : slugs) {
            String report = "/hyvinvointikertomukset/" + slug;
            addresses.add(report);
            addresses.add("/hyvinvointikertomukset/" + draft);
            for (int number = 1; number <= 4; number++) {
                String version = report + "/v" + number;
                addresses.addAll(
                        List.of(version, version + "/sisalto.json", version + "/paatosketju.json", version + "/"));
            }
        }
        return addresses;
    }

    /** The same addresses written otherwise, as one writes them to get past a guard who reads letters. */
    private List<String> byTricks() {
        List<String> tricks = new ArrayList<>();
        for (String address : List.of(
                "/reports/" + draft,
                "/reports/" + draft + "/preview",
                "/reports/" + draft + "/chapters/kuntastrategia",
                "/reports/" + draft + "/versions/3",
                "/reports/" + draft + "/versions/3/sisalto.json")) {
            tricks.addAll(List.of(
                    address + "/",
                    address + "//",
                    address + ".json",
                    address + ".html",
                    address + "?format=json",
                    address + "?_method=GET",
                    address + ";jsessionid=1",
                    address + "/.",
                    address + "/%2e",
                    address + "%2f",
                    address + "%00",
                    address + "%20",
                    address + "%09",
                    address + "/..;/preview",
                    "/" + address,
                    "/." + address,
                    "/%2e" + address,
                    "/;" + address,
                    address.toUpperCase(java.util.Locale.ROOT),
                    address.replace("/reports", "/Reports"),
                    address.replace("/reports", "/%72eports"),
                    address.replace("/reports", "/reports;x=1"),
                    address.replace("/reports/", "/reports%2f"),
                    address.replace("/reports/", "\\reports\\"),
                    "/assets/.." + address,
                    "/assets/..;" + address,
                    "/assets/%2e%2e" + address,
                    "/assets/..%2f" + address,
                    "/hyvinvointikertomukset/.." + address,
                    "/hyvinvointikertomukset/..;" + address,
                    "/hyvinvointikertomukset/%2e%2e" + address,
                    "/hyvinvointikertomukset" + address,
                    "/login/.." + address,
                    "/error/.." + address,
                    "/actuator/health/.." + address,
                    "/actuator/health" + address,
                    "http://localhost" + address,
                    "//localhost" + address));
        }
        return tricks;
    }

    private void assertThatAStrangerFindsNothing(List<String> addresses) {
        assertThat(addresses).hasSizeGreaterThan(100);
        Wire stranger = new Wire(port);
        for (String address : addresses) {
            assertThat(tokensIn(stranger.ask("OPTIONS", address))).as(address).isEmpty();
            for (Answer answer : List.of(
                    stranger.get(address),
                    stranger.get(address, "Accept: application/json"),
                    stranger.ask("HEAD", address))) {
                assertThat(tokensIn(answer)).as(address).isEmpty();
                if (address.contains(draft.toString())) {
                    assertThat(answer.status() / 100).as(address).isNotEqualTo(2);
                }
            }
            assertThat(tokensIn(new Wire(port)
                            .get(
                                    address,
                                    "X-Forwarded-Prefix: /x",
                                    "X-Original-URL: /reports/" + draft,
                                    "X-HTTP-Method-Override: GET")))
                    .as(address)
                    .isEmpty();
        }
    }

    private List<String> found(List<String> addresses, Wire reader) {
        Set<String> found = new LinkedHashSet<>();
        for (String address : addresses) {
            Answer answer = reader.get(address);
            found.addAll(tokensIn(answer));
            if (answer.status() == 200) {
                assertThat(answer.header("Cache-Control")).as(address).contains("no-store");
            }
        }
        return List.copyOf(found);
    }

    private List<String> tokensIn(Answer answer) {
        String all = answer.headers() + answer.body();
        return planted.stream().filter(all::contains).toList();
    }
}
