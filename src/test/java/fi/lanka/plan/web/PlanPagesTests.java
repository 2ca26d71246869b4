package fi.lanka.plan.web;

import static fi.lanka.indicator.IndicatorWorld.ours;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.indicator.Areas;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Values;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.Sectors;
import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FindingKind;
import fi.lanka.plan.Findings;
import fi.lanka.plan.FollowUps;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanWorld;
import fi.lanka.plan.Plans;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class PlanPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Bodies bodies;

    @Autowired
    Sectors sectors;

    @Autowired
    Areas areas;

    @Autowired
    Indicators indicators;

    @Autowired
    Values values;

    @Autowired
    Terms terms;

    @Autowired
    Strategies strategies;

    @Autowired
    Plans plans;

    @Autowired
    Objectives objectives;

    @Autowired
    FollowUps followUps;

    @Autowired
    Findings findings;

    /** Signed in and nothing more: anyone may read. */
    @BeforeEach
    void signUp() {
        people.add(null, Newcomer.named("Lukija", "lukija"), "kauniit saaret 2018");
    }

    @Test
    void thePlanSaysHowItBegins() {
        assertThat(get("/plan")).hasStatusOk().bodyText().contains("Tähän tulee hyvinvointisuunnitelma");
        assertThat(get("/plan/findings")).hasStatusOk().bodyText().contains("ei ole vielä kirjattu oppeja");
    }

    @Test
    void nobodyReadsWithoutSigningIn() {
        for (String address : new String[] {"/plan", "/plan/findings", "/indicators", "/strategy"}) {
            assertThat(pages.get().uri(address).exchange()).as(address).hasStatus3xxRedirection();
        }
    }

    @Nested
    class OfATerm {

        PlanWorld world;
        IndicatorWorld thermometers;

        @BeforeEach
        void begin() {
            thermometers = new IndicatorWorld(municipalities, areas, indicators, values);
            world = new PlanWorld(
                    new PlanWorld.Doors(bodies, sectors, thermometers, terms, strategies, plans, objectives));
        }

        @Test
        void theTableTellsTheThreadFromGoalToStatus() {
            UUID objective = world.objective("Kiusaaminen vähenee");
            UUID action = world.action(objective, "Suunnitelma joka kouluun");
            world.action(objective, "Vertaissovittelu", null);
            followUps.tell(null, action, 2018, ActionStatus.PARTLY_DONE, "Kaksi koulua", "", true);

            assertThat(get("/plan"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Hyvinvointisuunnitelma 2018–2021, vuodet 2018–2021",
                            "<option value=\"2017-2021\" selected=\"selected\">2017–2021</option>",
                            "1. Hyvinvointia edistävä kaupunki",
                            "href=\"/plan/objectives/" + objective + "\"",
                            "Hyvinvointierot pienenevät",
                            "Sivistys- ja hyvinvointilautakunta",
                            "href=\"/plan/actions/" + action + "\"",
                            "Sivistys ja hyvinvointi",
                            "Osittain toteutunut",
                            "Vastuutahoa ei ole vielä nimetty",
                            "Ei vielä seurantaa",
                            "Esimerkki",
                            "Luonnos",
                            "2. Resurssiviisas kaupunki",
                            "Tämän päämäärän alla ei ole vielä tavoitteita.");
        }

        @Test
        void theTableIsFilteredByWhatStandsInTheAddress() {
            UUID otherBoard = world.board("Kaupunkirakennelautakunta");
            UUID objective = world.objective("Kiusaaminen vähenee");
            UUID action = world.action(objective, "Suunnitelma joka kouluun");
            world.action(objective, "Vertaissovittelu");
            followUps.tell(null, action, 2018, ActionStatus.DONE, "", "", true);

            assertThat(get("/plan?term=2017-2021&status=DONE"))
                    .bodyText()
                    .contains("Suunnitelma joka kouluun", "Poista rajaukset")
                    .doesNotContain("Vertaissovittelu", "2. Resurssiviisas kaupunki</h2>");
            assertThat(get("/plan?status=UNTOLD"))
                    .bodyText()
                    .contains("Vertaissovittelu")
                    .doesNotContain("Suunnitelma joka kouluun");
            assertThat(get("/plan?board=" + world.board)).bodyText().contains("Vertaissovittelu");
            assertThat(get("/plan?board=" + otherBoard)).bodyText().contains("Näillä rajauksilla ei löydy");
            assertThat(get("/plan?goal=" + world.goal())).bodyText().contains("Vertaissovittelu");
            assertThat(get("/plan?goal=nonsense")).hasStatusOk().bodyText().contains("Näillä rajauksilla ei löydy");
            assertThat(get("/plan?term=2013-2017")).bodyText().contains("strategiaa ei ole vielä Lankassa");
            assertThat(get("/plan?term=1900-1904")).hasStatus(404);
        }

        @Test
        void thePlanAsksAsMuchForAHundredObjectivesAsForTen() {
            for (int i = 0; i < 10; i++) {
                world.action(world.objective("Tavoite " + i), "Toimenpide " + i);
            }
            int ofTen = Statements.during(() -> get("/plan")).count();
            for (int i = 10; i < 100; i++) {
                world.action(world.objective("Tavoite " + i), "Toimenpide " + i);
            }

            assertThat(Statements.during(() -> get("/plan")).count())
                    .isEqualTo(ofTen)
                    .isLessThanOrEqualTo(6);
        }

        @Test
        void anObjectiveTellsAllThatHangsFromIt() {
            UUID finding =
                    findings.note(null, world.earlier.id(), FindingKind.DEVELOPMENT_TARGET, "Kiusaamiseen puututaan");
            UUID objective = world.objective("Kiusaaminen vähenee");
            UUID action = world.action(objective, "Suunnitelma joka kouluun");
            world.target(objective);
            findings.takeUp(null, finding, objective);
            objectives.propose(null, objective);
            objectives.approve(null, objective);
            objectives.reword(
                    null, objective, "Kiusaaminen loppuu", LocalDate.now().plusDays(1), "Lautakunnan päätös");
            followUps.tell(null, action, 2018, ActionStatus.DONE, "Joka koulussa", "Kiusaaminen väheni", true);
            followUps.tell(null, action, 2018, ActionStatus.PARTLY_DONE, "Osassa kouluja", "", true);

            assertThat(get("/plan/objectives/" + objective))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Kiusaaminen loppuu",
                            "Hyväksytty",
                            "Hyvinvointia edistävä kaupunki",
                            "Hyvinvointierot pienenevät",
                            "Kysely kertoi niin.",
                            "Kiusaamiseen puututaan (kehittämiskohde, 2013–2017)",
                            "Lähtötaso 7,5\u00a0% (2017).",
                            "Tavoitetaso 0,0\u00a0% vuoden 2021 loppuun mennessä.",
                            "Milloin tavoite on saavutettu: Kun kukaan ei vastaa",
                            "Kuvio tulee tähän",
                            "0,5 htv",
                            "Koululaiset",
                            "Järjestöt",
                            "Osassa kouluja",
                            "korjattu",
                            "”Kiusaaminen vähenee”",
                            "Muutoksen syy: Lautakunnan päätös",
                            "kirjasi tavoitteen hyväksytyksi (järjestelmä)",
                            "korjasi seurantaa")
                    .doesNotContain("Joka koulussa");
        }

        @Test
        void anObjectiveShowsItsTargetsFigures() {
            thermometers.enter(ours("1514", 2016, "8.1"), ours("1514", 2017, "7.5"));
            UUID objective = world.objective("Kiusaaminen vähenee");
            world.target(objective);

            assertThat(get("/plan/objectives/" + objective))
                    .hasStatusOk()
                    .bodyText()
                    .contains("8,1")
                    .doesNotContain("Kuvio tulee tähän");
            assertThat(get("/indicators/1514")).bodyText().contains("Tavoite, suunnitelma 2017–2021:");
        }

        @Test
        void anActionTellsItsFollowUpByYearAndLeadsBack() {
            UUID objective = world.objective("Kiusaaminen vähenee");
            UUID action = world.action(objective, "Suunnitelma joka kouluun");

            assertThat(get("/plan/actions/" + action)).bodyText().contains("Seurantaa ei ole vielä kirjattu.");
            followUps.tell(null, action, 2018, ActionStatus.IN_PROGRESS, "Aloitettu", "Näkyy myöhemmin", true);
            assertThat(get("/plan/actions/" + action))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Suunnitelma joka kouluun",
                            "Käynnissä",
                            "Aloitettu",
                            "Näkyy myöhemmin",
                            "href=\"/plan/objectives/" + objective + "\"");
        }

        @Test
        void findingsTellWhatBecameOfThem() {
            UUID objective = world.objective("Kiusaaminen vähenee");
            UUID taken = findings.note(null, world.earlier.id(), FindingKind.LESSON, "Kiusaamiseen puututaan");
            UUID declined = findings.note(null, world.earlier.id(), FindingKind.LESSON, "Mittareita oli liikaa");
            UUID merged = findings.note(null, world.earlier.id(), FindingKind.LESSON, "Koulukiusaaminen");
            findings.note(null, world.earlier.id(), FindingKind.SUCCESS, "Järjestöt tulivat mukaan");
            findings.takeUp(null, taken, objective);
            findings.decline(null, declined, "Päätetään strategiassa");
            findings.merge(null, merged, taken, "");

            assertThat(get("/plan/findings"))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "Valtuustokauden 2013–2017 opit",
                            "Otettu suunnitelmaan",
                            "href=\"/plan/objectives/" + objective + "\"",
                            "Jätetty pois",
                            "Perustelu: Päätetään strategiassa",
                            "Yhdistetty havaintoon: Kiusaamiseen puututaan",
                            "Avoinna",
                            "onnistuminen");
            assertThat(get("/plan/findings?term=2017-2021")).bodyText().contains("ei ole vielä kirjattu oppeja");
            assertThat(get("/plan/findings?term=1900-1904")).hasStatus(404);
        }

        @Test
        void whatIsNotThereIsNotFound() {
            assertThat(get("/plan/objectives/" + UUID.randomUUID())).hasStatus(404);
            assertThat(get("/plan/actions/" + UUID.randomUUID())).hasStatus(404);
        }

        @Test
        void eachPageAsksSixTimesAtMost() {
            UUID objective = world.objective("Kiusaaminen vähenee");
            UUID action = world.action(objective, "Suunnitelma joka kouluun");
            world.target(objective);

            for (String address :
                    new String[] {"/plan/objectives/" + objective, "/plan/actions/" + action, "/plan/findings"}) {
                assertThat(Statements.during(() -> get(address)).count())
                        .as(address)
                        .isLessThanOrEqualTo(6);
            }
        }
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("lukija")).exchange();
    }
}
