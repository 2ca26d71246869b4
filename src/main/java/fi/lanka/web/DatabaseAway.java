package fi.lanka.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * While the database is away, a plain page says so and gives back what was being written. It stands ahead of the session, which
 * itself lives in the database, and makes its page without a template or a session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    private final Plain503 page;
    private final LocaleResolver languages;

    DatabaseAway(MessageSource messages, LocaleResolver languages) {
        this.page = new Plain503(messages);
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!is(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.warn("The database is away");
            String requestId = response.getHeader(RequestIds.HEADER);
            response.reset();
            if (requestId != null) {
                response.setHeader(RequestIds.HEADER, requestId);
            }
            page.write(response, Kept.of(request), languages.resolveLocale(request));
        }
    }

    /** Somewhere under it is a connection that could not be had. */
    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException) {
                return true;
            }
            // class 08 is a broken connection, 57P0x a server that is going down or coming up
            if (cause instanceof SQLException told
                    && told.getSQLState() != null
                    && (told.getSQLState().startsWith("08")
                            || told.getSQLState().startsWith("57P0"))) {
                return true;
            }
        }
        return false;
    }
}
