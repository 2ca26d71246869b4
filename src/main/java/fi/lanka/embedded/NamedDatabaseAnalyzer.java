package fi.lanka.embedded;

import fi.lanka.embedded.CannotStart.Reason;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Somebody named a database, and it cannot be had: a sentence, not the nest of exceptions of those who wanted it. */
class NamedDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final @Nullable String url;

    NamedDatabaseAnalyzer(Environment environment) {
        this.url = environment.getProperty("spring.datasource.url");
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
        if (url == null || url.isEmpty()) {
            return null;
        }
        return reason(cause.getSQLState())
                .map(reason -> new CannotStart(reason, cause, withoutParameters(url)))
                .map(known -> new CannotStartAnalyzer().analyze(failure, known))
                .orElse(null);
    }

    private static Optional<Reason> reason(@Nullable String state) {
        if (state == null) {
            return Optional.empty();
        }
        if (state.startsWith("57P0")) {
            // it is going down or coming up; the rest of class 57 is a statement that somebody cancelled
            return Optional.of(Reason.DATABASE_AWAY);
        }
        return switch (state.substring(0, 2)) {
            // no line to it
            case "08" -> Optional.of(Reason.DATABASE_AWAY);
            // the name or the password is not right, or there is no such database
            case "28", "3D" -> Optional.of(Reason.DATABASE_REFUSED);
            default -> Optional.empty();
        };
    }

    /** A password may stand among them. */
    private static String withoutParameters(String url) {
        return url.split("\\?", 2)[0];
    }
}
