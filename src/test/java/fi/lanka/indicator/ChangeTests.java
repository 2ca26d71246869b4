package fi.lanka.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChangeTests {

    @Test
    void tellsWhatTwoFiguresCarry() {
        assertThat(Change.between(figure(2010, "28.6"), figure(2017, "31.2"), 1))
                .contains(new Change(Change.Word.GREW, "2010", "2017"));
        assertThat(Change.between(figure(2010, "10"), figure(2017, "0"), 0))
                .contains(new Change(Change.Word.FELL, "2010", "2017"));
    }

    @Test
    void findsNoChangeInFiguresThatReadAlike() {
        assertThat(Change.between(figure(2010, "10.04"), figure(2011, "10.01"), 1))
                .map(Change::word)
                .contains(Change.Word.UNCHANGED);
    }

    @Test
    void claimsNothingOfOneFigureOrNone() {
        YearValue notCollected = new YearValue(2012, "2012", null, ValueStatus.NOT_COLLECTED);

        assertThat(Change.between(figure(2010, "1"), figure(2010, "1"), 0)).isEmpty();
        assertThat(Change.between(figure(2010, "1"), notCollected, 0)).isEmpty();
        assertThat(Change.between(null, figure(2010, "1"), 0)).isEmpty();
    }

    private static YearValue figure(int year, String value) {
        return new YearValue(year, "" + year, new BigDecimal(value), ValueStatus.VALUE);
    }
}
