package fi.lanka.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of one test's own, as durable as in use, that can be killed in mid-write and started again at the same address. */
public final class MortalServer implements AutoCloseable {

    /** As in use: an acknowledged change is on the disk. */
    public static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final Path data;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    public MortalServer(Path home) {
        this.data = home.resolve("postgres");
        this.port = freePort();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    public MortalServer start() {
        return start(DURABLE);
    }

    public MortalServer start(Map<String, String> settings) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .setPGStartupWait(Duration.ofMinutes(1));
        settings.forEach(builder::setServerConfig);
        try {
            server = builder.start();
        } catch (IOException problem) {
            throw new UncheckedIOException("the server to be killed did not start", problem);
        }
        return this;
    }

    /** {@code kill -9} for the server and all its processes: what they had in memory is gone. */
    public void kill() {
        kill(data);
        close();
    }

    /** The server that works on these data, whoever started it. */
    public static void kill(Path data) {
        List<ProcessHandle> processes = new ArrayList<>();
        ProcessHandle.of(pid(data)).ifPresent(postmaster -> {
            processes.add(postmaster);
            postmaster.descendants().forEach(processes::add);
        });
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(MortalServer::awaitEnd);
    }

    private static long pid(Path data) {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (Exception problem) {
            throw new IllegalStateException("process " + process.pid() + " does not end", problem);
        }
    }

    /** After a kill: lets go of the directory's lock. */
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            server = null;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
