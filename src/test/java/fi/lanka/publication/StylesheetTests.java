package fi.lanka.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.publication.Stylesheet.Look;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StylesheetTests {

    private static final String FONT = "fonts/source-sans-3-latin-wght-normal.woff2";

    @Test
    void namesEachPartByItsHash() {
        Look look =
                look("a{src:url(%s) format(\"woff2\")}b{src:url('%s')}c{src:url(\"/assets/%s\")}", FONT, FONT, FONT);
        Asset font = look.parts().get(0);

        assertThat(look.parts()).extracting(Asset::address).containsOnly(font.address());
        assertThat(text(look))
                .isEqualTo("a{src:url(\"%1$s\") format(\"woff2\")}b{src:url(\"%1$s\")}c{src:url(\"%1$s\")}"
                        .formatted(font.address()));
        assertThat(font.address()).matches("/julkaisut/aineistot/[0-9a-f]{64}\\.woff2");
    }

    @Test
    void isAnotherSheetWhenAnythingInItIsAnother() {
        assertThat(look("a{color:red}").sheet().address())
                .isNotEqualTo(look("a{color:blue}").sheet().address());
    }

    @Test
    void doesNotDressAnyoneInWhatIsNotThere() {
        assertThatThrownBy(() -> look("a{src:url(fonts/missing.woff2)}")).isInstanceOf(UncheckedIOException.class);
    }

    /** What is served today needs nothing outside itself. */
    @Test
    void isWholeToday() {
        Look look = new Stylesheet().today();

        assertThat(text(look)).doesNotContain("data:", "@import", "http:", "https:");
        assertThat(text(look).split("url\\(").length - 1)
                .isEqualTo(text(look).split("url\\(\"/julkaisut/aineistot/").length - 1)
                .isPositive();
    }

    private static Look look(String css, Object... arguments) {
        return Stylesheet.look("lanka.css", css.formatted(arguments).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Look look) {
        return new String(look.sheet().content(), StandardCharsets.UTF_8);
    }
}
