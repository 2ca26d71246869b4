package fi.lanka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTests {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 2);
    private static final LocalDateTime MOMENT = DAY.atTime(9, 5);

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "de"})
    void areNumbersInFinnishAndSwedish(String tag) {
        Locale locale = Locale.forLanguageTag(tag);

        assertThat(Days.text(DAY, locale)).isEqualTo("2.3.2018");
        assertThat(Days.text(MOMENT, locale)).isEqualTo("2.3.2018 09.05");
        assertThat(Days.span(DAY, DAY.plusYears(1), locale)).isEqualTo("2.3.2018–2.3.2019");
    }

    @Test
    void nameTheMonthInEnglish() {
        Locale locale = Locale.forLanguageTag("en");

        assertThat(Days.text(DAY, locale)).isEqualTo("2 March 2018");
        assertThat(Days.text(MOMENT, locale)).isEqualTo("2 March 2018, 09:05");
        assertThat(Days.span(DAY, DAY.plusYears(1), locale)).isEqualTo("2 March 2018 – 2 March 2019");
    }

    @Test
    void areWrittenSoInsideAMessageToo() {
        HouseMessages messages = new HouseMessages();
        messages.setBasename("messages/organisation");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        assertThat(messages.getMessage("organisation.since", new Object[] {DAY}, Locale.forLanguageTag("fi")))
                .isEqualTo("2.3.2018 alkaen");
        assertThat(messages.getMessage("organisation.since", new Object[] {DAY}, Locale.forLanguageTag("en")))
                .contains("2 March 2018");
    }
}
