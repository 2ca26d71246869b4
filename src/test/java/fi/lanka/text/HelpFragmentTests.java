package fi.lanka.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** What the help shows is what the reader understands. */
class HelpFragmentTests {

    @Test
    void showsSamplesThatAreReadAsTheyAreCalled() {
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
        engine.setTemplateEngineMessageSource(messages);
        Document page =
                Jsoup.parse(engine.process("text/_help", Set.of("help"), new Context(Locale.forLanguageTag("fi"))));

        assertThat(page.text()).doesNotContain("??");
        List<String> read = page.select("pre").stream()
                .map(Element::wholeText)
                .map(sample -> TextReader.read(sample.replace("https://\u2026", "https://a.fi")))
                .map(text -> String.join(
                        " ",
                        text.blocks().stream()
                                .map(block -> block.getClass().getSimpleName())
                                .toList()))
                .toList();
        assertThat(read)
                .containsExactly(
                        "Heading Heading",
                        "ListItem ListItem",
                        "ListItem ListItem",
                        "Paragraph",
                        "Paragraph",
                        "Quote",
                        "Table",
                        "Paragraph",
                        "Live",
                        "Paragraph");
        assertThat(TextReader.read(page.select("pre").get(3).wholeText()).json())
                .contains("<strong>", "<em>");
        assertThat(TextReader.read(page.select("pre").get(7).wholeText()).json())
                .contains("<br>");
    }
}
