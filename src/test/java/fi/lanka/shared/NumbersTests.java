package fi.lanka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTests {

    private static final Locale FINNISH = Language.FINNISH.locale();

    @Test
    void writeZeroAsZero() {
        assertThat(Numbers.text(BigDecimal.ZERO, 0, FINNISH)).isEqualTo("0");
        assertThat(Numbers.text(BigDecimal.ZERO, 1, "%", FINNISH)).isEqualTo("0,0\u00a0%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "sv-FI", "de"})
    void haveACommaAndSpacesThatDoNotBreakInFinnishAndSwedish(String tag) {
        Locale locale = Locale.forLanguageTag(tag);

        assertThat(Numbers.text(new BigDecimal("1234567.96"), 1, locale)).isEqualTo("1\u00a0234\u00a0568,0");
        assertThat(Numbers.text(new BigDecimal("17.1"), 1, "%", locale)).isEqualTo("17,1\u00a0%");
        assertThat(Numbers.text(new BigDecimal("-182"), 0, locale)).isEqualTo("\u2212182");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en-US"})
    void haveAPointCommasAndAPerCentSignWithoutASpaceInEnglish(String tag) {
        Locale locale = Locale.forLanguageTag(tag);

        assertThat(Numbers.text(new BigDecimal("1234567.96"), 1, locale)).isEqualTo("1,234,568.0");
        assertThat(Numbers.text(new BigDecimal("17.1"), 1, "%", locale)).isEqualTo("17.1%");
        assertThat(Numbers.text(new BigDecimal("-182"), 0, "asukasta", locale)).isEqualTo("\u2212182\u00a0asukasta");
    }

    @Test
    void haveNoMinusBeforeWhatRoundsToZero() {
        assertThat(Numbers.text(new BigDecimal("-0.04"), 1, FINNISH)).isEqualTo("0,0");
    }
}
