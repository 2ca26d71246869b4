package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedBlocksTests {

    private static final String TYPED = "Alku.\n\n- yksi\n- kaksi\n\n[[opit]]\n\nLoppu.\n\n[[suunnitelma SIHY]]";

    @Test
    void tellsTheLinesInTheirOrder() {
        assertThat(TypedBlocks.lines(TYPED)).containsExactly("[[opit]]", "[[suunnitelma SIHY]]");
        assertThat(TypedBlocks.lines("Ei lohkoja.")).isEmpty();
    }

    @Test
    void aBlockThatIsPutInIsTheLast() {
        assertThat(TypedBlocks.with("Alku.\n", "[[opit]]")).isEqualTo("Alku.\n\n[[opit]]");
        assertThat(TypedBlocks.with("  ", "[[opit]]")).isEqualTo("[[opit]]");
    }

    @Test
    void aBlockMovesPastAParagraphAndPastAWholeList() {
        assertThat(TypedBlocks.moved(TYPED, 0, true))
                .isEqualTo("Alku.\n\n[[opit]]\n\n- yksi\n- kaksi\n\nLoppu.\n\n[[suunnitelma SIHY]]");
        assertThat(TypedBlocks.moved(TYPED, 0, false))
                .isEqualTo("Alku.\n\n- yksi\n- kaksi\n\nLoppu.\n\n[[opit]]\n\n[[suunnitelma SIHY]]");
    }

    @Test
    void nothingMovesPastTheEdgeAndAnUnknownPlaceChangesNothing() {
        assertThat(TypedBlocks.moved("[[opit]]\n\nLoppu.", 0, true)).isEqualTo("[[opit]]\n\nLoppu.");
        assertThat(TypedBlocks.moved(TYPED, 1, false)).isEqualTo(TYPED);
        assertThat(TypedBlocks.moved(TYPED, 9, true)).isEqualTo(TYPED);
        assertThat(TypedBlocks.without(TYPED, 9)).isEqualTo(TYPED);
    }

    @Test
    void aBlockIsTakenOut() {
        assertThat(TypedBlocks.without(TYPED, 0))
                .isEqualTo("Alku.\n\n- yksi\n- kaksi\n\nLoppu.\n\n[[suunnitelma SIHY]]");
    }
}
