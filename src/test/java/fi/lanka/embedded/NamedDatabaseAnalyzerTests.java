package fi.lanka.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class NamedDatabaseAnalyzerTests {

    private final MockEnvironment environment = new MockEnvironment();

    NamedDatabaseAnalyzerTests() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://kanta:5432/lanka?password=salainen");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswerAndWhere() {
        FailureAnalysis analysis = analysis(new SQLException("The connection attempt failed.", "08001"));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription())
                .contains("Tietokanta ei vastaa: jdbc:postgresql://kanta:5432/lanka\n", "The database does not answer")
                .contains("The connection attempt failed.")
                .doesNotContain("salainen");
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void saysThatTheDatabaseDoesNotLetUsIn() {
        FailureAnalysis analysis = analysis(new SQLException("password authentication failed", "28P01"));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains("does not let Lanka in", "password authentication failed");
        assertThat(analysis.getAction()).contains("_PASSWORD");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analysis(new SQLException("duplicate key", "23505"))).isNull();
        assertThat(analysis(new SQLException("no state"))).isNull();
        environment.setProperty("spring.datasource.url", "");
        assertThat(analysis(new SQLException("", "08001"))).isNull();
    }

    private @Nullable FailureAnalysis analysis(SQLException cause) {
        return new NamedDatabaseAnalyzer(environment).analyze(new IllegalStateException(cause));
    }
}
