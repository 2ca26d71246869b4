package fi.lanka.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScaleTests {

    private static List<String> ticks(int decimals, String... values) {
        Scale scale = Scale.of(Stream.of(values).map(BigDecimal::new).toList(), decimals, 5);
        return scale.ticks().stream().map(BigDecimal::toPlainString).toList();
    }

    @Test
    void goesFromZeroByRoundSteps() {
        assertThat(ticks(1, "14.4", "17.2")).containsExactly("0", "5", "10", "15", "20");
        assertThat(ticks(0, "480", "100")).containsExactly("0", "100", "200", "300", "400", "500");
    }

    @Test
    void isNoFinerThanTheFigures() {
        assertThat(ticks(0, "0", "1")).containsExactly("0", "1");
        assertThat(ticks(1, "0", "0.1")).containsExactly("0.0", "0.1");
    }

    @Test
    void reachesBelowZero() {
        assertThat(ticks(0, "-120", "40")).containsExactly("-150", "-100", "-50", "0", "50");
        assertThat(ticks(0, "-120", "-30")).containsExactly("-150", "-100", "-50", "0");
    }

    @Test
    void leavesZeroOnlyForLargeFiguresThatHardlyDiffer() {
        assertThat(ticks(0, "66000", "68000")).startsWith("66000").endsWith("68000");
        assertThat(ticks(0, "50000", "68000")).startsWith("0");
        assertThat(ticks(0, "66000", "66000")).startsWith("0");
        assertThat(ticks(1, "95.1", "97")).startsWith("0");
    }

    @Test
    void alwaysHasRoom() {
        assertThat(ticks(0, "0")).containsExactly("0", "1");
        assertThat(ticks(2, "0", "0")).containsExactly("0.00", "0.01");
    }
}
