package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.decision.HandlingRow;
import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorDefinition;
import fi.lanka.indicator.IndicatorKind;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Rhythm;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk's, the reports' and the bodies' pages as people see them, and every refusal as a page. */
@HouseTest
class ReportPagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    private Town town;
    private ReportId report;

    @BeforeEach
    void makeAReport() {
        town = Town.in(house);
        report = town.report();
    }

    @Test
    void theCoordinatorMakesAReportOfATermThatHasNone() {
        town.the(fi.lanka.strategy.Terms.class)
                .add(
                        null,
                        "2021–2025",
                        "2021-2025",
                        new fi.lanka.shared.Period(
                                java.time.LocalDate.of(2021, 8, 1), java.time.LocalDate.of(2025, 5, 31)));
        assertThat(get("koordinaattori", "/reports/new"))
                .hasStatusOk()
                .bodyText()
                .contains("2021–2025");
        MvcTestResult refused = mvc.post()
                .uri("/reports")
                .param("boards", town.board.id().toString())
                .with(SignIn.as("koordinaattori"))
                .with(csrf())
                .exchange();
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse, mikä kertomus aloitetaan.", "Virhe:");
    }

    @Test
    void aWriterIsNotOfferedWhatIsTheCoordinators() {
        assertThat(get("kirjoittaja", "/reports/" + report))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/submission", "/withdrawal", "/assignment");
        assertThat(get("kirjoittaja", "/reports/" + report + "/submission"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("Kertomuksen kulusta vastaa hyvinvointikoordinaattori.");
        assertThat(get("kirjoittaja", "/reports/new")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aDraftIsNotThereForWhoeverMayNotKnowOfIt() {
        for (String page : new String[] {
            "",
            "/preview",
            "/chapters",
            "/chapters/kuntastrategia",
            "/chapters/kuntastrategia/edit",
            "/chapters/kuntastrategia/history",
            "/chapters/kuntastrategia/comparison?from=0&to=0",
            "/submission",
            "/versions/1",
            "/versions/1/sisalto.json"
        }) {
            assertThat(get("valtuutettu", "/reports/" + report + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aChapterIsReadAsItWillBePublished() {
        town.write(report, "kuntastrategia", "Kaupunki **kasvaa** hallitusti.\n\n- yksi\n- kaksi");
        assertThat(get("kirjoittaja", "/reports/" + report + "/chapters/kuntastrategia"))
                .hasStatusOk()
                .bodyText()
                .contains("<strong>kasvaa</strong>", "Näin luku näkyy julkaistussa kertomuksessa.", "<li");
    }

    @Test
    void onlyWhatIsLateIsCalledLate() {
        assertThat(get("koordinaattori", "/reports/" + report))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Myöhässä");
        town.the(Chapters.class)
                .assign(
                        town.coordinator(),
                        report,
                        "kuntastrategia",
                        town.chapter(report, "kuntastrategia").assignment(),
                        java.util.List.of(town.actor("kirjoittaja").id()),
                        town.the(HouseClock.class).today().minusDays(1));
        assertThat(get("koordinaattori", "/reports/" + report)).bodyText().containsOnlyOnce("Myöhässä");
        assertThat(get("kirjoittaja", "/desk")).bodyText().containsOnlyOnce("Myöhässä");
    }

    @Test
    void aWrittenScriptIsText() {
        town.write(
                report, "kuntastrategia", "<p>Ennen<script>alert(1)</script><img src=x onerror=alert(2)> jälkeen</p>");
        assertThat(get("kirjoittaja", "/reports/" + report + "/chapters/kuntastrategia"))
                .bodyText()
                .doesNotContain("alert(1)", "onerror");
    }

    @Test
    void anUnknownLiveBlockIsToldAndTheTextKept() {
        long version = town.chapter(report, "kuntastrategia").lockVersion();
        assertThat(save("koordinaattori", version, "Alku.\n\n[[indikaattori olematon | kuvio]]"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("[[indikaattori olematon | kuvio]]", "ei tunneta", "Alku.");
        assertThat(town.chapter(report, "kuntastrategia").lockVersion()).isEqualTo(version);
    }

    @Test
    void aStaleSaveIsAPageWithBothTexts() {
        long version = town.chapter(report, "kuntastrategia").lockVersion();
        town.write(report, "kuntastrategia", "Toisen kirjoittajan teksti.");
        assertThat(save("koordinaattori", version, "Minun tekstini, jota en halua menettää."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(
                        "Toisen kirjoittajan teksti.",
                        "Minun tekstini, jota en halua menettää.",
                        "Joku muu on tallentanut luvun ennen sinua");
        assertThat(Objects.requireNonNull(town.chapter(report, "kuntastrategia").text())
                        .plainText())
                .isEqualTo("Toisen kirjoittajan teksti.");
    }

    @Test
    void extraFieldsOfAFormChangeNothing() {
        long version = town.chapter(report, "kuntastrategia").lockVersion();
        mvc.post()
                .uri("/reports/" + report + "/chapters/kuntastrategia/edit")
                .param("text", "Teksti.")
                .param("version", String.valueOf(version))
                .param("state", "READY")
                .param("approved", "true")
                .param("report.state", "PUBLISHED")
                .param("savedBy", "joku")
                .with(SignIn.as("koordinaattori"))
                .with(csrf())
                .exchange();
        assertThat(town.head(report).state()).isEqualTo(ReportState.DRAFT);
        assertThat(town.chapter(report, "kuntastrategia").savedBy()).startsWith("koordinaattori");
    }

    @Test
    void aReturnedReportShowsItsReasonWhereWritersStart() {
        assign("kirjoittaja");
        town.send(report);
        town.answer("koordinaattori", town.group, Kind.RETURNED, "Nuorten luvut puuttuvat.");
        for (String page :
                new String[] {"/desk", "/reports/" + report, "/reports/" + report + "/chapters/kuntastrategia/edit"}) {
            assertThat(get("kirjoittaja", page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Nuorten luvut puuttuvat.");
        }
    }

    @Test
    void theSecretarySeesWhatWasSentWhichVersionAndByWhen() {
        town.writeEverything(report);
        town.untilBoards(report);
        int version = town.send(report);
        HandlingRow handling = town.waiting(town.board);
        String today =
                town.the(HouseClock.class).today().format(java.time.format.DateTimeFormatter.ofPattern("d.M.yyyy"));
        assertThat(get("sihteeri.lautakunta", "/desk"))
                .bodyText()
                .contains("Kirjaa, mitä Sivistyslautakunta päätti", today);
        assertThat(get("sihteeri.lautakunta", "/handlings/" + handling.id()))
                .hasStatusOk()
                .bodyText()
                .contains(handling.sha256(), "Käsittelyversio " + version, today, "Kirjaa lausunto");
        assertThat(get("sihteeri.lautakunta", "/reports/" + report + "/versions/" + version))
                .hasStatusOk()
                .bodyText()
                .contains("Luvun kuntastrategia teksti.", handling.sha256());
        assertThat(get("jasen", "/handlings/" + handling.id()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Kirjaa lausunto");
        assertThat(get("jasen", "/handlings/" + handling.id() + "/decision")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("sihteeri.tekninen", "/handlings/" + handling.id())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aDecisionIsCheckedBeforeItIsRecorded() {
        town.send(report);
        HandlingRow handling = town.waiting(town.group);
        assertThat(record("koordinaattori", handling, "", "", "", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse, mitä toimielin teki.", "Kirjoita kokouksen päivä.")
                .doesNotContain("Kirjoita pykälän numero", "Pykälä ei ole tiedossa");
        assertThat(record("koordinaattori", handling, "PROPOSED_ONWARD", "32.13.2018", "kymmenen", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("”32.13.2018” ei ole päivä", "”kymmenen” ei ole pykälän numero", "value=\"32.13.2018\"");
        String today =
                town.the(HouseClock.class).today().format(java.time.format.DateTimeFormatter.ofPattern("d.M.yyyy"));
        assertThat(record("koordinaattori", handling, "PROPOSED_ONWARD", today, "12", null))
                .hasStatusOk()
                .bodyText()
                .contains("Tarkista ja kirjaa", "§ 12");
        String tomorrow = town.the(HouseClock.class)
                .today()
                .plusDays(1)
                .format(java.time.format.DateTimeFormatter.ofPattern("d.M.yyyy"));
        assertThat(record("koordinaattori", handling, "PROPOSED_ONWARD", tomorrow, "12", null))
                .as("what could not be recorded is told before it is confirmed")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"" + tomorrow + "\"")
                .doesNotContain("Tarkista ja kirjaa</h1>");
        assertThat(mvc.post()
                        .uri("/handlings/" + handling.id() + "/decision")
                        .with(SignIn.as("koordinaattori"))
                        .with(csrf())
                        .param("version", handling.version().toString())
                        .param("outcome", "PROPOSED_ONWARD")
                        .param("heldOn", today)
                        .param("section", "12")
                        .param("wording", "Esitys sanasta sanaan.")
                        .param("mend", "true"))
                .as("back to the form with everything that was typed")
                .hasStatusOk()
                .bodyText()
                .contains("value=\"12\"", "value=\"" + today + "\"", "Esitys sanasta sanaan.")
                .doesNotContain("Tarkista ja kirjaa</h1>");
        assertThat(town.head(report).way().waiting()).hasSize(1);
        assertThat(record("koordinaattori", handling, "PROPOSED_ONWARD", today, "12", "true"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(town.head(report).way().waiting()).isEmpty();
    }

    @Test
    void aBoardIsAskedForTheNumberOfItsSection() {
        town.untilBoards(report);
        town.send(report);
        assertThat(record("sihteeri.lautakunta", town.waiting(town.board), "", "", "", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kirjoita pykälän numero", "Pykälä ei ole tiedossa");
    }

    @Test
    void aRecordedAnswerLeadsItsSecretaryToItsCorrectionOnce() {
        town.untilBoards(report);
        town.send(report);
        HandlingRow handling = town.waiting(town.board);
        town.answer("sihteeri.lautakunta", town.board, Kind.STATED, "Lausunto.");
        java.util.UUID decision = Objects.requireNonNull(town.the(fi.lanka.decision.Handlings.class)
                .handling(town.coordinator(), handling.id())
                .decision());
        String address = "/decisions/" + decision + "/correction";
        assertThat(get("sihteeri.lautakunta", "/decisions")).bodyText().contains("/handlings/" + handling.id());
        assertThat(get("sihteeri.tekninen", "/decisions"))
                .bodyText()
                .contains("<h3", town.board.name())
                .doesNotContain("/handlings/" + handling.id())
                .as("a version that was never before its body")
                .doesNotContain("/reports/" + report + "/versions/1\"");
        assertThat(get("koordinaattori", "/decisions")).bodyText().contains("/reports/" + report + "/versions/1\"");
        assertThat(get("sihteeri.lautakunta", "/handlings/" + handling.id()))
                .bodyText()
                .contains(address);
        assertThat(get("jasen", "/handlings/" + handling.id())).bodyText().doesNotContain(address);
        town.the(fi.lanka.decision.Decisions.class)
                .correct(town.actor("sihteeri.lautakunta"), decision, 12, null, "Pöytäkirja valmistui.");
        assertThat(get("sihteeri.lautakunta", "/handlings/" + handling.id()))
                .bodyText()
                .doesNotContain(address);
    }

    @Test
    void aDraftPageAsksTheDatabaseAtMostSixTimesHoweverManyChapters() {
        town.the(Indicators.class)
                .define(
                        null,
                        new IndicatorDefinition(
                                "koe",
                                IndicatorKind.POPULATION,
                                "Koe",
                                "",
                                "",
                                "%",
                                1,
                                Direction.NEITHER,
                                "Koe",
                                null,
                                Rhythm.YEARLY,
                                "",
                                true,
                                java.time.LocalDate.of(2000, 1, 1),
                                java.util.List.of()));
        town.write(
                report,
                "hyvinvointisuunnitelma",
                "[[indikaattori koe | kuvio]]\n\n[[suunnitelma]]\n\n[[opit]]\n\n[[päätökset]]");
        int ten = statements("kirjoittaja", "/reports/" + report + "/chapters/hyvinvointisuunnitelma");
        int whole = statements("kirjoittaja", "/reports/" + report + "/preview");
        for (int i = 0; i < 90; i++) {
            database.sql("""
                            insert into report_chapter (id, report_id, ordinal, key, part, numbered, heading, guidance, state,
                                content, lock_version, saved_at, created_at)
                            select gen_random_uuid(), report_id, ?, ?, part, numbered, heading, guidance, state, content, 0,
                                saved_at, created_at
                            from report_chapter where report_id = ? and key = 'hyvinvointisuunnitelma'
                            """).params(100 + i, "lisa-" + i, report.value()).update();
        }
        assertThat(statements("kirjoittaja", "/reports/" + report + "/chapters/hyvinvointisuunnitelma"))
                .isEqualTo(ten)
                .isLessThanOrEqualTo(6);
        assertThat(statements("kirjoittaja", "/reports/" + report + "/preview"))
                .isEqualTo(whole)
                .isLessThanOrEqualTo(6);
    }

    private int statements(String username, String page) {
        Statements heard =
                Statements.during(() -> assertThat(get(username, page)).hasStatusOk());
        // the municipality is kept in memory once it is committed, which this test's is not
        return (int) heard.sql().stream()
                .filter(sql -> !sql.contains("from organisation_municipality"))
                .count();
    }

    private void assign(String writer) {
        town.the(Chapters.class)
                .assign(
                        town.coordinator(),
                        report,
                        "kuntastrategia",
                        town.chapter(report, "kuntastrategia").assignment(),
                        java.util.List.of(town.actor(writer).id()),
                        null);
    }

    private MvcTestResult get(String username, String page) {
        return mvc.get().uri(page).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult save(String username, long version, String text) {
        return mvc.post()
                .uri("/reports/" + report + "/chapters/kuntastrategia/edit")
                .param("text", text)
                .param("version", String.valueOf(version))
                .param("state", "READY")
                .with(SignIn.as(username))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult record(
            String username,
            HandlingRow handling,
            String outcome,
            String heldOn,
            String section,
            @org.jspecify.annotations.Nullable String confirmed) {
        var post = mvc.post()
                .uri("/handlings/" + handling.id() + "/decision")
                .param("version", handling.version().toString())
                .param("outcome", outcome)
                .param("heldOn", heldOn)
                .param("section", section);
        if (confirmed != null) {
            post = post.param("confirmed", confirmed);
        }
        return post.with(SignIn.as(username)).with(csrf()).exchange();
    }
}
