package fi.lanka.strategy.web;

import static fi.lanka.indicator.IndicatorWorld.ours;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Values;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.shared.Period;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.NewStrategy;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyHouse;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class StrategyPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Municipalities municipalities;

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
    StrategyHouse house;

    /** Signed in and nothing more: anyone may read. */
    @BeforeEach
    void signUp() {
        people.add(null, Newcomer.named("Lukija", "lukija"), "kauniit saaret 2018");
    }

    @Test
    void saysWhatWillBeHereBeforeTheFirstTerm() {
        assertThat(get("/strategy")).hasStatusOk().bodyText().contains("Tähän tulee kuntastrategia");
    }

    @Test
    void leadsToTheNewestTermWhenNoneRunsToday() {
        term("2013–2017", 2013);
        term("2017–2021", 2017);

        assertThat(get("/strategy")).hasRedirectedUrl("/strategy/2017-2021");
    }

    @Test
    void saysWhatIsMissingFromATermWithoutAStrategy() {
        term("2013–2017", 2013);

        assertThat(get("/strategy/2013-2017"))
                .hasStatusOk()
                .bodyText()
                .contains("Tämän valtuustokauden strategiaa ei ole Lankassa");
    }

    @Test
    void buildsTheWholeHouse() {
        CouncilTerm earlier = term("2013–2017", 2013);
        StrategyView strategy = strategy(term("2017–2021", 2017));
        house.revise(
                null,
                strategy.term(),
                strategy.version(),
                strategy.goals().get(0).subGoals().get(0).id(),
                "Erot pienenevät selvästi",
                LocalDate.of(2018, 10, 1),
                "Strategian tarkistus");

        assertThat(get("/strategy/2017-2021"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Valtuustokausi 1.6.2017–31.5.2021",
                        "Uudistuva kulttuurikaupunki",
                        "Asukasmäärä kasvaa",
                        "1. Hyvinvointia edistävä kaupunki",
                        "Erot pienenevät selvästi",
                        "”Erot pienenevät” (1.6.2017–30.9.2018). Muutoksen syy: Strategian tarkistus",
                        "href=\"/indicators/1514\"",
                        "0,0\u00a0%",
                        "Pienempi luku on parempi",
                        "Päämäärälle ei ole vielä valittu indikaattoreita",
                        "Avoimuus",
                        "Lähde: Valtuusto 2016",
                        "href=\"/strategy/" + earlier.slug() + "\"");
    }

    @Test
    void anIndicatorTellsTheGoalThatUsesIt() {
        strategy(term("2017–2021", 2017));

        assertThat(get("/indicators/1514"))
                .hasStatusOk()
                .bodyText()
                .contains("Päämäärä, strategia 2017–2021:", "Hyvinvointia edistävä kaupunki");
    }

    @Test
    void anUnknownTermIsNotFound() {
        assertThat(get("/strategy/1900-1904")).hasStatus(404);
    }

    @Test
    void asksSevenTimesAtMost() {
        strategy(term("2017–2021", 2017));

        assertThat(Statements.during(() -> get("/strategy/2017-2021")).count()).isLessThanOrEqualTo(7);
    }

    private CouncilTerm term(String name, int year) {
        return terms.add(
                null,
                name,
                name.replace('–', '-'),
                new Period(LocalDate.of(year, 6, 1), LocalDate.of(year + 4, 5, 31)));
    }

    private StrategyView strategy(CouncilTerm term) {
        IndicatorWorld world = new IndicatorWorld(municipalities, areas, indicators, values);
        world.municipality();
        world.indicator("1514", "Kiusatut", Direction.LESS_IS_BETTER, true);
        world.enter(ours("1514", 2017, "0"));
        return strategies.adopt(
                null,
                new NewStrategy(
                        term.id(),
                        "Hämeenlinna",
                        "Uudistuva kulttuurikaupunki",
                        "Valtuusto 2016",
                        List.of("Avoimuus"),
                        List.of("Asukasmäärä kasvaa"),
                        List.of(
                                new NewStrategy.NewGoal(
                                        "Hyvinvointia edistävä kaupunki", List.of("Erot pienenevät"), List.of("1514")),
                                new NewStrategy.NewGoal("Resurssiviisas kaupunki", List.of(), List.of()))));
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("lukija")).exchange();
    }
}
