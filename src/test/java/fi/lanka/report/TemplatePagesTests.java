package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyKind;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.shared.TypedDay;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The templates changed in the browser: a draft, its preview, a new number; and every refusal as a page. */
@HouseTest
class TemplatePagesTests {

    private static final String KEY = "kuntastrategia";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    TemplateDesk desk;

    private Town town;
    private UUID used;
    private UUID draft;

    @BeforeEach
    void beginADraft() {
        town = Town.in(house);
        used = desk.all(town.coordinator()).stream()
                .filter(head -> head.kind() == ReportKind.EXTENSIVE)
                .findFirst()
                .orElseThrow()
                .id();
        draft = desk.begin(town.coordinator(), ReportKind.EXTENSIVE);
    }

    @Test
    void beginningTwiceGoesOnWithTheSameDraft() {
        MvcTestResult again = post("/admin/templates", "kind", "EXTENSIVE");
        assertThat(again).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(again.getResponse().getHeader("Location")).endsWith("/admin/templates/" + draft);
        assertThat(get("/admin/templates"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Käytössä oleva versio 1",
                        "tuli tuotteen mukana",
                        "Jatka version 2 muuttamista",
                        "Vuosiraportin pohja");
        assertThat(post("/admin/templates", "kind", "KUUKAUSIRAPORTTI")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStartOfTheApplicationLeavesADraftAlone() {
        edit(KEY, "Strategia ohjaa", "", "");
        house.getBean(Templates.class).run(new DefaultApplicationArguments());
        assertThat(desk.view(town.coordinator(), draft).chapters())
                .extracting(TemplateView.Entry::heading)
                .contains("Strategia ohjaa");
        assertThat(desk.all(town.coordinator())).hasSize(3);
    }

    @Test
    void areTheCoordinatorsAlone() {
        for (String username : List.of("kirjoittaja", "paakayttaja", "valtuutettu")) {
            assertThat(mvc.get()
                            .uri("/admin/templates")
                            .with(SignIn.as(username))
                            .exchange())
                    .as(username)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get("/reports")).bodyText().contains("/admin/templates");
        assertThat(mvc.get().uri("/reports").with(SignIn.as("kirjoittaja")).exchange())
                .bodyText()
                .doesNotContain("/admin/templates");
    }

    @Test
    void aChangedTemplateIsPreviewedTakenIntoUseAndUsedForTheNextReportOnly() {
        ReportId earlier = town.report();
        edit(KEY, "Strategia ohjaa", "Uusi ohje.", "");
        assertThat(post(
                        at("/chapters"),
                        "heading",
                        "Turvallisuus",
                        "place",
                        "PART_I",
                        "numbered",
                        "true",
                        "guidance",
                        "Kerro turvallisuudesta.",
                        "opening",
                        "Alku.\n\n[[suunnitelma]]",
                        "version",
                        version()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(
                        at("/chapters"),
                        "heading",
                        "Liikenne",
                        "place",
                        "in:turvallisuus",
                        "numbered",
                        "true",
                        "version",
                        version()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(at("/chapters/ohjelmat-ja-suunnitelmat/removal"), "version", version()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(at("/chapters/hyvinvointisuunnitelma/place"), "direction", "up", "version", version()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(at("/use")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Uusi luku: Turvallisuus",
                        "Poistuva luku: Hyvinvoinnin edistämistä tukevat ohjelmat ja suunnitelmat",
                        "muuttuu: ”Strategia ohjaa”",
                        "Ohje muuttuu: Strategia ohjaa",
                        "Lukujen järjestys muuttuu.");
        assertThat(post(at("/use"), "version", version())).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(keys(earlier)).contains("ohjelmat-ja-suunnitelmat").doesNotContain("turvallisuus");
        ReportId later = town.the(NewReports.class)
                .make(
                        town.coordinator(),
                        new NewReport(nextTerm(), List.of(town.board.id().value()), false));
        assertThat(keys(later))
                .contains("turvallisuus", "liikenne")
                .doesNotContain("ohjelmat-ja-suunnitelmat")
                .containsSubsequence("hyvinvointisuunnitelma", KEY);
        assertThat(town.chapter(later, "turvallisuus").text().live()).hasSize(1);
        assertThat(town.chapter(later, "liikenne").number()).isEqualTo("5.1");
        assertThat(town.chapter(later, KEY).guidance()).isEqualTo("Uusi ohje.");
        assertThat(get("/admin/templates/" + used))
                .hasStatusOk()
                .bodyText()
                .contains("Hyvinvoinnin edistämistä tukevat ohjelmat ja suunnitelmat")
                .doesNotContain("Turvallisuus");
    }

    @Test
    void theWayIsChangedAndTheNextReportGoesIt() {
        String board = town.otherBoard.id().toString();
        assertThat(way(
                        "2",
                        "ADVISORY",
                        "STATEMENT",
                        "20",
                        "1",
                        board,
                        "INFORMATION",
                        "",
                        "3",
                        "EXECUTIVE",
                        "PREPARATION",
                        "",
                        "4",
                        "COUNCIL",
                        "DECISION",
                        ""))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(at("/use")))
                .bodyText()
                .contains("Käsittelyn vaiheet muuttuvat.", "Tekninen lautakunta", "20 päivää");
        post(at("/use"), "version", version());
        UUID youth = town.the(Bodies.class)
                .found(null, BodyKind.ADVISORY, "Nuorisovaltuusto", Period.since(LocalDate.of(2013, 1, 1)))
                .id()
                .value();
        ReportId report = town.the(NewReports.class)
                .make(town.coordinator(), new NewReport(town.term.id(), List.of(youth), false));
        assertThat(town.head(report).way().steps())
                .extracting(StepRow::bodyName)
                .containsExactly("Tekninen lautakunta", "Nuorisovaltuusto", "Hallitus", "Valtuusto");
        town.send(report);
        town.answer("sihteeri.tekninen", town.otherBoard, StepOutcome.Kind.NOTED, "");
        assertThat(get("/reports/" + report + "/submission"))
                .hasStatusOk()
                .bodyText()
                .contains(TypedDay.write(town.the(HouseClock.class).today().plusDays(20)));
    }

    @Test
    void aReportIsNotBegunOnAWayWhoseBodyHasEnded() {
        way(
                "1",
                town.otherBoard.id().toString(),
                "STATEMENT",
                "",
                "2",
                "BOARD",
                "STATEMENT",
                "",
                "3",
                "EXECUTIVE",
                "PREPARATION",
                "",
                "4",
                "COUNCIL",
                "DECISION",
                "");
        post(at("/use"), "version", version());
        database.sql("update organisation_body set valid_to = '2020-01-01' where id = ?")
                .param(town.otherBoard.id().value())
                .update();
        house.getBean(EntityManager.class).clear();
        assertThat(post(
                        "/reports",
                        "subject",
                        town.term.id().toString(),
                        "boards",
                        town.board.id().toString()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Tekninen lautakunta, joka on lakannut");
    }

    @Test
    void eachThingWrongWithAChapterIsASentenceAndNothingChanges() {
        String before = version();
        assertThat(post(
                        at("/chapters"),
                        "heading",
                        "",
                        "place",
                        "PART_I",
                        "guidance",
                        "Pysyy tallella.",
                        "version",
                        before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kirjoita luvulle otsikko.", "Pysyy tallella.", "Virhe:");
        assertThat(post(at("/chapters"), "heading", "Uusi", "place", "", "version", before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse, mihin luku tulee.");
        assertThat(post(at("/chapters"), "heading", "HYVINVOINTISUUNNITELMA", "place", "PART_I", "version", before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("on jo luku");
        assertThat(post(at("/chapters/" + KEY), "heading", "x".repeat(201), "version", before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(
                        at("/chapters/" + KEY),
                        "heading",
                        "A",
                        "guidance",
                        "x".repeat(2001),
                        "opening",
                        "x".repeat(4001),
                        "version",
                        before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("2\u00a0000 merkkiä", "4\u00a0000 merkkiä");
        assertThat(post(at("/chapters/" + KEY), "heading", "A", "opening", "[[lohko jota ei ole]]", "version", before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("[[lohko jota ei ole]] ei tunneta");
        assertThat(post(at("/chapters/" + KEY), "heading", "A", "opening", "[[toteutuminen]]", "version", before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(at("/chapters/ei-ole"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void eachThingWrongWithTheWayIsASentenceThatKeepsTheRows() {
        assertThat(get(at("/way"))).hasStatusOk().bodyText().contains("Kertomusta aloitettaessa valitut lautakunnat");
        assertThat(way("1", "BOARD", "STATEMENT", "7"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "Viimeisenä vaiheena on valtuuston päätös",
                        "value=\"7\"",
                        "href=\"#rows0.who\"",
                        "id=\"rows0.who\"");
        assertThat(way("1", "COUNCIL", "DECISION", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ennen valtuustoa asian valmistelee hallitus");
        assertThat(way("1", UUID.randomUUID().toString(), "STATEMENT", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse toimielin luettelosta.");
        assertThat(way("", "", "", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Käsittelyssä pitää olla ainakin hallitus ja valtuusto.");
        assertThat(post(at("/way"), "version", version()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Käsittelyssä pitää olla ainakin hallitus ja valtuusto.");
    }

    @Test
    void aFormThatWasOpenedBeforeSomebodysChangeIsRefused() {
        String before = version();
        edit(KEY, "Strategia ohjaa", "", "");
        for (MvcTestResult stale : List.of(
                post(at("/chapters"), "heading", "Uusi", "place", "PART_I", "version", before),
                post(at("/chapters/" + KEY), "heading", "Toinen", "version", before),
                post(at("/chapters/" + KEY + "/place"), "direction", "down", "version", before),
                post(at("/chapters/" + KEY + "/removal"), "version", before),
                post(at("/use"), "version", before),
                post(at("/discard"), "version", before),
                post(at("/use"), "version", "eilinen"))) {
            assertThat(stale)
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("Pohjaa on muutettu sen jälkeen, kun avasit sivun.");
        }
    }

    @Test
    void whatIsInUseIsReadAndNotChanged() {
        assertThat(get("/admin/templates/" + used))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/chapters/new", "Siirrä ylös");
        for (String page : List.of(
                "/chapters/new", "/chapters/" + KEY, "/chapters/" + KEY + "/removal", "/way", "/use", "/discard")) {
            assertThat(get("/admin/templates/" + used + page))
                    .as(page)
                    .hasStatus(HttpStatus.CONFLICT)
                    .bodyText()
                    .contains("Pohjan versiota 1 ei voi muuttaa.");
        }
        refusedByDatabase("update report_template_chapter set heading = 'x' where template_id = '" + used + "'");
        refusedByDatabase("delete from report_template_step where template_id = '" + used + "'");
        refusedByDatabase("update report_template set name = 'x' where id = '" + used + "'");
    }

    @Test
    void nothingChangedIsNotTakenIntoUse() {
        assertThat(get(at("/use")))
                .hasStatusOk()
                .bodyText()
                .contains("Versio on samanlainen")
                .doesNotContain("Ota versio käyttöön</button>");
        assertThat(post(at("/use"), "version", version()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Se on samanlainen kuin käytössä oleva pohja.");
    }

    @Test
    void aDiscardedDraftLeavesTheOneInUse() {
        edit(KEY, "Strategia ohjaa", "", "");
        assertThat(get(at("/discard"))).hasStatusOk().bodyText().contains("Hylättyjä muutoksia ei saa takaisin.");
        assertThat(post(at("/discard"), "version", version())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/admin/templates/" + draft)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(keys(town.report())).contains(KEY);
    }

    @Test
    void aChapterThatHoldsOthersStaysAndNoneMovesOutOfItsPart() {
        post(at("/chapters"), "heading", "Työllisyys", "place", "in:toimintaymparisto", "version", version());
        assertThat(get(at("/chapters/toimintaymparisto/removal")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Siinä on alalukuja.");
        assertThat(post(at("/chapters/toimintaymparisto/place"), "direction", "up", "version", version()))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(get(at("/chapters/tyollisyys/removal"))).hasStatusOk();
    }

    private void edit(String key, String heading, String guidance, String opening) {
        assertThat(post(
                        at("/chapters/" + key),
                        "heading",
                        heading,
                        "numbered",
                        "true",
                        "guidance",
                        guidance,
                        "opening",
                        opening,
                        "version",
                        version()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult way(String... cells) {
        String[] fields = new String[cells.length * 2 + 2];
        List<String> names = List.of("ordinal", "who", "purpose", "days");
        for (int i = 0; i < cells.length; i++) {
            fields[i * 2] = "rows[" + i / 4 + "]." + names.get(i % 4);
            fields[i * 2 + 1] = cells[i];
        }
        fields[cells.length * 2] = "version";
        fields[cells.length * 2 + 1] = version();
        return post(at("/way"), fields);
    }

    private void refusedByDatabase(String sql) {
        database.sql("savepoint before").update();
        assertThatThrownBy(() -> database.sql(sql).update()).isInstanceOf(DataAccessException.class);
        database.sql("rollback to savepoint before").update();
    }

    private List<String> keys(ReportId report) {
        return town.the(Chapters.class).of(town.coordinator(), town.head(report)).stream()
                .map(ChapterRow::key)
                .toList();
    }

    private String version() {
        return String.valueOf(desk.view(town.coordinator(), draft).head().version());
    }

    private String at(String page) {
        return "/admin/templates/" + draft + page;
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(SignIn.as("koordinaattori")).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(SignIn.as("koordinaattori")).with(csrf()).exchange();
    }

    private UUID nextTerm() {
        return town.the(Terms.class)
                .add(null, "2021–2025", "2021-2025", new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 5, 31)))
                .id();
    }
}
