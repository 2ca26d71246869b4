package fi.lanka.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static Comparison compare(String before, String after) {
        RichText old = TextReader.read(before);
        return Comparison.of(old, TextReader.read(after, old, id -> false));
    }

    private static List<String> kinds(Comparison comparison) {
        return comparison.stream()
                .map(change -> change.kind().name() + (change.movedToo() ? "+MOVED" : ""))
                .toList();
    }

    private static String pieces(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.added()
                        ? "+" + piece.text() + "+"
                        : piece.removed() ? "-" + piece.text() + "-" : piece.text())
                .collect(Collectors.joining());
    }

    @Test
    void tellsWhatCameWentAndStayed() {
        assertThat(kinds(compare(
                        "Eka kappale.\n\nToka poistuu kokonaan.\n\nKolmas.",
                        "Eka kappale.\n\nKolmas.\n\nAivan uusi asia.")))
                .containsExactly("SAME", "REMOVED", "SAME", "ADDED");
    }

    @Test
    void takesANumberAsOneWord() {
        Comparison comparison = compare(
                "Osuus oli 12,4 % ja väkiluku 67 662 vuonna 2017.", "Osuus oli 12,1 % ja väkiluku 67 850 vuonna 2017.");
        assertThat(pieces(comparison.get(0).pieces()))
                .isEqualTo("Osuus oli -12,4 %-+12,1 %+ ja väkiluku -67 662-+67 850+ vuonna 2017.");
    }

    @Test
    void callsAMoveAMove() {
        Comparison comparison = compare(
                "Alku pysyy.\n\nTämä siirtyy.\n\nKeskiosa pysyy.\n\nLoppu pysyy.",
                "Alku pysyy.\n\nKeskiosa pysyy.\n\nLoppu pysyy.\n\nTämä siirtyy.");
        assertThat(kinds(comparison)).containsExactly("SAME", "SAME", "SAME", "MOVED");
        assertThat(kinds(compare(
                        "Alku pysyy.\n\nTämä kappale siirtyy ja muuttuu vähän.\n\nKeskiosa pysyy.\n\nLoppu pysyy.",
                        "Alku pysyy.\n\nKeskiosa pysyy.\n\nLoppu pysyy.\n\nTämä kappale siirtyy ja muuttuu hieman.")))
                .containsExactly("SAME", "SAME", "SAME", "CHANGED+MOVED");
    }

    @Test
    void callsFormattingFormatting() {
        assertThat(kinds(compare("Osuus kasvoi paljon.", "Osuus **kasvoi** paljon.")))
                .containsExactly("FORMATTING");
        assertThat(kinds(compare("Osuus kasvoi paljon.", "## Osuus kasvoi paljon.")))
                .containsExactly("FORMATTING");
        assertThat(kinds(compare("[THL](https://thl.fi)", "[THL](https://www.thl.fi)")))
                .containsExactly("FORMATTING");
        assertThat(kinds(compare("12 %", "12\u00A0%"))).containsExactly("FORMATTING");
    }

    @Test
    void comparesTablesRowByRow() {
        Comparison comparison = compare(
                "| Toimi | Vuosi |\n|---|---|\n| Liikunta | 2017 |\n| Kävelytiet | 2018 |\n| Kerhot | 2018 |",
                "| Toimi | Vuosi |\n|---|---|\n| Liikunta | 2019 |\n| Kerhot | 2018 |\n| Ravinto | 2021 |");
        assertThat(kinds(comparison)).containsExactly("CHANGED");
        assertThat(comparison.get(0).rows())
                .extracting(row -> row.kind().name())
                .containsExactly("SAME", "CHANGED", "REMOVED", "SAME", "ADDED");
        assertThat(comparison.get(0).rows().get(1).cells())
                .extracting(ComparisonTests::pieces)
                .containsExactly("Liikunta", "-2017-+2019+");
    }

    @Test
    void comparesLiveBlocksByTheirLine() {
        Comparison comparison = compare("[[indikaattori 127 | kuvio]]", "[[indikaattori 127 | taulukko]]");
        assertThat(kinds(comparison)).containsExactly("CHANGED");
        assertThat(kinds(compare("[[indikaattori 127]]", "[[indikaattori 128]]")))
                .containsExactly("REMOVED", "ADDED");
    }

    @Test
    void showsARewrittenBlockWhole() {
        RichText old = TextReader.read("Vanha teksti kertoi lapsista ja kouluista.");
        RichText now =
                new RichText(List.of(new Block.Paragraph(old.blocks().get(0).id(), "Ikääntyneet liikkuvat enemmän.")));
        assertThat(pieces(Comparison.of(old, now).get(0).pieces()))
                .isEqualTo("-Vanha teksti kertoi lapsista ja kouluista.-+Ikääntyneet liikkuvat enemmän.+");
    }

    @Test
    void foldsWhatDidNotChange() {
        Comparison comparison = compare("a1\n\nb2\n\nc3\n\nd4", "a1\n\nb2\n\nc3\n\nd4\n\ne5");
        assertThat(comparison.stretches())
                .extracting(Comparison.Stretch::folded)
                .containsExactly(true, false);
        assertThat(comparison.stretches().get(0).changes()).hasSize(4);
        assertThat(Comparison.of(RichText.empty(), RichText.empty()).stretches())
                .isEmpty();
    }

    @Test
    void comparesTwentyThousandWordsWithinAFifthOfASecond() {
        Random random = new Random(1);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            paragraphs.add(random.ints(40, 0, 4000).mapToObj(w -> "sana" + w).collect(Collectors.joining(" ")));
        }
        RichText old = TextReader.read(String.join("\n\n", paragraphs));
        paragraphs.replaceAll(
                paragraph -> random.nextInt(3) == 0 ? paragraph.replaceFirst("sana\\d+ ", "uusi ") : paragraph);
        java.util.Collections.swap(paragraphs, 10, 400);
        paragraphs.remove(200);
        RichText edited = TextReader.read(String.join("\n\n", paragraphs));
        assertThat(old.words()).isEqualTo(20_000);

        // worst case: every id is new, so that all must be recognised by its words
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            assertThat(Comparison.of(old, edited)).hasSize(500);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(best / 1_000_000).isLessThan(200);
    }

    @Test
    void endsInTimeWhereNothingIsAlike() {
        Random random = new Random(1);
        List<RichText> texts = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            String words = random.ints(30_000, 0, 40_000).mapToObj(w -> "s" + w).collect(Collectors.joining(" "));
            texts.add(new RichText(List.of(new Block.Paragraph("0123456789", words))));
        }
        long start = System.nanoTime();
        assertThat(Comparison.of(texts.get(0), texts.get(1)).get(0).pieces()).hasSize(2);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
    }
}
