package fi.lanka.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
            Optional<SQLException> broken = broken(failure);
            if (broken.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            // the connection's own words, in which nobody's text is
            LOG.warn("The database is away: {}", broken.get().toString());
            String requestId = response.getHeader(RequestIds.HEADER);
            response.reset();
            if (requestId != null) {
                response.setHeader(RequestIds.HEADER, requestId);
            }
            page.write(response, Kept.of(request), languages.resolveLocale(request));
        }
    }

    static boolean is(Throwable failure) {
        return broken(failure).isPresent();
    }

    /** The connection that could not be had or that broke, somewhere under the failure. */
    private static Optional<SQLException> broken(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseAway::isOfTheConnection)
                .findFirst();
    }

    /**
     * Class 08 is a broken connection, 57P0x a server that is going down or coming up. A server and its driver always give a state:
     * without one the pool speaks, which has closed a broken connection before its change could be rolled back.
     */
    private static boolean isOfTheConnection(SQLException told) {
        String state = told.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("57P0")
                || told instanceof SQLTransientConnectionException
                || told instanceof SQLNonTransientConnectionException;
    }
}
