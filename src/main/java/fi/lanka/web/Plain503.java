package fi.lanka.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;

/** What is said while the database is away, and the text that was on its way. */
class Plain503 {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final MessageSource messages;

    Plain503(MessageSource messages) {
        this.messages = messages;
    }

    void write(HttpServletResponse response, @Nullable String kept, Locale locale) throws IOException {
        PlainPage page = new PlainPage(messages, locale);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        page.write(
                response,
                "web.unavailable.what",
                List.of("web.unavailable.why", "web.unavailable.next"),
                kept == null ? "" : keptField(page, kept));
    }

    private static String keptField(PlainPage page, String kept) {
        // the reader of the page takes away the line break after the tag, and none that was typed
        return """
                <div class="ds-field kept"><label class="ds-label" for="talteen">%s</label>
                <div data-field="description" id="talteen-hint">%s</div>
                <textarea class="ds-input" id="talteen" rows="14" cols="60" readonly aria-describedby="talteen-hint">
                %s</textarea></div>
                """.formatted(page.say("web.kept.label"), page.say("web.unavailable.kept"), PlainPage.escaped(kept));
    }
}
