package fi.lanka.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the server itself refuses before any filter of ours has seen it: a line that is no HTTP, an address with letters that do
 * not belong in one, headers without end. Said on a page of ours and not on Tomcat's.
 */
@Component
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Locale FINNISH = Locale.forLanguageTag("fi");

    private final byte[] page;
    private final Map<String, String> headers;

    ServerErrors(MessageSource messages, @Value("${lanka.public-url}") String publicUrl) {
        this.page = page(
                messages.getMessage("web.bad-request.what", null, FINNISH),
                messages.getMessage("web.bad-request.why", null, FINNISH),
                messages.getMessage("web.to-reports", null, FINNISH));
        this.headers = BareAnswers.headers(publicUrl);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainPage(page, headers)));
    }

    private static byte[] page(String what, String why, String onward) {
        return """
                <!DOCTYPE html>
                <html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/assets/lanka.css"></head>
                <body><main class="narrow wrap"><h1 class="ds-heading h1" data-size="lg">%1$s</h1><p>%2$s</p>
                <p><a class="ds-link" href="/hyvinvointikertomukset">%3$s</a></p></main></body></html>
                """.formatted(what, why, onward).getBytes(StandardCharsets.UTF_8);
    }

    /** Stands inside Tomcat's own, which says nothing of an error that has been told. */
    private static final class PlainPage extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

        private final byte[] page;
        private final Map<String, String> headers;

        PlainPage(byte[] page, Map<String, String> headers) {
            this.page = page;
            this.headers = headers;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            headers.forEach((name, value) -> {
                if (!response.containsHeader(name)) {
                    response.setHeader(name, value);
                }
            });
            try {
                response.setContentType("text/html;charset=UTF-8");
                response.setContentLength(page.length);
                response.getOutputStream().write(page);
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("Nobody is there to be told", gone);
            }
        }
    }
}
