package fi.lanka.indicator;

import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lanka.shared.Name;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PastedTableTests {

    private static final AreaRow OURS = area(AreaCategory.KUNTA, "109", "Hämeenlinna", "Tavastehus");
    private static final AreaRow REGION = area(AreaCategory.SEUTUKUNTA, "051", "Hämeenlinna", "");
    private static final AreaRow COUNTRY = area(AreaCategory.MAA, "358", "Koko maa", "Hela landet");

    private static AreaRow area(AreaCategory category, String code, String fi, String sv) {
        return new AreaRow(UUID.randomUUID(), category, code, new Name(fi, sv, ""));
    }

    private static PastedTable read(String text) {
        return PastedTable.read(text, List.of(OURS, REGION, COUNTRY), 1);
    }

    @Test
    void readsYearsAcross() {
        PastedTable table = read("Alue\t2017\t2018\nKoko maa\t1 234,5\t0\n109\t...\t12,5*\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.cells())
                .extracting(PastedTable.Cell::area, PastedTable.Cell::year, PastedTable.Cell::text)
                .containsExactly(
                        tuple(COUNTRY, 2017, "1234,5"),
                        tuple(COUNTRY, 2018, "0"),
                        tuple(OURS, 2017, "..."),
                        tuple(OURS, 2018, "12,5*"));
    }

    @Test
    void readsYearsDownWithSemicolonsAndQuotesAndAnotherLanguagesNames() {
        PastedTable table = read("\"Vuosi\";\"Hela landet\";Tavastehus\r\n2017;\"1,5\";2\r\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.cells())
                .extracting(PastedTable.Cell::area, PastedTable.Cell::value)
                .containsExactly(tuple(COUNTRY, new BigDecimal("1.5")), tuple(OURS, new BigDecimal("2")));
    }

    @Test
    void leavesAnEmptyCellUnsaid() {
        assertThat(read("\n;2017;2018\nKoko maa;;5\n;;\n").cells())
                .extracting(PastedTable.Cell::year)
                .containsExactly(2018);
    }

    /** A name of two areas is asked, an area is told once, and a formula is only text. */
    @Test
    void saysOfEachPlaceWhatWasNotUnderstood() {
        PastedTable table = read("Alue;2017;20x8\nHämeenlinna;1;2\nTampere;1;2\nKoko maa;=1+1;3\nKUNTA 109;-;\n");

        assertThat(table.problems())
                .extracting(
                        PastedTable.Misread::row,
                        PastedTable.Misread::column,
                        one -> one.problem().code())
                .containsExactlyInAnyOrder(
                        tuple(1, 3, "indicator.paste.no-year"),
                        tuple(2, 1, "indicator.paste.two-areas"),
                        tuple(3, 1, "indicator.paste.no-area"),
                        tuple(4, 2, "indicator.cell.no-number"),
                        tuple(5, 2, "indicator.cell.dash"));
    }

    @Test
    void takesNoPlaceTwice() {
        PastedTable table = read(";2017\nKoko maa;1\n358;2\n");

        assertThat(table.problems()).extracting(one -> one.problem().code()).containsExactly("indicator.paste.twice");
    }

    @Test
    void refusesWhatIsNoTableOrTooLarge() {
        wrongInput("text", () -> read("2017"));
        wrongInput("text", () -> read(";2017\n"));
        wrongInput("text", () -> read("x".repeat(PastedTable.MOST_BYTES + 1)));
        wrongInput("text", () -> read(";2017\n" + "Koko maa;1\n".repeat(PastedTable.MOST_CELLS / 2)));
    }
}
