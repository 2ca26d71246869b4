package fi.lanka.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TextWriterTests {

    private static String html(String typed, int deeper) {
        return TextWriter.html(TextReader.read(typed).blocks(), deeper);
    }

    @Test
    void nestsListsInTheirItems() {
        String tags = html("- a\n  1. b\n  2. c\n    - d\n- e\n1. f", 0)
                .replaceAll(" id=\"[^\"]*\"", "")
                .replace("\n", "");
        assertThat(tags)
                .isEqualTo(
                        "<ul><li>a<ol><li>b</li><li>c<ul><li>d</li></ul></li></ol></li><li>e</li></ul><ol><li>f</li></ol>");
    }

    @Test
    void givesEachBlockAndRowItsAnchor() {
        RichText text = TextReader.read("## Otsikko\n\nKappale\n\n- kohta\n\n> lainaus\n\n| a |\n|---|\n| b |");
        Document page = Jsoup.parse(TextWriter.html(text.blocks()));
        assertThat(page.select("[id]").stream()
                        .map(element -> element.id().substring(2))
                        .collect(Collectors.toSet()))
                .isEqualTo(text.ids());
    }

    @Test
    void sinksHeadingsUnderThoseOfThePage() {
        assertThat(html("## a\n### b", 1)).contains("<h3 ", "<h4 ").doesNotContain("<h2");
    }

    @Test
    void writesTablesForEyesAndEars() {
        Document page =
                Jsoup.parse(html("|+ Toimet \"2017\"\n| Toimi | Vuosi ||\n|---|---|---|\n|! Liikunta | 1 | 2 |", 0));
        assertThat(page.select("div.scroll[tabindex=0][role=region]").attr("aria-label"))
                .isEqualTo("Toimet \"2017\"");
        assertThat(page.select("caption").text()).isEqualTo("Toimet \"2017\"");
        assertThat(page.select("thead th[scope=col]").text()).isEqualTo("Toimi");
        assertThat(page.select("thead th[scope=colgroup][colspan=2]").text()).isEqualTo("Vuosi");
        assertThat(page.select("tbody th[scope=row]").text()).isEqualTo("Liikunta");
        assertThat(Jsoup.parse(html("| Toimi | b |\n|---|---|\n| 1 | 2 |", 0))
                        .select("[role=region]")
                        .attr("aria-label"))
                .isEqualTo("Toimi");
    }

    @Test
    void writesPlainTextThatAPersonCanRead() {
        String typed = """
                ## Nuoret

                Osuus **kasvoi** 12,4 %:sta, ks. [THL](https://thl.fi/x).

                - yksi
                  1. a
                  2. b
                - kaksi

                > Lainaus

                |+ Toimet
                | Toimi | Kuka |
                | --- | --- |
                |! Liikunta | Sivistys |
                | yhteensä ||

                [[indikaattori 127 | kuvio]]""";
        assertThat(TextWriter.plain(TextReader.read(typed))).isEqualTo(typed);
    }

    @Test
    void tellsOtherSitesNothing() {
        assertThat(html("[x](https://a.fi/?a=1&b=2)", 0))
                .contains("<a rel=\"noopener\" href=\"https://a.fi/?a=1&amp;b=2\">x</a>");
    }
}
