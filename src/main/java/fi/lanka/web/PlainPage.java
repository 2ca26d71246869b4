package fi.lanka.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/** A page made without a template, a session or the database, for when one of them cannot be had. Its sentences come by code. */
class PlainPage {

    private final MessageSource messages;
    private final Locale locale;

    PlainPage(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** @param extra what stands between the paragraphs and the way onward, as HTML */
    void write(HttpServletResponse response, String title, List<String> paragraphs, String extra) throws IOException {
        byte[] page = html(title, paragraphs, extra).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private String html(String title, List<String> paragraphs, String extra) {
        return """
                <!DOCTYPE html>
                <html lang="%1$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title><link rel="stylesheet" href="/assets/lanka.css"></head>
                <body><main class="narrow wrap"><h1 class="ds-heading h1" data-size="lg">%2$s</h1>%3$s
                %4$s<p><a class="ds-link" href="/hyvinvointikertomukset">%5$s</a></p></main></body></html>
                """.formatted(
                say("web.language"),
                say(title),
                paragraphs.stream().map(code -> "<p>" + say(code) + "</p>").collect(Collectors.joining()),
                extra,
                say("web.to-reports"));
    }

    /** Ready for HTML. */
    String say(String code) {
        return escaped(messages.getMessage(code, null, locale));
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
