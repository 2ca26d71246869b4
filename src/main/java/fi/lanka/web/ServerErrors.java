package fi.lanka.web;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What the server itself refuses before any filter of ours has seen it: a line that is no HTTP, an address with letters that do
 * not belong in one, headers without end. Said on a page of ours and not on Tomcat's.
 */
@Component
class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final MessageSource messages;
    private final AnswerHeaders headers;

    ServerErrors(MessageSource messages, AnswerHeaders headers) {
        this.messages = messages;
        this.headers = headers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(messages, headers)));
    }

    /** Stands inside Tomcat's own, which says nothing of an error that has been told. */
    private static final class Report extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(ServerErrors.class);

        private final MessageSource messages;
        private final AnswerHeaders headers;
        private final LocaleResolver languages = new Languages.OfTheBrowser();

        Report(MessageSource messages, AnswerHeaders headers) {
            this.messages = messages;
            this.headers = headers;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            headers.dress(response);
            try {
                new PlainPage(messages, languages.resolveLocale(request))
                        .write(response, "web.bad-request.what", List.of("web.bad-request.why"), "");
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("Nobody is there to be told", gone);
            }
        }
    }
}
