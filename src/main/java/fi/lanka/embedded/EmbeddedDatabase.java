package fi.lanka.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real PostgreSQL of our own in the data directory: for trying, since it trusts every user of the machine. */
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final DirectoryLock lock;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DirectoryLock lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /** Only who holds the lock may call a server there an orphan, or a directory half made. */
    static EmbeddedDatabase startIn(Path dataDirectory) {
        Path home = dataDirectory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            ClusterDirectory cluster = new ClusterDirectory(home);
            cluster.stopOrphan();
            cluster.clearUnlessFinished();
            cluster.begin();
            EmbeddedPostgres server = start(cluster);
            cluster.finish();
            return new EmbeddedDatabase(lock, server);
        } catch (IOException | RuntimeException problem) {
            lock.close();
            throw new CannotStart(CannotStart.Reason.SERVER_DID_NOT_START, problem, home);
        }
    }

    /** What is kept here is kept for good: the library's own defaults would not wait for the disk. */
    private static EmbeddedPostgres start(ClusterDirectory cluster) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster.path())
                .setOverrideWorkingDirectory(cluster.programs().toFile())
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setRegisterShutdownHook(false)
                .start();
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    @Override
    public String getUsername() {
        return SUPERUSER;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
