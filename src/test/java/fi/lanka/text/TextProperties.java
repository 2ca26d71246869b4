package fi.lanka.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, however odd. */
class TextProperties {

    @Provide
    Arbitrary<List<Run>> runs() {
        return AnyText.runs();
    }

    @Provide
    Arbitrary<RichText> texts() {
        return AnyText.text();
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                AnyText.words(), AnyText.words().list().ofMaxSize(8).map(lines -> String.join("\n", lines)));
    }

    @Property
    void inlineTextHasOneForm(@ForAll("runs") List<Run> runs) {
        Inline once = Inline.of(runs);
        assertThat(Inline.of(once.runs())).isEqualTo(once);
        assertThat(Inline.ofHtml(once.html())).isEqualTo(once);
        assertThat(Letters.nfc(once.html())).isEqualTo(once.html());
    }

    @Property
    void inlineTextIsReadBackFromPlainSigns(@ForAll("runs") List<Run> runs) {
        Inline inline = Inline.of(runs);
        assertThat(PlainInline.read(PlainInline.write(inline, "\n"))).isEqualTo(inline);
        assertThat(PlainInline.read(PlainInline.write(inline, "<br>"))).isEqualTo(inline);
    }

    @Property
    void plainTextIsReadBackWithoutLoss(@ForAll("texts") RichText text) {
        assertThat(TextReader.read(TextWriter.plain(text), text, id -> false)).isEqualTo(text);
    }

    @Property
    void plainTextComesThroughAFormWithItsLineEnds(@ForAll("texts") RichText text) {
        String posted = TextWriter.plain(text).replace("\n", "\r\n");
        assertThat(TextReader.read(posted, text, id -> false)).isEqualTo(text);
    }

    @Property
    void jsonIsReadBackWithoutLoss(@ForAll("texts") RichText text) {
        assertThat(RichText.ofJson(text.json())).isEqualTo(text);
        assertThat(RichText.ofJson(text.json()).json()).isEqualTo(text.json());
    }

    @Property
    void whateverIsTypedBecomesATextThatStays(@ForAll("typed") String typed) {
        RichText read = TextReader.read(typed);
        assertThat(TextReader.read(TextWriter.plain(read), read, id -> false)).isEqualTo(read);
    }

    @Property
    void whateverIsSentAsHtmlBecomesATextThatStays(@ForAll("typed") String typed) {
        RichText read = TextReader.read("<p>" + typed);
        assertThat(TextReader.read(TextWriter.plain(read), read, id -> false)).isEqualTo(read);
    }

    @Property
    void theOwnHtmlIsReadAsTheSameText(@ForAll("texts") RichText text) {
        List<Block> prose = text.blocks().stream()
                // a paragraph that reads as a live line is one when it comes as HTML
                .filter(block -> !(block instanceof Block.Live) && !LiveLine.is(block.text()))
                .toList();
        RichText read = TextReader.read("<div>" + TextWriter.html(prose) + "</div>");
        assertThat(read.plainText().replaceAll("\\s", ""))
                .isEqualTo(new RichText(prose).plainText().replaceAll("\\s", ""));
    }

    @Property
    void whatStayedAndCameIsTheNewTextAndWhatStayedAndWentTheOldOne(
            @ForAll("texts") RichText before, @ForAll("texts") RichText other, @ForAll long seed) {
        RichText after = edited(before, other, new Random(seed));
        Comparison changes = Comparison.of(before, after);

        assertThat(changes.stream().map(Change::after).filter(Objects::nonNull)).isEqualTo(after.blocks());
        assertThat(changes.stream().map(Change::before).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(before.blocks());
        for (Change change : changes) {
            assertThat(joined(change.pieces(), Piece.Kind.REMOVED)).isEqualTo(words(change.after()));
            assertThat(joined(change.pieces(), Piece.Kind.ADDED)).isEqualTo(words(change.before()));
        }
        assertThat(changes.stream()
                        .filter(change -> !change.moved())
                        .map(Change::before)
                        .filter(Objects::nonNull))
                .as("what has not moved stands in its old order")
                .isSubsetOf(before.blocks())
                .isSortedAccordingTo(java.util.Comparator.comparingInt(before.blocks()::indexOf));
    }

    @Property
    void aTextComparedWithItselfIsTheSame(@ForAll("texts") RichText text) {
        assertThat(Comparison.of(text, text).nothingChanged()).isTrue();
    }

    private static String joined(List<Piece> pieces, Piece.Kind without) {
        StringBuilder text = new StringBuilder();
        pieces.stream().filter(piece -> piece.kind() != without).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static String words(Block block) {
        if (block == null) {
            return "";
        }
        if (block instanceof Block.Table table) {
            return table.caption() == null ? "" : table.caption();
        }
        return block instanceof Block.Live live ? live.line() : block.text();
    }

    /** Some blocks moved, dropped, given other words or other ids, and some of another text put in. */
    private static RichText edited(RichText text, RichText other, Random random) {
        List<Block> blocks = new ArrayList<>(text.blocks());
        if (random.nextBoolean()) {
            Collections.shuffle(blocks, random);
        }
        blocks.removeIf(block -> random.nextInt(4) == 0);
        for (Block block : other.blocks()) {
            blocks.add(random.nextInt(blocks.size() + 1), block.withId(BlockIds.fresh()));
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (random.nextInt(4) == 0) {
                blocks.set(i, block.withId(BlockIds.fresh()));
            } else if (random.nextInt(3) == 0 && block instanceof Block.Paragraph) {
                blocks.set(
                        i,
                        new Block.Paragraph(
                                block.id(),
                                Inline.ofText("uusi " + block.text()).html()));
            }
        }
        return withFreshRows(blocks);
    }

    private static RichText withFreshRows(List<Block> blocks) {
        return new RichText(blocks.stream()
                .map(block -> block instanceof Block.Table table
                        ? (Block) new Block.Table(
                                table.id(),
                                table.caption(),
                                table.rows().stream()
                                        .map(row -> row.withId(BlockIds.fresh()))
                                        .toList())
                        : block)
                .toList());
    }

    @Property(tries = 200)
    void canonicalBytesDoNotDependOnTheOrderOfKeys(@ForAll Map<String, Integer> map) {
        Map<String, Object> reversed = new java.util.TreeMap<>(Collections.reverseOrder());
        Map<String, Object> whole = new java.util.HashMap<>();
        map.forEach((key, value) -> {
            boolean sound = key.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE)
                    && Letters.nfc(key).equals(key);
            if (sound) {
                reversed.put(key, value);
                whole.put(key, value);
            }
        });
        assertThat(CanonicalJson.bytes(reversed)).isEqualTo(CanonicalJson.bytes(whole));
        assertThat(CanonicalJson.parse(CanonicalJson.bytes(whole))).isEqualTo(whole);
    }
}
