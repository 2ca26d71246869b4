package fi.lanka.report;

import static fi.lanka.support.Refusals.refusedNotNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The chapters of a draft: added, moved, headed and taken away, and every refusal as a page; and live blocks while writing. */
@HouseTest
class StructurePagesTests {

    private static final String KEY = "kuntastrategia";

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
    void aChapterIsAddedInItsPartWithItsGuidanceAndGivenToAWriterLikeAnyOther() {
        assertThat(get("/structure/new")).hasStatusOk().bodyText().contains("alaluvuksi: 1 Toimintaympäristön kuvaus");
        assertThat(post(
                        "/structure",
                        "heading",
                        "Turvallisuus",
                        "place",
                        "PART_I",
                        "guidance",
                        "Kerro luvut.",
                        "seen",
                        seen()))
                .hasStatus(HttpStatus.SEE_OTHER);
        ChapterRow added = town.chapter(report, "turvallisuus");
        assertThat(added.number()).isEqualTo("5");
        assertThat(keys()).containsSubsequence("opit-ja-evastykset", "turvallisuus", KEY);
        assertThat(get("/chapters/turvallisuus/edit")).hasStatusOk().bodyText().contains("Kerro luvut.");
        assertThat(get("/chapters/turvallisuus/assignment")).hasStatusOk();
        assertThat(get("/structure"))
                .hasStatusOk()
                .bodyText()
                .contains("5 Turvallisuus", "Osa I", "/chapters/turvallisuus/removal")
                .doesNotContain("/chapters/opit-ja-evastykset/removal");
    }

