package fi.lanka.report;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.plan.ActionStatus;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.report.published.Part;
import fi.lanka.report.published.ReportContent;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The annual report from its first page to the one that residents read: what its year's plan, money and figures say in it. */
@HouseTest
class AnnualReportTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    ReportVersions versions;

    private AnnualTown world;

    @BeforeEach
    void makeATown() {
        world = new AnnualTown(house);
    }

    @Test
    void beginsWithTheTemplatesChaptersAndTheBlocksThatTellTheYear() {
        ReportId report = world.report();
        assertThat(world.town.head(report).title()).isEqualTo("Koekunnan hyvinvoinnin vuosiraportti 2018");
        assertThat(world.town.head(report).slug()).isEqualTo("vuosi-2018");
        assertThat(world.town.head(report).term()).isEqualTo(world.town.term.id());
        assertThat(page("koordinaattori", "/reports/" + report + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Osa I Päättyneen vuoden arviointi",
                        "Suunnitelman toteutuminen vuonna 2018",
                        "Kiusaamisen vastainen ohjelma",
                        "Toteutunut osittain",
                        "Ei vielä seurattu",
                        "6,3\u00a0% (2018)",
                        "1\u00a0200,50\u00a0€",
                        "Puuttuva kustannus ei ole nolla.",
                        "Ohjelma laajenee lukioihin.",
                        "Vuodelle 2019 ei ole vielä valittu painopisteitä.");
    }

    @Test
    void standsBesideTheExtensiveReportOfItsTerm() {
        ReportId extensive = world.town.report();
        ReportId annual = world.report();
        assertThat(world.town.head(extensive).slug()).isEqualTo("laaja-2017-2021");
        assertThat(world.town.head(annual).slug()).isEqualTo("vuosi-2018");
    }

    @Test
    void aYearHasOneAnnualReport() {
        world.report();
        refusedNotNow("report.refused.year-has-one", world::report);
    }

    @Test
    void isNotMadeOfAYearToComeOrOfOneWithoutATermNorByAnybodyElse() {
        NewReports door = world.the(NewReports.class);
        List<UUID> asked = List.of(world.town.board.id().value());
        wrongInput("subject", () -> door.makeAnnual(world.town.coordinator(), new NewAnnual(2199, asked, false)));
        wrongInput("subject", () -> door.makeAnnual(world.town.coordinator(), new NewAnnual(1999, asked, false)));
        wrongInput("boards", () -> door.makeAnnual(world.town.coordinator(), new NewAnnual(2018, List.of(), false)));
        refusedNotYours(
                "report.refused.not-coordinator",
                () -> door.makeAnnual(world.town.actor("kirjoittaja"), new NewAnnual(2018, asked, false)));
    }

    @Test
    void eachRefusalOfTheFirstPageIsASentenceThatKeepsWhatWasChosen() {
        assertThat(page("koordinaattori", "/reports/new?year=2018"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"2018\"[^>]*checked");
        refusedAtTheFirstPage("2199", "Vuosi 2199 ei ole vielä alkanut.");
        refusedAtTheFirstPage("1999", "Vuodelle 1999 ei ole kirjattu valtuustokautta.");
        refusedAtTheFirstPage("kaksituhatta", "Valitse, mikä kertomus aloitetaan.");
        assertThat(begin("2018", world.town.board.id().toString())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(begin("2018", world.town.board.id().toString()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Vuodella 2018 on jo vuosiraportti.");
        assertThat(page("koordinaattori", "/reports/new")).bodyText().doesNotContain("Vuosiraportti 2018");
    }

    @Test
    void aReportThatNoBoardIsAskedAboutIsNotBegun() {
        assertThat(begin("2018", null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse ainakin yksi lautakunta.");
    }

    private void refusedAtTheFirstPage(String subject, String sentence) {
        assertThat(begin(subject, world.town.board.id().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(sentence, "Virhe:", "checked");
    }

    @Test
    void tellsTheRightFiguresInTheFrozenBytesAndOnThePublishedPage() {
        world.focusArea(2019, "Nuorten hyvinvointi");
        ReportId report = world.report();
        world.writeEverything(report);
        world.untilCouncil(report);
        world.approve(15);

        ReportHead head = world.town.head(report);
        assertThat(head.state()).isEqualTo(ReportState.PUBLISHED);
        ReportVersion frozen =
                versions.version(world.town.coordinator(), head, Objects.requireNonNull(head.approvedVersion()));
        ContentBlock.Progress progress = block(frozen, ContentBlock.Progress.class);
        assertThat(progress.boards())
                .extracting(ContentBlock.BoardProgress::body)
                .containsExactly("Sivistyslautakunta", "Tekninen lautakunta");
        ContentBlock.TargetProgress target =
                progress.boards().get(0).objectives().get(0).targets().get(0);
        assertThat(List.of(target.baseline(), target.latest(), target.latestLabel(), target.target()))
                .containsExactly("7.5", "6.3", "2018", "4.0");
        assertThat(progress.boards().get(0).objectives().get(0).actions())
                .extracting(ContentBlock.ActionProgress::status)
                .containsExactly("DONE", "PARTLY_DONE");
        ContentBlock.Costs costs = block(frozen, ContentBlock.Costs.class);
        assertThat(costs.total()).isEqualTo("1200.50");
        assertThat(costs.missing()).isEqualTo(2);
        assertThat(costs.objectives())
                .extracting(ContentBlock.ObjectiveCost::cost)
                .containsExactly("1200.50", null);
        assertThat(block(frozen, ContentBlock.Changes.class).objectives())
                .flatExtracting(ContentBlock.ObjectiveChanges::changes)
                .extracting(ContentBlock.ActionChange::change)
                .containsExactly("Ohjelma laajenee lukioihin.");
        assertThat(block(frozen, ContentBlock.FocusAreas.class).areas())
                .extracting(ContentBlock.Focus::wording)
                .containsExactly("Nuorten hyvinvointi");
        assertThat(new String(frozen.bytes(), StandardCharsets.UTF_8)).contains("\"total\":\"1200.50\"");
        assertThat(published())
                .contains(
                        "1\u00a0200,50\u00a0€",
                        "ei tiedossa",
                        "6,3\u00a0% (2018)",
                        "Nuorten hyvinvointi",
                        "Ohjelma laajenee lukioihin.",
                        "Valtuusto hyväksyi raportin.");
    }

    @Test
    void whatIsToldAfterTheFreezeIsInNoVersionThatWasFrozenBefore() {
        ReportId report = world.report();
        world.town.send(report);
        ReportVersion frozen = versions.version(world.town.coordinator(), world.town.head(report), 1);

        world.tell(world.lanes, ActionStatus.DONE, "Kaistat maalattiin.", "90000", "Lisää kaistoja.");
        world.tell(world.roundTable, ActionStatus.NOT_DONE, "Korjattu tieto.", "1.00", "");
        world.value(2019, "5.0");
        world.focusArea(2019, "Myöhäinen painopiste");
        world.action(world.bullying, "Uusi toimenpide");

        ReportVersion later = versions.version(world.town.coordinator(), world.town.head(report), 1);
        assertThat(later.bytes()).isEqualTo(frozen.bytes());
        assertThat(Sha256.hex(later.bytes())).isEqualTo(frozen.sha256());
        assertThat(page("koordinaattori", "/reports/" + report + "/versions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("1\u00a0200,50\u00a0€")
                .doesNotContain("Kaistat maalattiin.", "Myöhäinen painopiste", "Uusi toimenpide", "90\u00a0000");
        assertThat(page("koordinaattori", "/reports/" + report + "/preview"))
                .bodyText()
                .contains("Kaistat maalattiin.", "Myöhäinen painopiste", "90\u00a0001\u00a0€");
    }

    @Test
    void figuresOfLaterYearsThanTheHandlingsBelongToLaterReports() {
        world.value(2019, "5.5");
        world.value(2020, "4.5");
        ReportId report = world.report();
        assertThat(page("koordinaattori", "/reports/" + report + "/chapters/suunnitelman-toteutuminen"))
                .bodyText()
                .contains("5,5\u00a0% (2019)")
                .doesNotContain("(2020)");
    }

    @Test
    void oneSectorsOrOneBoardsShareIsToldByItself() {
        ReportId report = world.report();
        world.town.write(report, "suunnitelman-toteutuminen", "[[toteutuminen Tekninen lautakunta]]");
        assertThat(page("koordinaattori", "/reports/" + report + "/chapters/suunnitelman-toteutuminen"))
                .bodyText()
                .contains("Pyöräkaistat")
                .doesNotContain("Iltapäivätoiminta");
        world.town.write(report, "suunnitelman-toteutuminen", "[[toteutuminen SIV]]");
        assertThat(page("koordinaattori", "/reports/" + report + "/chapters/suunnitelman-toteutuminen"))
                .bodyText()
                .contains("Pyöräkaistat", "Iltapäivätoiminta");
        wrongInput("text", () -> world.town.write(report, "suunnitelman-toteutuminen", "[[toteutuminen EI-OLE]]"));
    }

    @Test
    void theBlocksOfAYearAreUnknownInAReportOfATerm() {
        ReportId extensive = world.town.report();
        for (String line : List.of("[[toteutuminen]]", "[[kustannukset]]", "[[muutokset]]", "[[painopisteet]]")) {
            wrongInput("text", () -> world.town.write(extensive, "hyvinvointisuunnitelma", line));
        }
    }

    @Test
    void aCorrectionKeepsWhatTheCouncilSawAndIsPublishedAtTheSameAddress() {
        ReportId report = world.report();
        world.writeEverything(report);
        world.untilCouncil(report);
        world.approve(16);
        ReportId corrected =
                world.the(NewReports.class).correct(world.town.coordinator(), report, "Kaistojen tiedot korjataan.");
        world.tell(world.lanes, ActionStatus.DONE, "Kaistat maalattiin.", "90000", "");

        ReportHead second = world.town.head(corrected);
        assertThat(List.of(second.slug(), second.round(), second.kind()))
                .containsExactly("vuosi-2018", 2, ReportKind.ANNUAL);
        assertThat(second.way().steps())
                .extracting(StepRow::bodyName)
                .startsWith("HYTE-työryhmä", "Sivistyslautakunta");
        assertThat(page("koordinaattori", "/reports/" + corrected + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("1\u00a0200,50\u00a0€")
                .doesNotContain("Kaistat maalattiin.");
        world.untilCouncil(corrected);
        world.approve(17);
        assertThat(world.town.head(corrected).state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(world.town.head(report).state()).isEqualTo(ReportState.SUPERSEDED);
        assertThat(database.sql("select number from publication_edition where slug = 'vuosi-2018' order by number")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void theDeskAsksForTheReportOfTheYearThatEndedUntilThereIsOne() {
        HouseClock clock = world.the(HouseClock.class);
        clock.at(LocalDate.of(2019, 2, 1), () -> {
            assertThat(page("koordinaattori", "/desk"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Aloita vuoden 2018 vuosiraportti", "/reports/new?year=2018");
            assertThat(page("kirjoittaja", "/desk")).bodyText().doesNotContain("vuosiraportti");
            world.report();
            assertThat(page("koordinaattori", "/desk")).bodyText().doesNotContain("Aloita vuoden 2018");
        });
        clock.at(
                LocalDate.of(2018, 2, 1),
                () -> assertThat(page("koordinaattori", "/desk")).bodyText().doesNotContain("Aloita vuoden 2017"));
    }

    @Test
    void aYearBelongsToThePlanThatCarriesItAlsoWhenItsTermHasEnded() {
        ReportYears years = world.the(ReportYears.class);
        assertThat(years.termOf(2021).orElseThrow().name()).isEqualTo("2017–2021");
        assertThat(years.termOf(2014).orElseThrow().name()).isEqualTo("2013–2017");
        assertThat(years.termOf(2012)).isEmpty();
    }

    @Test
    void tenTimesTheObjectivesAndChaptersAreReadInAsManyStatements() {
        ReportId report = world.report();
        List<String> pages = List.of("", "/preview", "/chapters/suunnitelman-toteutuminen", "/structure");
        List<Integer> before =
                pages.stream().map(page -> statements(report, page)).toList();
        for (int i = 0; i < 20; i++) {
            UUID objective = world.objective(world.town.board.id().value(), "Tavoite " + i);
            world.action(objective, "Toimenpide " + i);
            world.the(Structure.class)
                    .add(
                            world.town.coordinator(),
                            report,
                            Structure.stamp(
                                    world.the(Chapters.class).of(world.town.coordinator(), world.town.head(report))),
                            new NewChapter(Part.PART_I, null, "Lisäluku " + i, ""));
        }
        List<Integer> after =
                pages.stream().map(page -> statements(report, page)).toList();
        assertThat(after).isEqualTo(before);
        assertThat(after.get(0)).isLessThanOrEqualTo(6);
        assertThat(after.get(3)).isLessThanOrEqualTo(6);
    }

    private int statements(ReportId report, String page) {
        Statements heard = Statements.during(() ->
                assertThat(page("koordinaattori", "/reports/" + report + page)).hasStatusOk());
        return (int) heard.sql().stream()
                .filter(sql -> !sql.contains("from organisation_municipality"))
                .count();
    }

    private static <B extends ContentBlock> B block(ReportVersion version, Class<B> type) {
        ReportContent content = version.content();
        assertThat(Set.of(content.kind())).containsExactly("ANNUAL");
        return content.chapters().stream()
                .flatMap(chapter -> chapter.blocks().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private String published() {
        return new String(
                database.sql("select page from publication_edition where slug = 'vuosi-2018' and number = 1")
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
    }

    private MvcTestResult begin(String subject, String board) {
        var post = mvc.post().uri("/reports").param("subject", subject);
        if (board != null) {
            post = post.param("boards", board);
        }
        return post.with(SignIn.as("koordinaattori")).with(csrf()).exchange();
    }

    private MvcTestResult page(String username, String address) {
        return mvc.get().uri(address).with(SignIn.as(username)).exchange();
    }
}
