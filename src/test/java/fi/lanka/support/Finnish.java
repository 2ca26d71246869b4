package fi.lanka.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What is left of the Finnish interface on pages of another language, and keys that show their bare names.
 *
 * @param words of the interface
 * @param left what has been found, each after the page where it stands
 */
public record Finnish(Set<String> words, List<String> left) {

    /** Attributes whose value a person hears. */
    private static final List<String> SPOKEN = List.of("aria-label", "title", "alt", "data-label");

    /** A body is called by the name that it has, whatever the language. */
    public static Finnish ofInterface(JdbcClient database) {
        Set<String> words = Messages.ofInterface();
        words.removeAll(database.sql("select name from organisation_body")
                .query(String.class)
                .list());
        return new Finnish(words, new ArrayList<>());
    }

    /** In the texts and spoken attributes that are not marked as another language's. */
    public void find(String name, MvcTestResult answer, int status) {
        assertThat(answer.getResponse().getStatus()).as(name).isEqualTo(status);
        Document page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("main")).as(name).hasSize(1);
        page.select("body [lang=fi]").remove();
        for (Element element : page.getAllElements()) {
            Stream.concat(Stream.of(element.ownText()), SPOKEN.stream().map(element::attr))
                    .map(String::strip)
                    .filter(text -> words.contains(text) || text.contains("??"))
                    .forEach(text -> left.add(name + ": " + text));
        }
    }
}
