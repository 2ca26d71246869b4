package fi.lanka.indicator.web;

import static fi.lanka.indicator.IndicatorWorld.ours;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.indicator.AreaCategory;
import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.NewValue;
import fi.lanka.indicator.SeriesBreak;
import fi.lanka.indicator.ValueStatus;
import fi.lanka.indicator.Values;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class IndicatorPagesTests {

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

    IndicatorWorld world;

    /** Signed in and nothing more: anyone may read. */
    @BeforeEach
    void signUp() {
        people.add(null, Newcomer.named("Lukija", "lukija"), "kauniit saaret 2018");
    }

    @BeforeEach
    void begin() {
        world = new IndicatorWorld(municipalities, areas, indicators, values);
        world.municipality();
    }

    @Test
    void theListSaysHowItBegins() {
        assertThat(get("/indicators")).hasStatusOk().bodyText().contains("Tähän tulevat indikaattorit ja mittarit");
    }

    @Test
    void theListTellsTheNewestFigureTheChangeAndTheDirection() {
        world.indicator("181", "Työttömät", Direction.LESS_IS_BETTER, true);
        world.enter(ours("181", 2010, "10.6"), ours("181", 2017, "0"));

        assertThat(get("/indicators"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Yksi indikaattori tai mittari",
                        "Työttömät",
                        "0,0\u00a0%",
                        "(2017)",
                        "Pienentynyt 2010–2017",
                        "Pienempi luku on parempi",
                        "Sotkanet",
                        "Esimerkki");
    }

    @Test
    void theListTellsInWordsWhyThereIsNoFigure() {
        world.indicator("1", "Ensimmäinen");
        world.indicator("2", "Toinen");
        world.enter(NewValue.without("2", AreaCategory.KUNTA, IndicatorWorld.OURS, 2017, ValueStatus.SUPPRESSED));

        assertThat(get("/indicators"))
                .bodyText()
                .contains("Ei vielä tietoa", "Ei näytetä, koska henkilöitä on liian vähän (2017)");
    }

    @Test
    void aSearchKeepsWhatWasTypedAndSaysWhenNothingIsFound() {
        world.indicator("181", "Työttömät");

        assertThat(get("/indicators?q=MÄT")).bodyText().contains("Työttömät");
        assertThat(get("/indicators?q=181")).bodyText().contains("value=\"181\"", "Työttömät");
        assertThat(get("/indicators?q=asunnot"))
                .bodyText()
                .contains("Haulla ei löytynyt", "Tyhjennä haku")
                .doesNotContain("Työttömät");
        assertThat(get("/indicators?kind=PERFORMANCE")).bodyText().doesNotContain("Työttömät");
        assertThat(get("/indicators?kind=nonsense")).hasStatusOk().bodyText().contains("Työttömät");
    }

    @Test
    void anIndicatorWithoutFiguresSaysSo() {
        world.indicator("181", "Työttömät");

        assertThat(get("/indicators/181"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kertoo, kuinka moni.",
                        "Tähän tulevat kuvio ja taulukko",
                        "Indikaattoria ei vielä käytetä",
                        "Lähde: Sotkanet.",
                        "Uusi luku tulee joka vuosi.");
    }

    @Test
    void anIndicatorTellsItsFiguresBreaksCorrectionsAndSource() {
        world.indicator(
                "181", "Työttömät", Direction.LESS_IS_BETTER, false, new SeriesBreak(2012, "Määritelmä muuttui."));
        world.enter(ours("181", 2010, "10.1"), ours("181", 2011, "0"), ours("181", 2013, "1234.5"));
        world.enter(ours("181", 2010, "10.6"));

        assertThat(get("/indicators/181"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2012: Määritelmä muuttui.",
                        "Korjatut luvut",
                        "10,1",
                        "10,6",
                        "korjattu ",
                        "1\u00a0234,5",
                        "Sotkanet, haettu 1.9.2018. THL Sotkanet, CC BY 4.0")
                // the only figure after the break has nothing to be compared with
                .doesNotContain("Kasvanut");
    }

    @Test
    void anUnknownIndicatorIsNotFound() {
        assertThat(get("/indicators/nobody")).hasStatus(404);
    }

    @Test
    void theListAsksAsMuchForAHundredAsForTen() {
        for (int i = 0; i < 10; i++) {
            world.indicator("a" + i, "Indikaattori " + i);
        }
        int ofTen = Statements.during(() -> get("/indicators")).count();
        for (int i = 10; i < 100; i++) {
            world.indicator("a" + i, "Indikaattori " + i);
        }

        assertThat(Statements.during(() -> get("/indicators")).count())
                .isEqualTo(ofTen)
                .isLessThanOrEqualTo(6);
    }

    @Test
    void anIndicatorsPageAsksNineTimesAtMost() {
        world.indicator("181", "Työttömät");
        world.enter(ours("181", 2010, "10.6"));

        assertThat(Statements.during(() -> get("/indicators/181")).count()).isLessThanOrEqualTo(9);
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("lukija")).exchange();
    }
}
