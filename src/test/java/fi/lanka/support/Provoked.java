package fi.lanka.support;

import java.sql.SQLTransientConnectionException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** Answers that no page of ours gives when asked nicely: faults with something in them that nobody may read. */
@TestConfiguration(proxyBeanMethods = false)
public class Provoked {

    /** In every exception's message. */
    public static final String SECRET = "salainen-rivi-4711";

    /** Inside a test's configuration, so that no other house finds it. */
    @Controller
    static class Pages {

        /** A fault of ours on a page of the staff's, and on one of the public's. */
        @GetMapping({"/provoked/500", "/hyvinvointikertomukset/provoked/500"})
        void fault() {
            throw new IllegalStateException(SECRET, new NullPointerException(SECRET));
        }

        /** Deeper than exceptions: handled by nobody. */
        @GetMapping("/provoked/error")
        void error() {
            throw new StackOverflowError(SECRET);
        }

        @GetMapping("/provoked/503")
        void databaseAway() {
            throw new CannotGetJdbcConnectionException(SECRET, new SQLTransientConnectionException(SECRET));
        }

        @GetMapping("/provoked/429")
        void tooMany() {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, SECRET);
        }

        @PostMapping(path = "/provoked/415", consumes = "application/json")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void jsonAlone() {}

        @GetMapping("/provoked/204")
        @ResponseStatus(HttpStatus.NO_CONTENT)
        void nothing() {}
    }
}
