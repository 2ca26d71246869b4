package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.report.Arrangement.Place;
import fi.lanka.report.published.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTests {

    private final Arrangement arrangement = new Arrangement(List.of(
            new Place("alku", null, Part.FRONT),
            new Place("yksi", null, Part.PART_I),
            new Place("yksi-a", "yksi", Part.PART_I),
            new Place("yksi-b", "yksi", Part.PART_I),
            new Place("kaksi", null, Part.PART_I),
            new Place("loppu", null, Part.PART_III)));

    @Test
    void aChapterMovesWithWhatIsInsideIt() {
        assertThat(arrangement.moved("yksi", false).keys())
                .containsExactly("alku", "kaksi", "yksi", "yksi-a", "yksi-b", "loppu");
        assertThat(arrangement.moved("kaksi", true).keys())
                .containsExactly("alku", "kaksi", "yksi", "yksi-a", "yksi-b", "loppu");
    }

    @Test
    void aChapterInsideAnotherStaysInIt() {
        assertThat(arrangement.moved("yksi-b", true).keys())
                .containsExactly("alku", "yksi", "yksi-b", "yksi-a", "kaksi", "loppu");
        assertThat(arrangement.moves("yksi-a", true)).isFalse();
        assertThat(arrangement.moves("yksi-b", false)).isFalse();
    }

    @Test
    void noChapterLeavesItsPart() {
        assertThat(arrangement.moves("alku", true)).isFalse();
        assertThat(arrangement.moves("alku", false)).isFalse();
        assertThat(arrangement.moves("kaksi", false)).isFalse();
        assertThat(arrangement.moved("kaksi", false)).isEqualTo(arrangement);
    }

    @Test
    void aNewChapterIsTheLastOfItsPartOrOfItsParent() {
        assertThat(arrangement.with(new Place("uusi", null, Part.PART_I)).keys())
                .containsExactly("alku", "yksi", "yksi-a", "yksi-b", "kaksi", "uusi", "loppu");
        assertThat(arrangement.with(new Place("uusi", "yksi", Part.PART_I)).keys())
                .containsExactly("alku", "yksi", "yksi-a", "yksi-b", "uusi", "kaksi", "loppu");
        assertThat(arrangement.with(new Place("uusi", null, Part.PART_II)).keys())
                .containsExactly("alku", "yksi", "yksi-a", "yksi-b", "kaksi", "uusi", "loppu");
    }

    @Test
    void aKeyIsMadeOfTheHeadingAndNeverTwice() {
        assertThat(ChapterKeys.of("Työ ja toimeentulo", List.of())).isEqualTo("tyo-ja-toimeentulo");
        assertThat(ChapterKeys.of("Työ ja toimeentulo!", List.of("tyo-ja-toimeentulo")))
                .isEqualTo("tyo-ja-toimeentulo-2");
        assertThat(ChapterKeys.of("…", List.of())).isEqualTo("luku");
    }
}
