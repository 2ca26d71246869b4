package fi.lanka.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CellTextTests {

    @ParameterizedTest
    @CsvSource({
        "0, VALUE",
        "12.5, VALUE",
        "12.5*, PRELIMINARY",
        "..., SUPPRESSED",
        "…, SUPPRESSED",
        ".., NOT_COLLECTED",
        "., NOT_APPLICABLE"
    })
    void readsTheSignsOfFinnishStatistics(String typed, ValueStatus status) {
        CellText.Reading reading = CellText.read(typed, 1);

        assertThat(reading.problem()).isNull();
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.value() != null).isEqualTo(status.hasFigure());
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatItReads(ValueStatus status) {
        BigDecimal value = status.hasFigure() ? new BigDecimal("-1234.5") : null;

        CellText.Reading reading = CellText.read(CellText.write(value, status), 1);

        assertThat(reading).isEqualTo(new CellText.Reading(value, status, null));
    }

    @ParameterizedTest
    @CsvSource({
        "-, indicator.cell.dash",
        "–, indicator.cell.dash",
        "abc, indicator.cell.no-number",
        "=1+1, indicator.cell.no-number",
        "+5, indicator.cell.no-number",
        "@sum, indicator.cell.no-number",
        "*, indicator.cell.no-number",
        "...., indicator.cell.no-number",
        "12.55, indicator.cell.too-many-decimals"
    })
    void saysWhatIsWrong(String typed, String code) {
        CellText.Reading reading = CellText.read(typed, 1);

        assertThat(reading.problem()).isNotNull();
        assertThat(reading.problem().code()).isEqualTo(code);
    }
}
