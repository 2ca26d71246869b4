package fi.lanka.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * A real browser, for journeys. Each {@link #visitor} is a person of their own with their own cookies. What a page complains
 * of (console, content security policy, a missing asset) and what it asks of another host fails the test at {@link #close}.
 *
 * <p>Chromium is found by {@code LANKA_CHROMIUM}, in the usual places, or as Playwright's own where that has been installed.
 * Where there is none the test is skipped with a loud line; with {@code CI=true} it fails.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** The sandbox is off for those who run as root; the rest keep the browser from talking to anyone but us. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();
    private final Set<BrowserContext> withoutScripts = new HashSet<>();
    private final Map<Page, Response> documents = new HashMap<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String origin) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.origin = origin;
    }

    /** @param origin as "http://localhost:8080": pages may ask nothing of any other */
    public static Browser open(String origin) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Optional<Path> executable = executable(playwright);
        if (executable.isEmpty()) {
            playwright.close();
            return withoutBrowser();
        }
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable.get())
                                .setArgs(FLAGS)),
                origin);
    }

    private static Optional<Path> executable(Playwright playwright) {
        String named = System.getenv("LANKA_CHROMIUM");
        if (named != null && !named.isBlank()) {
            assertThat(Path.of(named))
                    .as("the browser that LANKA_CHROMIUM names")
                    .isExecutable();
            return Optional.of(Path.of(named));
        }
        return Stream.concat(
                        USUAL_PLACES.stream(), Stream.of(playwright.chromium().executablePath()))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser withoutBrowser() {
        String line =
                "NO BROWSER: install Chromium, or name one with LANKA_CHROMIUM; the journeys have not been walked";
        if ("true".equals(System.getenv("CI"))) {
            return fail(line);
        }
        System.err.printf("%n******** %s ********%n%n", line);
        return abort(line);
    }

    /** A new person at a new desk. */
    public Page visitor() {
        return visitor(true, "fi");
    }

    /** @param language that their browser asks for */
    public Page visitor(String language) {
        return visitor(true, language);
    }

    /** Someone whose browser runs no scripts. */
    public Page visitorWithoutScripts() {
        return visitor(false, "fi");
    }

    private Page visitor(boolean scripts, String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale(language.equals("fi") ? "fi-FI" : language)
                .setTimezoneId("Europe/Helsinki")
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(15_000);
        context.onRequest(this::listen);
        context.onResponse(this::listen);
        context.onWebError(error -> complaints.add("script error: " + error.error()));
        context.onConsoleMessage(message -> {
            // a refusal's page (409, 422) is a page like another; a missing asset is caught as a response
            boolean answer = message.text().startsWith("Failed to load resource: the server responded");
            if (List.of("error", "warning").contains(message.type()) && !answer) {
                complaints.add(
                        "console: " + message.text() + " at " + message.page().url());
            }
        });
        if (!scripts) {
            withoutScripts.add(context);
        }
        return context.newPage();
    }

    private void listen(Request request) {
        boolean ours = request.url().startsWith(origin + "/") || request.url().startsWith("about:");
        if (!ours) {
            complaints.add("asks another host: " + request.url());
        }
    }

    private void listen(Response response) {
        if (response.request().isNavigationRequest()) {
            documents.put(response.frame().page(), response);
        }
        if (response.status() >= 400 && !"document".equals(response.request().resourceType())) {
            complaints.add(response.status() + " for " + response.url());
        }
    }

    /** WCAG 2.2 A and AA, as far as axe can tell. It is a script itself, and would wait for ever where none run. */
    public void assertAccessible(Page page) {
        assertThat(withoutScripts).as("visitors whose pages axe cannot read").doesNotContain(page.context());
        List<String> violations = new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Browser::sentence)
                        .toList();
        assertThat(violations).as("accessibility of %s", page.url()).isEmpty();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    /** The bytes as they came: no element closed or nested wrongly, each id once, and what is referred to is there. */
    public void assertWellMade(Page page) {
        assertThat(documents).as("pages that have been visited").containsKey(page);
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document html = parser.parseInput(documents.get(page).text(), page.url());
        List<String> faults = new ArrayList<>(
                parser.getErrors().stream().map(ParseError::getErrorMessage).toList());
        Set<String> ids = new HashSet<>();
        html.select("[id]").eachAttr("id").stream()
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add("more than one has the id " + id));
        html.select("[for], [aria-labelledby], [aria-describedby], a[href^=#]").stream()
                .flatMap(Browser::references)
                .filter(id -> !ids.contains(id))
                .forEach(id -> faults.add("nothing has the id " + id));
        assertThat(faults).as("HTML of %s", page.url()).isEmpty();
    }

    private static Stream<String> references(Element element) {
        String href = element.attr("href");
        return Stream.of(
                        element.attr("for"),
                        element.attr("aria-labelledby"),
                        element.attr("aria-describedby"),
                        href.startsWith("#") ? href.substring(1) : "")
                .flatMap(ids -> Stream.of(ids.split(" ")))
                .filter(id -> !id.isEmpty());
    }

    /** At 320 px nothing is wider than the screen; the width is put back after. */
    public void assertNoSidewaysScroll(Page page) {
        var before = page.viewportSize();
        page.setViewportSize(320, 800);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(before.width, before.height);
        assertThat(((Number) width).intValue())
                .as("width of %s on a screen of 320 px", page.url())
                .isLessThanOrEqualTo(320);
    }

    /** No complaint so far. */
    public void assertQuiet() {
        assertThat(complaints).as("what the pages complained of").isEmpty();
    }

    @Override
    public void close() {
        playwright.close();
        assertQuiet();
    }
}
