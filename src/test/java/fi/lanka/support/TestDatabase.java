package fi.lanka.support;

import java.util.Locale;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A PostgreSQL database of its own for each test context; its statements are counted ({@link Statements}). */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    @Bean
    JdbcConnectionDetails testDatabaseConnectionDetails() {
        return PostgresServer.running().newDatabase();
    }

    @Bean
    static Statements.Counter statementCounter(Environment environment) {
        return new Statements.Counter(environment.getProperty("test.statements.always-heard", Boolean.class, true));
    }

    /** Where the tests' server runs: {@code -Dtest.database=docker|embedded|auto}. */
    enum Place {
        DOCKER,
        EMBEDDED,
        AUTO;

        static Place wanted() {
            return valueOf(System.getProperty("test.database", "auto").toUpperCase(Locale.ROOT));
        }
    }
}
