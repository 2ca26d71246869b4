package fi.lanka.support;

import fi.lanka.shared.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Follows every link that a person is shown, from the doors of all rooms on.
 *
 * @param language of the browser
 * @param ofAKind so many pages of one kind are read: they do the same
 */
public record Walk(MockMvcTester mvc, Language language, int ofAKind) {

    private static final List<String> DOORS = List.of(
            "/",
            "/hyvinvointikertomukset",
            "/login",
            "/desk",
            "/reports",
            "/plan",
            "/plan/findings",
            "/indicators",
            "/strategy",
            "/decisions",
            "/calendar",
            "/account",
            "/admin/people",
            "/admin/bodies",
            "/admin/settings",
            "/error",
            "/robots.txt",
            "/favicon.ico",
            "/actuator/health");

    /** A page's kind is known when it has been read; addresses that differ in an id alone are not all asked for to learn it. */
    private static final int OF_A_SHAPE = 12;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

    /** What to do with a page; its kind is the pattern of its address. */
    @FunctionalInterface
    public interface Reader {
        void read(String address, String kind, MvcTestResult page) throws Exception;
    }

    /** @param username empty for somebody who has not signed in */
    public void as(String username, Reader reader) throws Exception {
        Map<String, Integer> read = new HashMap<>();
        Set<String> seen = new HashSet<>(DOORS);
        Map<String, Integer> shapes = new HashMap<>();
        Deque<String> ahead = new ArrayDeque<>(DOORS);
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            var request = mvc.get().uri(URI.create(address)).header(HttpHeaders.ACCEPT_LANGUAGE, language.tag());
            MvcTestResult page = (username.isEmpty() ? request : request.with(SignIn.as(username))).exchange();
            String kind =
                    String.valueOf(page.getRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            if (read.merge(kind, 1, Integer::sum) > ofAKind && !kind.equals("null")) {
                continue;
            }
            reader.read(address, kind, page);
            links(page).stream()
                    .filter(seen::add)
                    .filter(link -> shapes.merge(shape(link), 1, Integer::sum) <= OF_A_SHAPE)
                    .forEach(ahead::add);
        }
    }

    public static boolean isHtml(MvcTestResult page) {
        String type = page.getResponse().getContentType();
        return type != null && type.startsWith("text/html");
    }

    private static String shape(String address) {
        return ID.matcher(address).replaceAll("#");
    }

    private static Set<String> links(MvcTestResult page) {
        Set<String> links = new TreeSet<>();
        if (!isHtml(page)) {
            return links;
        }
        String html = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        Jsoup.parse(html).select("[href], [src]").forEach(element -> {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (address.startsWith("/") && !address.startsWith("/assets/")) {
                links.add(address.replaceFirst("#.*", ""));
            }
        });
        return links;
    }
}
