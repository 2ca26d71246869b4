package fi.lanka.indicator;

import static fi.lanka.indicator.IndicatorWorld.ours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.lanka.organisation.Municipalities;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Statements;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class IndicatorsModuleTests {

    @Autowired
    Municipalities municipalities;

    @Autowired
    Areas areas;

    @Autowired
    Indicators indicators;

    @Autowired
    Values values;

    IndicatorWorld world;

    @BeforeEach
    void begin() {
        world = new IndicatorWorld(municipalities, areas, indicators, values);
        world.municipality();
    }

    @Test
    void givesTheSeriesInTheOrderAskedInOneStatement() {
        world.indicator("127", "Väestö");
        world.indicator("181", "Työttömät");
        world.indicator("3219", "Koulutuksen ulkopuolelle jääneet");
        world.enter(
                NewValue.of("181", AreaCategory.MAA, "358", 2010, new BigDecimal("10.0")),
                NewValue.of("181", AreaCategory.KUNTA, "398", 2010, new BigDecimal("13.0")),
                NewValue.of("181", AreaCategory.MAAKUNTA, "05", 2010, new BigDecimal("9.5")),
                ours("181", 2011, "9.1"),
                ours("181", 2010, "10.1"),
                ours("181", 1999, "20"),
                ours("127", 2010, "66829"));

        Statements statements = Statements.during(() -> {
            List<IndicatorSeries> series = indicators.series(List.of("181", "nobody", "127", "3219"), 2000, 2017);

            assertThat(series).extracting(IndicatorSeries::code).containsExactly("181", "127", "3219");
            assertThat(series.get(0).areas())
                    .extracting(AreaSeries::role, area -> area.area().fi())
                    .containsExactly(
                            tuple("MUNICIPALITY", "Hämeenlinna"),
                            tuple("REGION", "Kanta-Häme"),
                            tuple("PEERS", "Lahti"),
                            tuple("COUNTRY", "Koko maa"));
            assertThat(series.get(0).areas().get(0).values())
                    .extracting(YearValue::label)
                    .containsExactly("2010", "2011");
            assertThat(series.get(0).credit()).isEqualTo("THL Sotkanet, CC BY 4.0");
            assertThat(series.get(2).areas()).isEmpty();
        });
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void keepsTheLabelOfALongerPeriod() {
        world.indicator("244", "Sairastavuusindeksi");
        world.enter(NewValue.over("244", AreaCategory.KUNTA, "109", 2010, 2012, "2010–12", new BigDecimal("112.7")));

        assertThat(indicators
                        .series(List.of("244"), 2000, 2020)
                        .get(0)
                        .areas()
                        .get(0)
                        .values())
                .extracting(YearValue::year, YearValue::label)
                .containsExactly(tuple(2012, "2010–12"));
    }

    @Test
    void knowsWhichCodesNameAnIndicator() {
        world.indicator("127", "Väestö");

        assertThat(indicators.known(List.of("127", "128"))).containsExactly("127");
    }

    @Test
    void refusesACodeThatIsTaken() {
        world.indicator("127", "Väestö");

        assertThatThrownBy(() -> world.indicator("127", "Toinen")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void findsByAPartOfTheNameAndByCode() {
        world.indicator("127", "Väestö");
        world.indicator("181", "Työttömät");

        assertThat(indicators.find(new IndicatorSearch("ÖTTÖ", null), Language.FINNISH))
                .extracting(IndicatorRow::code)
                .containsExactly("181");
        assertThat(indicators.find(new IndicatorSearch("127", IndicatorKind.POPULATION), Language.FINNISH))
                .extracting(row -> row.name().fi())
                .containsExactly("Väestö");
        assertThat(indicators.find(new IndicatorSearch("", IndicatorKind.PERFORMANCE), Language.FINNISH))
                .isEmpty();
        assertThat(indicators.find(new IndicatorSearch("%", null), Language.FINNISH))
                .isEmpty();
    }

    @Test
    void comparesTheNewestFigureWithNoneFromBeforeABreak() {
        world.indicator(
                "181", "Työttömät", Direction.LESS_IS_BETTER, false, new SeriesBreak(2012, "Määritelmä muuttui."));
        world.enter(
                ours("181", 2010, "5.0"),
                ours("181", 2012, "9.0"),
                ours("181", 2013, "8.0"),
                NewValue.without("181", AreaCategory.KUNTA, "109", 2014, ValueStatus.NOT_COLLECTED));

        IndicatorRow row =
                indicators.find(IndicatorSearch.everything(), Language.FINNISH).get(0);

        assertThat(row.newest().label()).isEqualTo("2013");
        assertThat(row.change()).contains(new Change(Change.Word.FELL, "2012", "2013"));
    }

    @Test
    void listsAHundredInAsManyStatementsAsTen() {
        for (int i = 0; i < 10; i++) {
            world.indicator("a" + i, "Indikaattori " + i);
        }
        int ofTen = Statements.during(() -> indicators.find(IndicatorSearch.everything(), Language.FINNISH))
                .count();
        for (int i = 10; i < 100; i++) {
            world.indicator("a" + i, "Indikaattori " + i);
        }

        assertThat(Statements.during(() -> indicators.find(IndicatorSearch.everything(), Language.FINNISH))
                        .count())
                .isEqualTo(ofTen)
                .isEqualTo(1);
    }
}