    @Test
    void aChapterInsideAChapterIsNumberedUnderItAndReadThere() {
        assertThat(post("/structure", "heading", "Työllisyys", "place", "in:toimintaymparisto", "seen", seen()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(town.chapter(report, "tyollisyys").number()).isEqualTo("1.1");
        assertThat(town.chapter(report, "hyvinvointi-indikaattorit").number()).isEqualTo("2");
        town.write(report, "tyollisyys", "Työttömyys väheni.");
        assertThat(get("/preview")).hasStatusOk().bodyText().containsPattern("<h4[^>]*>.*1\\.1 .*Työllisyys");
        assertThat(post("/structure", "heading", "Liian syvä", "place", "in:tyollisyys", "seen", seen()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse, mihin luku tulee.");
        assertThat(get("/chapters/toimintaymparisto/removal"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Siinä on alalukuja.");
    }

    @Test
    void eachThingWrongWithANewChapterIsASentenceAndNothingIsAdded() {
        List<String> before = keys();
        assertThat(post("/structure", "heading", " ", "place", "", "guidance", "Pysyy tallella.", "seen", seen()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kirjoita luvulle otsikko.", "Valitse, mihin luku tulee.", "Pysyy tallella.", "Virhe:");
        assertThat(post("/structure", "heading", "x".repeat(201), "place", "PART_I", "seen", seen()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("enintään 200 merkkiä");
        assertThat(post(
                        "/structure",
                        "heading",
                        "Uusi",
                        "place",
                        "PART_I",
                        "guidance",
                        "x".repeat(2001),
                        "seen",
                        seen()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("enintään 2\u00a0000 merkkiä");
        assertThat(post("/structure", "heading", "hyvinvointisuunnitelma", "place", "PART_I", "seen", seen()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kertomuksessa on jo luku ”hyvinvointisuunnitelma”.");
        assertThat(post("/structure", "heading", "Uusi", "place", "PART_IX", "seen", seen()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/structure", "heading", "Uusi", "place", "in:ei-ole", "seen", seen()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void aHeadingIsTextAndNeverHtml() {
        post("/structure", "heading", "<b>Lihava</b>", "place", "PART_I", "seen", seen());
        assertThat(get("/structure"))
                .bodyText()
                .contains("&lt;b&gt;Lihava&lt;/b&gt;")
                .doesNotContain("<b>Lihava");
    }

    @Test
    void theSecondOfTwoSameClicksIsToldThatTheChaptersChanged() {
        String seen = seen();
        assertThat(post("/structure", "heading", "Uusi", "place", "PART_I", "seen", seen))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/structure", "heading", "Toinen", "place", "PART_I", "seen", seen))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("luvut tai niiden järjestys muuttuivat");
        String moving = seen();
        assertThat(post("/chapters/" + KEY + "/place", "direction", "down", "seen", moving))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/chapters/" + KEY + "/place", "direction", "down", "seen", moving))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aChapterMovesWithinItsPartAndIsNumberedAnew() {
        assertThat(post("/chapters/" + KEY + "/place", "direction", "down", "seen", seen()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keys()).containsSubsequence("ohjelmat-ja-suunnitelmat", KEY, "hyvinvointisuunnitelma");
        assertThat(town.chapter(report, KEY).number()).isEqualTo("6");
        assertThat(post("/chapters/toimintaymparisto/place", "direction", "up", "seen", seen()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Se on jo osansa ensimmäinen tai viimeinen.");
        assertThat(post("/chapters/ei-ole/place", "direction", "up", "seen", seen()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aHeadingIsWordedAnewAndTheAddressStays() {
        String version = String.valueOf(town.chapter(report, KEY).lockVersion());
        assertThat(get("/chapters/" + KEY + "/heading"))
                .hasStatusOk()
                .bodyText()
                .contains("Kuntastrategian painopisteet");
        assertThat(post("/chapters/" + KEY + "/heading", "heading", "", "version", version))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kirjoita luvulle otsikko.");
        assertThat(post("/chapters/" + KEY + "/heading", "heading", "Hyvinvointisuunnitelma", "version", version))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/chapters/" + KEY + "/heading", "heading", "Strategia", "version", version))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(town.chapter(report, KEY).heading()).isEqualTo("Strategia");
        assertThat(post("/chapters/" + KEY + "/heading", "heading", "Toinen", "version", version))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Otsikkoa ei muutettu.");
    }

    @Test
    void aChangedHeadingIsAChangeSinceTheVersionThatWasSent() {
        town.send(report);
        town.the(Reports.class)
                .takeBack(town.coordinator(), report, town.head(report).standing(), "Otsikko puuttui.");
        town.the(Structure.class)
                .head(town.coordinator(), report, KEY, town.chapter(report, KEY).lockVersion(), "Strategia");
        assertThat(town.the(ReportVersions.class).changedSince(report, 1)).containsExactly(KEY);
    }

    @Test
    void anEmptyChapterThatWasNeverSentIsTakenAwayAndItsKeyIsNotUsedAgain() {
        assertThat(get("/chapters/" + KEY + "/removal"))
                .hasStatusOk()
                .bodyText()
                .contains("Luku poistuu kertomuksesta.");
        assertThat(post("/chapters/" + KEY + "/removal", "seen", "vanha")).hasStatus(HttpStatus.CONFLICT);
        String seen = seen();
        assertThat(post("/chapters/" + KEY + "/removal", "seen", seen)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keys()).doesNotContain(KEY);
        assertThat(post("/chapters/" + KEY + "/removal", "seen", seen)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/chapters/" + KEY)).hasStatus(HttpStatus.NOT_FOUND);
        post("/structure", "heading", "Kuntastrategia", "place", "PART_II", "seen", seen());
        assertThat(keys()).contains("kuntastrategia-2");
        assertThat(get("/preview")).hasStatusOk();
        town.writeEverything(report);
        town.untilCouncil(report);
    }

    @Test
    void aChapterWithTextOrOnceSentIsNotTakenAway() {
        assertThat(get("/chapters/opit-ja-evastykset/removal"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Siinä on tekstiä tai päivittyvä lohko.");
        town.send(report);
        town.the(Reports.class)
                .takeBack(town.coordinator(), report, town.head(report).standing(), "Jäi kesken.");
        assertThat(post("/chapters/" + KEY + "/removal", "seen", seen()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Se on käsittelyversiossa, jonka toimielin on saanut.");
    }

    @Test
    void theStructureIsClosedOnceTheReportHasBeenSentAndToEverybodyElse() {
        assertThat(mvc.get()
                        .uri("/reports/" + report + "/structure")
                        .with(SignIn.as("kirjoittaja"))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        town.send(report);
        assertThat(get("/structure")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Kertomus ei ole luonnos");
        refusedNotNow(
                "report.refused.structure-closed",
                () -> town.the(Structure.class).move(town.coordinator(), report, KEY, "", true));
        assertThat(get("")).bodyText().doesNotContain("/structure");
    }

    @Test
    void aCorrectionKeepsChaptersInsideChapters() {
        post("/structure", "heading", "Työllisyys", "place", "in:toimintaymparisto", "seen", seen());
        town.writeEverything(report);
        town.untilCouncil(report);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "");
        ReportId next = town.the(NewReports.class).correct(town.coordinator(), report, "Luku korjataan.");
        assertThat(town.chapter(next, "tyollisyys").number()).isEqualTo("1.1");
        assertThat(town.chapter(next, "tyollisyys").parent())
                .isEqualTo(town.chapter(next, "toimintaymparisto").id());
    }

    @Test
    void aLiveBlockIsPutIntoTheTextAndMovedWithoutSavingIt() {
        String version = String.valueOf(town.chapter(report, KEY).lockVersion());
        assertThat(get("/chapters/" + KEY + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Lisää lohko tekstiin", "[[opit]]", "[[päätökset]]")
                .doesNotContain("value=\"[[toteutuminen]]\"");
        assertThat(blocks("act", "insert", "block", "[[opit]]", "text", "Alku.", "version", version))
                .hasStatusOk()
                .bodyText()
                .contains("Alku.\n\n[[opit]]</textarea>", "ei ole vielä tallennettu", "value=\"up:0\"");
        assertThat(blocks("act", "up:0", "text", "Alku.\n\n[[opit]]", "version", version))
                .hasStatusOk()
                .bodyText()
                .contains("[[opit]]\n\nAlku.</textarea>");
        assertThat(blocks("act", "remove:0", "text", "Alku.\n\n[[opit]]", "version", version))
                .bodyText()
                .contains("Alku.</textarea>");
        assertThat(blocks("act", "insert", "text", "Alku pysyy tallella.", "version", version))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse lohko, jonka lisäät.", "Alku pysyy tallella.");
        assertThat(town.chapter(report, KEY).text().isEmpty()).isTrue();
    }

    @Test
    void theDatabaseHoldsTwoLevelsAndOnePlaceForEach() {
        post("/structure", "heading", "Työllisyys", "place", "in:toimintaymparisto", "seen", seen());
        java.util.UUID inner = town.chapter(report, "tyollisyys").id();
        refusedByDatabase("update report_chapter set parent_id = '" + inner + "' where key = '" + KEY + "'");
        refusedByDatabase(
                "update report_chapter set ordinal = 1 where key = '" + KEY + "' and report_id = '" + report + "'");
        refusedByDatabase("update report_chapter set heading = repeat('x', 201) where key = '" + KEY + "'");
    }

    private void refusedByDatabase(String sql) {
        database.sql("savepoint before").update();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> database.sql(sql).update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        database.sql("rollback to savepoint before").update();
    }

    private String seen() {
        return Structure.stamp(town.the(Chapters.class).of(town.coordinator(), town.head(report)));
    }

    private List<String> keys() {
        return town.the(Chapters.class).of(town.coordinator(), town.head(report)).stream()
                .map(ChapterRow::key)
                .toList();
    }

    private MvcTestResult blocks(String... fields) {
        return post("/chapters/" + KEY + "/edit/blocks", fields);
    }

    private MvcTestResult get(String page) {
        return mvc.get()
                .uri("/reports/" + report + page)
                .with(SignIn.as("koordinaattori"))
                .exchange();
    }

    private MvcTestResult post(String page, String... fields) {
        var request = mvc.post().uri("/reports/" + report + page);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(SignIn.as("koordinaattori")).with(csrf()).exchange();
    }
}
