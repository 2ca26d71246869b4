package fi.lanka.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that someone types, pastes or posts runs in a reader's browser. */
class TextSecurityTests {

    private static final java.util.Set<String> TAGS = java.util.Set.of(
            "p",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "blockquote",
            "div",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "strong",
            "em",
            "a",
            "sub",
            "sup",
            "br");
    private static final java.util.Set<String> ATTRIBUTES = java.util.Set.of(
            "id", "class", "href", "rel", "scope", "colspan", "tabindex", "role", "aria-label", "data-border");

    private static void assertSafe(String typed) {
        RichText text = TextReader.read(typed);
        String html = TextWriter.html(text.blocks().stream()
                .filter(block -> !(block instanceof Block.Live))
                .toList());
        Document page = Jsoup.parseBodyFragment(html);
        for (Element element : page.body().getAllElements()) {
            if (element == page.body()) {
                continue;
            }
            assertThat(TAGS).as(html).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
            }
            if (element.hasAttr("href")) {
                assertThat(element.attr("href")).matches("(https?://|mailto:).*");
                assertThat(element.attr("rel")).isEqualTo("noopener");
            }
        }
        assertThat(TextReader.read(TextWriter.plain(text), text, id -> false))
                .as("cleaned once and for all")
                .isEqualTo(text);
        assertThat(RichText.ofJson(text.json())).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><animate onbegin=alert(1)>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" &#14; javascript:alert(1)\">x</a>",
                "<a href=\"java&#x09;script:alert(1)\">x</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href=\"vbscript:x\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href='https://a.fi/\" onmouseover=\"alert(1)'>x</a>",
                "<a href=\"https://a.fi\" onclick=alert(1) style=\"x\" target=_blank>x</a>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=x></object><embed src=x>",
                "<form action=x><input onfocus=alert(1) autofocus><button>x</button></form>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<textarea></textarea><script>alert(1)</script>",
                "<title></title><script>alert(1)</script>",
                "<style>@import 'x'</style>",
                "<link rel=stylesheet href=x><base href=//evil.example><meta http-equiv=refresh content=0>",
                "<p style=\"background:url(javascript:alert(1))\" class=x id=y>x</p>",
                "<p data-b=\"&quot; onclick=&quot;alert(1)\">x</p>",
                "<details open ontoggle=alert(1)>x</details>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<<script>script>alert(1)<</script>/script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&amp;lt;script&amp;gt;",
                "<table><caption><img src=x onerror=alert(1)>\" onfocus=\"alert(1)</caption><tr><td>\" autofocus onfocus=\"x</td></tr></table>",
                "<strong><a href=\"https://a.fi\">x<strong></a><em></strong>y</em>",
                "<p>a<br>\u0338script>b</p>",
                "<a>\u0338x</a><strong>y</strong>\u0338>",
                "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
                "[x](javascript:alert(1))",
                "[x](https://a.fi/\"onclick=\"alert(1))",
                "[x](https://a.fi/<script>)",
                "[<img src=x onerror=alert(1)>](https://a.fi)",
                "[[indikaattori <script>alert(1)</script> | \"><img src=x>]]",
                "|+ \"><script>alert(1)</script>\n| <img src=x onerror=alert(1)> | \" onfocus=\"x |\n|---|---|\n| a | b |",
                "## <script>alert(1)</script>\n> <iframe src=x>\n- <svg onload=x>",
                "\\<script>alert(1)\\</script>",
                "**<script>**alert(1)**</script>**",
                "<sub onclick=x>a</sub> <sub><script></sub>"
            })
    void makesItHarmless(String vector) {
        assertSafe(vector);
        assertSafe("<p>x</p>" + vector);
        assertSafe("<table><tr><td>" + vector + "</td></tr></table>");
        assertSafe("Kappale\n\n" + vector);
        assertSafe("| otsikko |\n|---|\n| " + vector + " |");
    }
}
