package fi.lanka.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;

/** The page shown while the database is away: nothing in it needs the database, a session or a template. */
class Plain503 {

    private static final String RETRY_AFTER_SECONDS = "30";

    private final MessageSource messages;

    Plain503(MessageSource messages) {
        this.messages = messages;
    }

    void write(HttpServletResponse response, @Nullable String kept, Locale locale) throws IOException {
        byte[] page = page(kept, locale).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", StaffSecurity.CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", StaffSecurity.PERMISSIONS);
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private String page(@Nullable String kept, Locale locale) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title><link rel="stylesheet" href="/assets/lanka.css"></head>
                <body><main class="narrow wrap"><h1 class="ds-heading h1" data-size="lg">%2$s</h1><p>%3$s</p><p>%4$s</p>
                %5$s<p><a class="ds-link" href="/hyvinvointikertomukset">%6$s</a></p></main></body></html>
                """.formatted(
                        say("web.language", locale),
                        say("web.unavailable.what", locale),
                        say("web.unavailable.why", locale),
                        say("web.unavailable.next", locale),
                        kept == null ? "" : keptField(kept, locale),
                        say("web.to-reports", locale));
    }

    private String keptField(String kept, Locale locale) {
        // the reader of the page takes away the line break after the tag, and none that was typed
        return """
                <div class="ds-field kept"><label class="ds-label" for="talteen">%s</label>
                <div data-field="description" id="talteen-hint">%s</div>
                <textarea class="ds-input" id="talteen" rows="14" cols="60" readonly aria-describedby="talteen-hint">
                %s</textarea></div>
                """.formatted(
                        say("web.kept.label", locale),
                        say("web.unavailable.kept", locale),
                        HtmlUtils.htmlEscape(kept, "UTF-8"));
    }

    private String say(String code, Locale locale) {
        return HtmlUtils.htmlEscape(messages.getMessage(code, null, locale), "UTF-8");
    }
}
