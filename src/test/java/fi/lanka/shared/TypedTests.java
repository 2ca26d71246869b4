package fi.lanka.shared;

import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypedTests {

    private final Typed typed = new Typed();

    @Test
    void takesAwayWhatNobodySees() {
        assertThat(Typed.line(" Yksi\u0000\u0007 \n\t kaksi\r\n")).isEqualTo("Yksi kaksi");
        assertThat(Typed.text("Yksi\r\nkaksi\u0000")).isEqualTo("Yksi\nkaksi");
        assertThat(Typed.line("a\u0308iti")).isEqualTo("\u00e4iti");
        assertThat(Typed.line(null)).isEmpty();
    }

    @Test
    void leavesMarkupAsTheTextThatItIs() {
        assertThat(Typed.line("<b>Ei</b> & ei")).isEqualTo("<b>Ei</b> & ei");
    }

    @Test
    void readsWhatIsRight() {
        assertThat(typed.line("name", " Nimi ", 4)).isEqualTo("Nimi");
        assertThat(typed.optionalLine("source", null, 4)).isEmpty();
        assertThat(typed.day("from", "12.11.2018")).isEqualTo(LocalDate.of(2018, 11, 12));
        assertThat(typed.optionalDay("to", " ")).isNull();
        assertThat(typed.year("year", "2018")).isEqualTo(2018);
        assertThat(typed.choice("way", "FRIDAY", DayOfWeek.values())).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(Typed.version("7")).isEqualTo(7);
        typed.pass();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        typed.line("name", " \u0000 ", 10);
        typed.text("reason", "liian pitkä", 10);
        typed.day("from", "31.2.2018");
        typed.year("year", "18");
        typed.choice("way", "friday", DayOfWeek.values());
        typed.id("goal", "ei");

        assertThat(catchThrowableOfType(InvalidInput.class, typed::pass).problems())
                .extracting(InvalidInput.Problem::field)
                .containsExactly("name", "reason", "from", "year", "way", "goal");
    }

    @Test
    void saysOfAnEmptyDayThatItIsNeededAndNotThatItIsWrong() {
        typed.day("from", "");

        wrongInput("from", typed::pass);
        assertThat(catchThrowableOfType(InvalidInput.class, typed::pass).problems())
                .extracting(InvalidInput.Problem::code)
                .containsExactly("web.needed");
    }

    @Test
    void callsAFormWithoutItsVersionStale() {
        assertThat(Typed.version(null)).isEqualTo(-1);
        assertThat(Typed.version("1; drop")).isEqualTo(-1);
        assertThat(Typed.version("-1")).isEqualTo(-1);
        assertThat(Typed.version("99999999999999999999")).isEqualTo(-1);
    }
}
