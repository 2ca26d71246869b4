package fi.lanka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NameTests {

    private static final Locale SWEDISH = Language.SWEDISH.locale();
    private static final Locale ENGLISH = Language.ENGLISH.locale();

    @Test
    void isInTheReadersLanguage() {
        Name name = new Name("Väkiluku", "Folkmängd", "Population");

        assertThat(name.in(SWEDISH)).isEqualTo("Folkmängd");
        assertThat(name.in(ENGLISH)).isEqualTo("Population");
        assertThat(name.in(Locale.forLanguageTag("de"))).isEqualTo("Väkiluku");
    }

    @Test
    void isFinnishWhereThereIsNoOtherAndSaysSo() {
        Name name = Name.finnish("Väkiluku");

        assertThat(name.in(SWEDISH)).isEqualTo("Väkiluku");
        assertThat(new PageLanguage(SWEDISH).of(name)).isEqualTo("fi");
        assertThat(new PageLanguage(Language.FINNISH.locale()).of(name)).isNull();
        assertThat(new PageLanguage(ENGLISH).of(new Name("Väkiluku", "", "Population")))
                .isNull();
    }
}
