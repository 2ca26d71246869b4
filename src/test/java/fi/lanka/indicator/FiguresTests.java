package fi.lanka.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void writesZeroAsZero() {
        assertThat(Figures.text(BigDecimal.ZERO, 0)).isEqualTo("0");
        assertThat(Figures.text(BigDecimal.ZERO, 1, "%")).isEqualTo("0,0\u00a0%");
    }

    @Test
    void writesThousandsDecimalsAndMinusInFinnish() {
        assertThat(Figures.text(new BigDecimal("67661.96"), 1)).isEqualTo("67\u00a0662,0");
        assertThat(Figures.text(new BigDecimal("-182"), 0)).isEqualTo("\u2212182");
    }

    @Test
    void writesNoMinusBeforeWhatRoundsToZero() {
        assertThat(Figures.text(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
    }
}
