package fi.lanka.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextReaderTests {

    private static List<Block> read(String typed) {
        return TextReader.read(typed).blocks();
    }

    /** Kind and content of each block, without its id. */
    private static List<String> shapes(String typed) {
        return read(typed).stream().map(TextReaderTests::shape).toList();
    }

    private static String shape(Block block) {
        if (block instanceof Block.Heading heading) {
            return "h" + heading.level() + " " + heading.inline();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return "p " + paragraph.inline();
        }
        if (block instanceof Block.ListItem item) {
            return (item.ordered() ? "ol" : "ul") + item.level() + " " + item.inline();
        }
        if (block instanceof Block.Quote quote) {
            return "q " + quote.inline();
        }
        if (block instanceof Block.Live live) {
            return "live " + live.kind() + "/" + live.subject() + "/" + live.form();
        }
        Block.Table table = (Block.Table) block;
        return "table " + table.caption() + " "
                + String.join(
                        " / ",
                        table.rows().stream()
                                .map(row -> (row.header() ? "H:" : "")
                                        + String.join(
                                                ",",
                                                row.cells().stream()
                                                        .map(cell -> (cell.header() && !row.header() ? "!" : "")
                                                                + cell.inline()
                                                                + (cell.colspan() > 1 ? "x" + cell.colspan() : ""))
                                                        .toList()))
                                .toList());
    }

    @Test
    void readsPlainTextByItsSigns() {
        assertThat(shapes("""
                        ## Nuorten hyvinvointi
                        Kiusaamista kokeneiden osuus **kasvoi**
                        vuosina *2013–2017*.

                        Katu 1\\
                        13100 Hämeenlinna
                        - ensimmäinen
                          - toinen taso
                              - kolmas
                        1. yksi
                        2. kaksi

                        > Lainaus
                        > jatkuu

                        ### Lähteet
                        [THL](https://thl.fi/a_(b)) ja CO<sub>2</sub>
                        """))
                .containsExactly(
                        "h2 Nuorten hyvinvointi",
                        "p Kiusaamista kokeneiden osuus <strong>kasvoi</strong> vuosina <em>2013–2017</em>.",
                        "p Katu 1<br>13100 Hämeenlinna",
                        "ul1 ensimmäinen",
                        "ul2 toinen taso",
                        "ul3 kolmas",
                        "ol1 yksi",
                        "ol1 kaksi",
                        "q Lainaus jatkuu",
                        "h3 Lähteet",
                        "p <a href=\"https://thl.fi/a_%28b%29\">THL</a> ja CO<sub>2</sub>");
    }

    @Test
    void readsTables() {
        assertThat(shapes("""
                        |+ Tavoitteet
                        | Tavoite | Mittari | 2017 |
                        |---|---|---|
                        |! Yhteensä | a \\| b | 12,4 % |
                        | leveä || x |
                        | - | - |
                        """))
                .containsExactly("table Tavoitteet H:Tavoite,Mittari,2017 / !Yhteensä,a | b,12,4 % / leveäx2,x / -,-,");
    }

    @Test
    void readsLiveBlocksOnLinesOfTheirOwn() {
        assertThat(shapes("Alku\n[[indikaattori 127 | kuvio]]\n[[suunnitelma SIHY]]\n[[opit]]\nei [[opit]] tässä"))
                .containsExactly(
                        "p Alku",
                        "live indikaattori/127/kuvio",
                        "live suunnitelma/SIHY/null",
                        "live opit//null",
                        "p ei [[opit]] tässä");
        assertThat(shapes("\\[[opit]]")).containsExactly("p [[opit]]");
        assertThat(shapes("[[]]\n\n[[a | ]]")).containsExactly("p [[]]", "p [[a | ]]");
    }

    @Test
    void takesDaysAndSumsForWhatTheyAre() {
        assertThat(shapes("1. tammikuuta 2018 alkaen")).containsExactly("p 1. tammikuuta 2018 alkaen");
        assertThat(shapes("Valtuusto kokoontui\n12. marraskuuta 2018.")).hasSize(1);
        assertThat(shapes("5 * 3 * 2 = 30")).containsExactly("p 5 * 3 * 2 = 30");
        assertThat(shapes("#tunniste ja a|b, -5 %, >5")).containsExactly("p #tunniste ja a|b, -5 %, &gt;5");
    }

    @Test
    void leavesSignsWithoutAPairAlone() {
        assertThat(shapes("**kesken ja *toinen [linkki](javascript:alert(1)) \\* "))
                .containsExactly("p **kesken ja *toinen [linkki](javascript:alert(1)) *");
    }

    @Test
    void readsHtmlAndDropsItsLooks() {
        assertThat(shapes("""
                        <h1 class="MsoTitle" style="color:red">Otsikko</h1>
                        <p class="MsoNormal"><span style="mso-fareast-language:FI">Osuus <b>kasvoi</b>&nbsp;<o:p></o:p></span></p>
                        <div>Irtonainen<section>Osio</section></div>
                        <h5>Pieni</h5>
                        <ul><li><p>a</p><p>b</p><ol><li>sisällä</li></ol></li><li>c</li></ul>
                        <blockquote><p>Lainaus</p></blockquote>
                        <p>eka<br>toka<br><br>kolmas</p>
                        <p>[[indikaattori 127 | kuvio]]</p>
                        <p><a href="file:///c:/raportti.docx">raportti</a> <a href="HTTPS://example.fi/">linkki</a></p>
                        """))
                .containsExactly(
                        "h2 Otsikko",
                        "p Osuus <strong>kasvoi</strong>",
                        "p Irtonainen",
                        "p Osio",
                        "h3 Pieni",
                        "ul1 a<br>b",
                        "ol2 sisällä",
                        "ul1 c",
                        "q Lainaus",
                        "p eka<br>toka",
                        "p kolmas",
                        "live indikaattori/127/kuvio",
                        "p raportti <a href=\"https://example.fi/\">linkki</a>");
    }

    @Test
    void readsTablesFromHtml() {
        assertThat(shapes("""
                        <table><caption>Toimet</caption><tr><th>Toimi</th><th>Kuka</th></tr>
                        <tr><th rowspan="2">Liikunta</th><td><p>Sivistys</p><p>Kulttuuri</p></td></tr>
                        <tr><td>Tekniikka</td></tr><tr><td colspan="2">Yhteensä</td></tr></table>
                        """))
                .containsExactly(
                        "table Toimet H:Toimi,Kuka / !Liikunta,Sivistys<br>Kulttuuri / ,Tekniikka / Yhteensäx2");
    }

    @Test
    void readsWhatWordPutsOnTheClipboard() {
        assertThat(shapes("""
                        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0}</style></head>
                        <body><!--StartFragment-->
                        <p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                        style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>harrastukset<o:p></o:p></p>
                        <p style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>kouluilla</p>
                        <p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>ensin</p>
                        <table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Toimi</b></p></td><td><p><b>Kuka</b></p></td></tr>
                        <tr><td><p>Kerhot</p></td><td><p>Sivistys</p></td></tr></table>
                        <!--EndFragment--></body></html>"""))
                .containsExactly(
                        "ul1 harrastukset", "ul2 kouluilla", "ol1 ensin", "table null H:Toimi,Kuka / Kerhot,Sivistys");
    }

    @Test
    void survivesHtmlOfAnyDepth() {
        assertThat(shapes("<div>".repeat(20_000) + "syvällä")).containsExactly("p syvällä");
        assertThat(shapes("<ul><li>".repeat(3_000) + "syvällä")).containsExactly("ul1 syvällä");
    }

    @Test
    void dropsWhatNobodySees() {
        assertThat(read("a\u0000b\u202Ec\uD800d\uFEFF e\u0301").get(0).text()).isEqualTo("abcd \u00E9");
        assertThat(TextReader.read(" \n\t\n\u00A0\n").isEmpty()).isTrue();
        assertThat(TextReader.read("<p>&nbsp;</p><table><tr><td></td></tr></table>")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void keepsIdsThroughEditsMovesAndFormatting() {
        RichText base = TextReader.read(
                "## Johdanto\n\nLasten ja nuorten hyvinvointi on parantunut kaikilla alueilla.\n\nToinen kappale kertoo ikäihmisistä.\n\nKolmas pysyy.");
        List<String> ids = base.blocks().stream().map(Block::id).toList();

        RichText edited = TextReader.read(
                "Kolmas pysyy.\n\n## Johdannoksi\n\nUusi kappale alkuun aivan muusta aiheesta.\n\n**Lasten** ja nuorten hyvinvointi on parantunut melkein kaikilla alueilla.\n\nToinen\u00A0kappale kertoo ikä\u00ADihmisistä.",
                base,
                id -> false);
        List<String> kept = edited.blocks().stream().map(Block::id).toList();

        assertThat(kept.get(0)).isEqualTo(ids.get(3));
        assertThat(kept.get(1)).isEqualTo(ids.get(0));
        assertThat(ids).doesNotContain(kept.get(2));
        assertThat(kept.get(3)).isEqualTo(ids.get(1));
        assertThat(kept.get(4)).isEqualTo(ids.get(2));
    }

    @Test
    void keepsIdsOfTableRows() {
        RichText base =
                TextReader.read("| Toimi | Kuka |\n|---|---|\n| Liikunta | Sivistys |\n| Kävelytiet | Tekniikka |");
        RichText edited = TextReader.read(
                "| Toimi | Kuka |\n|---|---|\n| Kävelytiet | Tekniikka |\n| Uusi | Kaikki |\n| Liikunta | Sivistys |",
                base,
                id -> false);
        Block.Table before = (Block.Table) base.blocks().get(0);
        Block.Table after = (Block.Table) edited.blocks().get(0);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.rows().get(1).id()).isEqualTo(before.rows().get(2).id());
        assertThat(after.rows().get(3).id()).isEqualTo(before.rows().get(1).id());
        assertThat(base.ids()).doesNotContain(after.rows().get(2).id());
    }

    @Test
    void takesOnlyKnownIdsAndEachOnce() {
        String mine = BlockIds.fresh();
        String foreign = BlockIds.fresh();
        RichText read = TextReader.read(
                "<p data-b='%s'>eka</p><p data-b='%s'>toka</p><p data-b='%s'>kolmas</p><p data-b='\" onclick=x'>neljäs</p>"
                        .formatted(mine, mine, foreign),
                RichText.empty(),
                id -> !id.equals(foreign));
        assertThat(read.blocks().get(0).id()).isEqualTo(mine);
        assertThat(read.blocks()).extracting(Block::id).doesNotHaveDuplicates().doesNotContain(foreign);
        assertThat(read.blocks()).allMatch(block -> BlockIds.wellFormed(block.id()));
    }

    @Test
    void prefersTheIdThatABlockCarriesToItsWords() {
        RichText base = TextReader.read("sama teksti\n\nsama teksti");
        String second = base.blocks().get(1).id();
        RichText read = TextReader.read("<p data-b='" + second + "'>sama teksti</p>", base, base.ids()::contains);
        assertThat(read.blocks()).singleElement().extracting(Block::id).isEqualTo(second);
    }

    @Test
    void refusesABlockThatWasNotCleaned() {
        for (String unclean : List.of(
                "<script>alert(1)</script>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"https://a.fi\" onclick=\"x\">x</a>",
                "<b>x</b>",
                "<strong>x",
                "a & b",
                "a > b",
                "",
                " x",
                "<em><strong>x</strong></em>",
                "<img src=x onerror=alert(1)>")) {
            assertThatThrownBy(() -> new Block.Paragraph(BlockIds.fresh(), unclean))
                    .as(unclean)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Block.Paragraph("x\" onclick=\"", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RichText.ofJson(
                        "[{\"type\":\"paragraph\",\"id\":\"0123456789\",\"inline\":\"<script>x</script>\"}]"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsWordsAndNumbersAsReadersDo() {
        assertThat(TextReader.read(
                                "Osuus oli 12,4 % ja väkiluku 67\u00A0662 – hyvinvointi- ja terveyserot.\n\n[[opit]]")
                        .words())
                .isEqualTo(9);
    }

    @Test
    void tellsProseFromLiveBlocks() {
        List<Segment> segments = TextWriter.segments(TextReader.read("a\n\nb\n\n[[opit]]\n[[päätökset]]\nc"));
        assertThat(segments).hasSize(4);
        assertThat(segments.get(0))
                .isInstanceOfSatisfying(
                        Segment.Prose.class, prose -> assertThat(prose.blocks()).hasSize(2));
        assertThat(segments.get(2))
                .isInstanceOfSatisfying(
                        Segment.LiveBlock.class,
                        live -> assertThat(live.block().kind()).isEqualTo("päätökset"));
    }
}
