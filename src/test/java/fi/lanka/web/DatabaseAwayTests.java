package fi.lanka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

class DatabaseAwayTests {

    private final DatabaseAway filter = new DatabaseAway(messages(), new AcceptHeaderLocaleResolver());
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/reports/1/chapters/x/edit");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void saysPlainlyThatTheDatabaseIsAwayAndGivesTheTextBack() throws Exception {
        request.setContentType("application/x-www-form-urlencoded");
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addPreferredLocale(Locale.forLanguageTag("fi"));
        request.setParameter("text", "Pitkä <b>teksti</b>");
        response.setHeader(RequestIds.HEADER, "tunnus");
        filter.doFilter(
                request,
                response,
                failing(new CannotGetJdbcConnectionException("", new SQLTransientConnectionException("timed out"))));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getHeader(RequestIds.HEADER)).isEqualTo("tunnus");
        assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("Lanka ei ole juuri nyt käytettävissä", "Pitkä &lt;b&gt;teksti&lt;/b&gt;")
                .doesNotContain("timed out");
    }

    /** It wipes off what was written before it, and whoever stands ahead of it dresses the page anew. */
    @Test
    void leavesTheHeadersOfEveryAnswerOnItsPage() throws Exception {
        FilterChain databaseAway = (asked, answer) ->
                filter.doFilter(asked, answer, failing(new CannotGetJdbcConnectionException("", new SQLException())));
        new BareAnswers(new AnswerHeaders("https://lanka.esimerkki.invalid")).doFilter(request, response, databaseAway);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeaderNames())
                .contains(
                        "Retry-After",
                        "Cache-Control",
                        "Content-Security-Policy",
                        "X-Content-Type-Options",
                        "X-Frame-Options",
                        "Referrer-Policy",
                        "Permissions-Policy",
                        "Cross-Origin-Opener-Policy",
                        "Cross-Origin-Resource-Policy",
                        "Strict-Transport-Security");
    }

    @Test
    void knowsAServerThatIsGoingDownOrWhoseLineBroke() {
        assertThat(DatabaseAway.is(new RuntimeException(new SQLException("", "57P01"))))
                .isTrue();
        assertThat(DatabaseAway.is(new RuntimeException(new SQLException("", "08006"))))
                .isTrue();
        assertThat(DatabaseAway.is(new RuntimeException(new SQLException("", "23505"))))
                .isFalse();
        assertThat(DatabaseAway.is(new IllegalStateException())).isFalse();
    }

    /** The pool has closed the broken connection before the change was rolled back, and only that is told. */
    @Test
    void knowsAChangeThatCouldNotEvenBeRolledBack() {
        assertThat(DatabaseAway.is(new RuntimeException(new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void leavesOtherFailuresToTheErrorPage() {
        assertThatThrownBy(() -> filter.doFilter(request, response, failing(new IllegalStateException("muu"))))
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private static FilterChain failing(RuntimeException failure) {
        return (request, response) -> {
            throw new ServletException(failure);
        };
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
