package fi.lanka.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;

/** The page shown while the database is away: nothing in it needs the database, a session or a stylesheet of a session. */
class Plain503 {

    /** Its sentences, read once at the start. */
    record Words(String what, String why, String next, String kept, String hint, String reports) {

        static Words of(MessageSource messages) {
            Locale finnish = Locale.forLanguageTag("fi");
            return new Words(
                    messages.getMessage("web.unavailable.what", null, finnish),
                    messages.getMessage("web.unavailable.why", null, finnish),
                    messages.getMessage("web.unavailable.next", null, finnish),
                    messages.getMessage("web.kept.label", null, finnish),
                    messages.getMessage("web.kept.hint", null, finnish),
                    messages.getMessage("web.to-reports", null, finnish));
        }
    }

    private final Words words;

    Plain503(Words words) {
        this.words = words;
    }

    void write(HttpServletResponse response, @Nullable String kept) throws IOException {
        byte[] page = page(kept).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
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

    String page(@Nullable String kept) {
        String text =
                kept == null ? "" : """
                <div class="ds-field"><label class="ds-label" for="talteen">%s</label><p>%s</p>
                <textarea class="ds-input" id="talteen" rows="14" cols="60" readonly>
                %s</textarea></div>""".formatted(words.kept(), words.hint(), HtmlUtils.htmlEscape(kept, "UTF-8"));
        return """
                <!DOCTYPE html>
                <html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/assets/lanka.css"></head>
                <body><main class="narrow wrap"><h1 class="ds-heading h1" data-size="lg">%1$s</h1><p>%2$s</p><p>%3$s</p>
                %4$s<p><a class="ds-link" href="/hyvinvointikertomukset">%5$s</a></p></main></body></html>
                """.formatted(words.what(), words.why(), words.next(), text, words.reports());
    }
}
