package fi.lanka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersReadingTests {

    /** Whatever figure there is, the cell that shows it says the same figure when it is sent back. */
    @Property
    void areReadBackAsTheyWereWrittenIntoACell(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal value) {
        assertThat(Numbers.read(Numbers.typed(value)))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    /** As a page shows it, so that a figure copied from a page can be pasted. */
    @Property
    void areReadBackAsAPageShowsThem(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(6) BigDecimal value,
            @ForAll @IntRange(max = 6) int decimals) {
        String shown = Numbers.text(value, decimals, Locale.forLanguageTag("fi"));

        assertThat(Numbers.read(shown))
                .hasValueSatisfying(read -> assertThat(Numbers.text(read, decimals, Locale.forLanguageTag("fi")))
                        .isEqualTo(shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "0,0; 0.0",
                "1 234,5; 1234.5",
                "1\u00a0234\u00a0567; 1234567",
                "1\u202f234; 1234",
                "-3; -3",
                "\u22123,25; -3.25",
                "\u20133; -3",
                "12.5; 12.5",
                "0.125; 0.125",
                "1,234; 1.234",
                "  7 ; 7"
            })
    void areReadAsPeopleWriteThem(String typed, BigDecimal value) {
        assertThat(Numbers.read(typed)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+5",
                "=1+1",
                "@5",
                "=HYPERLINK(\"x\")",
                "1.234",
                "1,234.5",
                "1 23",
                "12 34 567",
                "5 %",
                "1e5",
                "NaN",
                "\u0661",
                "1,",
                ",5",
                "--5",
                "1234567890123456",
                "0x10",
                "1_000",
                "5\u00a0\u00a0000"
            })
    void areNotReadWhereTheyAreNoneOrCouldBeTwo(String typed) {
        assertThat(Numbers.read(typed)).isEmpty();
    }
}
