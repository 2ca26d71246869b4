package fi.lanka.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class ComparisonFragmentTests {

    private static Document page(String before, String after) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/text");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setEnableSpringELCompiler(true);
        engine.setTemplateEngineMessageSource(messages);
        RichText old = TextReader.read(before);
        Comparison changes = Comparison.of(old, TextReader.read(after, old, id -> false));
        return Jsoup.parse(engine.process(
                "text/_comparison",
                Set.of("comparison"),
                new Context(Locale.forLanguageTag("fi"), Map.of("changes", changes))));
    }

    @Test
    void saysInWordsWhatCameAndWent() {
        Document page = page(
                "Osuus oli 12,4 % vuonna 2017.\n\nPoistuva <script> kappale.",
                "Osuus oli 12,1 % vuonna 2017.\n\nKokonaan uutta asiaa.");
        assertThat(page.select("del").eachText())
                .contains("poistettu: 12,4 %", "poistettu: Poistuva <script> kappale.");
        assertThat(page.select("ins").eachText()).contains("lisätty: 12,1 %");
        assertThat(page.select(".meta strong").eachText()).containsExactly("muutettu", "poistettu", "lisätty");
        assertThat(page.text()).contains("Osuus oli");
    }

    @Test
    void foldsWhatDidNotChange() {
        Document page = page("a1\n\nb2\n\nc3", "a1\n\nb2\n\nc3\n\nd4");
        assertThat(page.select("details summary").text()).isEqualTo("Näytä 3 muuttumatonta kappaletta");
        assertThat(page.select("details .change")).hasSize(3);
        assertThat(page("a1", "a1").text()).startsWith("Tekstit ovat samat.");
    }

    @Test
    void showsTablesRowByRow() {
        Document page = page("| A | B |\n|---|---|\n| 1 | 2 |", "| A | B |\n|---|---|\n| 1 | 3 |\n| uusi | rivi |");
        assertThat(page.select("tr .meta strong").eachText()).containsExactly("muutettu", "lisätty");
        assertThat(page.select("tr ins").eachText()).contains("lisätty: 3");
    }
}
