package fi.lanka.plan.web;

import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.plan.YearFigure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"7,5|7.5", "7.5|7.5", "0|0", "12 500,50|12500.50", "1\u00a0000\u00a0000|1000000", "\u22123|-3"})
    void readsNumbersAsTheyAreWrittenHere(String typed, String read) {
        assertThat(new Typed().optionalNumber("cost", typed)).isEqualByComparingTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paljon", "1,2,3", "12 50", "1e9", "5 €", "9999999999999999"})
    void refusesWhatIsNoNumber(String typed) {
        wrongInput("cost", () -> {
            Typed reader = new Typed();
            reader.optionalNumber("cost", typed);
            reader.pass();
        });
    }

    @Test
    void readsALineForEachYearAndWritesItBack() {
        Map<Integer, BigDecimal> read = new Typed().byYear("euros", "2027: 15 000,50\r\n\r\n 2028 800 \n");

        assertThat(read)
                .containsExactly(Map.entry(2027, new BigDecimal("15000.50")), Map.entry(2028, new BigDecimal("800")));
        assertThat(Typed.write(List.of(new YearFigure(2027, new BigDecimal("15000.50")))))
                .isEqualTo("2027: 15000,50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2027:", "27: 5", "2027: 1\n2027: 2", "vuosi: 5", "20270: 5"})
    void refusesALineThatIsNoYearAndFigure(String typed) {
        wrongInput("euros", () -> {
            Typed reader = new Typed();
            reader.byYear("euros", typed);
            reader.pass();
        });
    }
}
