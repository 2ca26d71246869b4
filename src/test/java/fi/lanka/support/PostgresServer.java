package fi.lanka.support;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One server for the whole test run, started when first asked for; it ends with the JVM. */
record PostgresServer(String address, String user, String password) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String IMAGE = "postgres:17";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final class Holder {
        static final PostgresServer RUNNING = start();
    }

    static PostgresServer running() {
        return Holder.RUNNING;
    }

    private static PostgresServer start() {
        return switch (TestDatabase.Place.wanted()) {
            case DOCKER -> inDocker();
            case EMBEDDED -> embedded();
            case AUTO -> dockerAnswersAndHasTheImage() ? inDocker() : embedded();
        };
    }

    /** Asked of the engine itself: Testcontainers would try for minutes to fetch an image that is out of reach. */
    private static boolean dockerAnswersAndHasTheImage() {
        try (DockerClient engine = DockerClientProviderStrategy.getClientForConfig(
                DockerClientFactory.instance().getTransportConfig())) {
            return hasTheImage(engine) || fetchesTheImage(engine);
        } catch (IllegalStateException | IOException nobodyAnswers) {
            return false;
        }
    }

    private static boolean hasTheImage(DockerClient engine) {
        try {
            engine.inspectImageCmd(IMAGE).exec();
            return true;
        } catch (NotFoundException notYet) {
            return false;
        }
    }

    private static boolean fetchesTheImage(DockerClient engine) {
        try {
            if (engine.pullImageCmd(IMAGE).start().awaitCompletion(3, TimeUnit.MINUTES)) {
                return true;
            }
        } catch (DockerException | DockerClientException unreachable) {
            LOG.debug("The engine's own words", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("DOCKER ANSWERS BUT DID NOT FETCH {}: the tests use the embedded PostgreSQL", IMAGE);
        return false;
    }

    /** No fsync: what the tests write may be lost with the machine. */
    @SuppressWarnings("resource") // taken away by Testcontainers when the JVM ends
    private static PostgresServer inDocker() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
        container.withCommand("postgres", "-c", "fsync=off", "-c", "synchronous_commit=off");
        container.start();
        return new PostgresServer(
                "jdbc:postgresql://" + container.getHost() + ":"
                        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/",
                container.getUsername(),
                container.getPassword());
    }

    /** Its own shutdown hook stays on here: it is the only one that knows when the last test context is done with it. */
    private static PostgresServer embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            return new PostgresServer("jdbc:postgresql://localhost:" + server.getPort() + "/", "postgres", "postgres");
        } catch (IOException problem) {
            throw new UncheckedIOException("the tests' embedded PostgreSQL did not start", problem);
        }
    }

    JdbcConnectionDetails newDatabase() {
        String name = "lanka_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(address + "postgres", user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException problem) {
            throw new IllegalStateException("no test database on " + address, problem);
        }
        return new Database(address + name, user, password);
    }

    private record Database(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
