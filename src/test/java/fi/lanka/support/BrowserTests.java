package fi.lanka.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A harness that never fails proves nothing: each of its complaints is provoked once. */
class BrowserTests {

    private static final String GOOD = """
            <!doctype html><html lang="fi"><head><title>Lanka</title></head>
            <body><main><h1>Lanka</h1><p>Hyvä sivu.</p></main></body></html>
            """;

    private HttpServer server;
    private String origin;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        origin = "http://localhost:" + server.getAddress().getPort();
        page("/good", 200, GOOD);
        page("/refused", 409, GOOD);
        page("/unlabelled", 200, GOOD.replace("<p>", "<input><p>"));
        page("/crossed", 200, GOOD.replace("Hyvä sivu.", "<b>Hyvä</p></b>"));
        page("/twice", 200, GOOD.replace("<p>", "<p id='a'></p><p id='a'>"));
        page("/nowhere", 200, GOOD.replace("<p>", "<p aria-describedby='b'>"));
        page("/wide", 200, GOOD.replace("<p>", "<pre>" + "leveä ".repeat(100) + "</pre><p>"));
        page("/inline", 200, GOOD.replace("<h1>", "<h1 style='color: red'>"));
        page("/elsewhere", 200, GOOD.replace("<p>", "<img alt='' src='http://127.0.0.1:1/kuva.png'><p>"));
        page("/asset", 200, GOOD.replace("<p>", "<img alt='' src='/missing.png'><p>"));
        server.start();
    }

    private void page(String path, int status, String html) {
        server.createContext(path, exchange -> {
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isContentWithAGoodPageAndWithARefusal() {
        try (Browser browser = Browser.open(origin)) {
            Page page = browser.visitor();
            page.navigate("/good");
            browser.assertAccessible(page);
            browser.assertWellMade(page);
            browser.assertNoSidewaysScroll(page);
            page.navigate("/refused");
            browser.assertAccessible(page);
        }
    }

    @Test
    void readsAPageThatRunsNoScripts() {
        try (Browser browser = Browser.open(origin)) {
            Page page = browser.visitorWithoutScripts();
            page.navigate("/good");
            browser.assertNoSidewaysScroll(page);
            assertThat(page.locator("h1").textContent()).isEqualTo("Lanka");
            assertThatThrownBy(() -> browser.assertAccessible(page)).hasMessageContaining("axe cannot read");
        }
    }

    @Test
    void findsWhatKeepsPeopleOut() {
        try (Browser browser = Browser.open(origin)) {
            Page page = browser.visitor();
            page.navigate("/unlabelled");
            assertThatThrownBy(() -> browser.assertAccessible(page)).hasMessageContaining("label");
            page.navigate("/wide");
            assertThatThrownBy(() -> browser.assertNoSidewaysScroll(page)).hasMessageContaining("320");
        }
    }

    @Test
    void findsWhatBrowsersGuessAt() {
        try (Browser browser = Browser.open(origin)) {
            Page page = browser.visitor();
            page.navigate("/crossed");
            assertThatThrownBy(() -> browser.assertWellMade(page)).hasMessageContaining("</p>");
            page.navigate("/twice");
            assertThatThrownBy(() -> browser.assertWellMade(page)).hasMessageContaining("more than one has the id a");
            page.navigate("/nowhere");
            assertThatThrownBy(() -> browser.assertWellMade(page)).hasMessageContaining("nothing has the id b");
        }
    }

    @Test
    void hearsThePolicyAnotherHostAndAMissingAsset() {
        assertThat(complaintAbout("/inline")).contains("Content Security Policy");
        assertThat(complaintAbout("/elsewhere")).containsAnyOf("asks another host", "Content Security Policy");
        assertThat(complaintAbout("/asset")).contains("404");
    }

    private String complaintAbout(String path) {
        Browser browser = Browser.open(origin);
        browser.visitor().navigate(path);
        try {
            browser.close();
        } catch (AssertionError complaint) {
            return complaint.getMessage();
        }
        return "nothing";
    }
}
