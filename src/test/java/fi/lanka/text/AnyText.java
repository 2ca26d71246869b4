package fi.lanka.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts of every shape for the properties, with the signs that could be taken for something else well represented. */
final class AnyText {

    private static final String[] TRICKY = {
        "*",
        "**",
        "***",
        "\\",
        "\\\\",
        "[",
        "]",
        "[[opit]]",
        "(",
        ")",
        "[a](https://a.fi)",
        "<",
        "<p>",
        "<br>",
        "</sub>",
        "<script>",
        "&amp;",
        "&",
        "|",
        "||",
        "|+ ",
        "---",
        "- ",
        "* ",
        "1. ",
        "2) ",
        "12. ",
        "# ",
        "## ",
        "> ",
        "! ",
        "\u2022 ",
        " ",
        "  ",
        "\u00A0",
        "\u00AD",
        "\u0338",
        "e\u0301",
        "\uD83D\uDE00",
        "\u2764\uFE0F",
        "\t",
        "tammikuuta",
        "12,4 %",
        "1\u00A0234",
        "\u2212",
        "\"",
        "'",
        "https://a.fi/(x)",
        "\u0000",
        "\u202E",
        "\uD800",
        "~",
        "^",
        "_",
        "`"
    };

    private AnyText() {}

    static Arbitrary<String> words() {
        Arbitrary<String> word = Arbitraries.oneOf(
                Arbitraries.of("hyvinvointi", "lasten", "ja", "nuorten", "kasvoi", "äänestys", "Öljy", "a", "b"),
                Arbitraries.of(TRICKY),
                Arbitraries.strings().ofMaxLength(4));
        return word.list().ofMinSize(1).ofMaxSize(6).map(words -> String.join("", words));
    }

    private static Arbitrary<Marks> marks() {
        Arbitrary<String> href = Arbitraries.of(
                        "https://example.fi/a?b=1&c=2", "mailto:a@example.fi", "https://a.fi/x_%28y%29")
                .injectNull(0.7);
        return Combinators.combine(
                        href,
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(Marks.Shift.NONE, Marks.Shift.NONE, Marks.Shift.SUB, Marks.Shift.SUP))
                .as(Marks::new);
    }

    static Arbitrary<List<Run>> runs() {
        Arbitrary<String> text = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, words()), net.jqwik.api.Tuple.of(1, Arbitraries.just("\n")));
        return Combinators.combine(text, marks()).as(Run::new).list().ofMaxSize(6);
    }

    static Arbitrary<Inline> inline() {
        return runs().map(Inline::of);
    }

    private static Arbitrary<String> prose() {
        return inline().filter(inline -> !inline.isEmpty()).map(Inline::html);
    }

    private static Arbitrary<Block> block() {
        return Arbitraries.oneOf(
                prose().map(inline -> new Block.Paragraph(BlockIds.fresh(), inline)),
                prose().map(inline -> new Block.Quote(BlockIds.fresh(), inline)),
                Combinators.combine(
                                Arbitraries.of(2, 3),
                                inline().map(Inline::withoutBreaks).filter(i -> !i.isEmpty()))
                        .as((level, inline) -> new Block.Heading(BlockIds.fresh(), level, inline.html())),
                Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.of(true, false), prose())
                        .as((level, ordered, inline) -> new Block.ListItem(BlockIds.fresh(), level, ordered, inline)),
                Arbitraries.of(
                                new String[] {"opit", "", null},
                                new String[] {"indikaattori", "127", "kuvio"},
                                new String[] {"suunnitelma", "SIHY ja muut", null},
                                new String[] {"päätökset", "", "taulukko"})
                        .map(w -> new Block.Live(BlockIds.fresh(), w[0], w[1], w[2])),
                table());
    }

    private static Arbitrary<Block> table() {
        Arbitrary<Block.Cell> cell = Combinators.combine(
                        Arbitraries.of(true, false, false), Arbitraries.of(1, 1, 1, 2, 3), inline().map(Inline::html))
                .as(Block.Cell::new);
        Arbitrary<List<List<Block.Cell>>> rows =
                cell.list().ofMinSize(1).ofMaxSize(3).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<String> caption = inline().map(Inline::text)
                .filter(text -> !text.isEmpty())
                .map(text -> Inline.ofText(text).text())
                .injectNull(0.5);
        return Combinators.combine(caption, Arbitraries.integers().between(0, 2), rows)
                .as((title, headers, cells) -> {
                    Reading reading = new Reading();
                    List<Block.Row> made = new ArrayList<>();
                    for (List<Block.Cell> each : cells) {
                        made.add(new Block.Row(BlockIds.fresh(), made.size() < headers, each));
                    }
                    reading.table(title, made, null);
                    return reading.blocks();
                })
                .filter(blocks -> !blocks.isEmpty())
                .map(blocks -> blocks.get(0));
    }

    static Arbitrary<RichText> text() {
        return block().list().ofMaxSize(8).map(AnyText::withListsInOrder);
    }

    /** As a reader leaves them: an item at most one level deeper than the one before. */
    private static RichText withListsInOrder(List<Block> blocks) {
        List<Block> ordered = new ArrayList<>();
        int deepest = 1;
        HashSet<String> seen = new HashSet<>();
        for (Block block : blocks) {
            Block fitting = block;
            if (block instanceof Block.ListItem item) {
                int level = Math.min(item.level(), deepest);
                fitting = new Block.ListItem(item.id(), level, item.ordered(), item.inline());
                deepest = Math.min(3, level + 1);
            } else {
                deepest = 1;
            }
            // a shrunk sample may hold one block twice
            ordered.add(seen.add(fitting.id()) ? fitting : fitting.withId(BlockIds.fresh()));
        }
        return new RichText(ordered);
    }
}
