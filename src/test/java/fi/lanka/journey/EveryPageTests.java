package fi.lanka.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import fi.lanka.shared.Language;
import fi.lanka.support.Browser;
import fi.lanka.support.TestDatabase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One page of each kind, in each language, in a real browser: found by following the links that the coordinator, the
 * administrator, a secretary and a resident are shown. Each is accessible as far as axe can tell, and fits a phone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lanka.example=true")
@Import(TestDatabase.class)
class EveryPageTests {

    private static final List<String> PEOPLE = List.of("", "koordinaattori", "paakayttaja", "sihteeri.sivistys");

    /** What a link of ours is not: another page, the address of a file. */
    private static final Pattern FILE = Pattern.compile("/(assets|julkaisut)/.*|.*[.](csv|json|txt)([?].*)?");

    /** Pixels; the journeys look at the wide pages. */
    private static final int PHONE = 320;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void isAccessibleAndFitsAPhone() {
        look(Language.FINNISH);
    }

    /** The same elements with other, longer words: minutes more, so not in every run ({@code ./mvnw -Pwalks test}). */
    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    @Tag("walks")
    void isAccessibleAndFitsAPhoneInTheOtherLanguages(Language language) {
        look(language);
    }

    private void look(Language language) {
        List<PathPattern> kinds = kinds();
        Set<String> seen = new TreeSet<>();
        speak(language);
        try (Browser browser = Browser.open("http://localhost:" + port)) {
            // in another language the same pages hold other, longer words: the coordinator and a resident see nearly
            // all of them
            for (String person : language == Language.FINNISH ? PEOPLE : PEOPLE.subList(0, 2)) {
                Page page = browser.visitor(language.tag());
                page.setViewportSize(PHONE, 800);
                if (!person.isEmpty()) {
                    signIn(page, person);
                }
                walk(page, browser, kinds, seen);
                page.context().close();
            }
        } finally {
            speak(Language.FINNISH);
        }

        assertThat(seen).as("kinds of pages").hasSizeGreaterThan(40);
    }

    private void walk(Page page, Browser browser, List<PathPattern> kinds, Set<String> seen) {
        Set<String> met = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of("/", "/desk"));
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            Response answer = page.navigate("http://localhost:" + port + address);
            if (answer == null
                    || answer.status() != 200
                    || !page.evaluate("document.contentType").equals("text/html")) {
                continue;
            }
            if (seen.add(kind(address, kinds))) {
                browser.assertAccessible(page);
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                        .as("width of %s on a phone", address)
                        .isLessThanOrEqualTo(PHONE);
            }
            @SuppressWarnings("unchecked")
            List<String> links = (List<String>) page.locator("a[href^='/']")
                    .evaluateAll("links => links.map(link => link.getAttribute('href').replace(/#.*/, ''))");
            for (String link : links) {
                if (!FILE.matcher(link).matches() && met.add(kind(link, kinds))) {
                    ahead.add(link);
                }
            }
        }
    }

    private void signIn(Page page, String person) {
        page.navigate("http://localhost:" + port + "/login");
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill("lanka-demo");
        page.locator("form[action='/login'] button").click();
    }

    /** Staff read in their own language, wherever they sit. */
    private void speak(Language language) {
        database.sql("update organisation_person set language = ?")
                .param(language.tag())
                .update();
    }

    private List<PathPattern> kinds() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPathPatternsCondition() == null
                        ? java.util.stream.Stream.of()
                        : mapping.getPathPatternsCondition().getPatterns().stream())
                .sorted()
                .toList();
    }

    private static String kind(String address, List<PathPattern> kinds) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("[?].*", ""));
        return kinds.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(address);
    }
}
