package fi.lanka.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The files of the embedded server, as the last start may have left them: in order, with a server that outlived a killed
 * Lanka, or half made. All its methods are for the holder of the lock.
 */
class ClusterDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterDirectory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path cluster;
    private final Path programs;

    /** There from before the first file is made until the server has answered for the first time, and never again. */
    private final Path unfinished;

    /** By its real path: the same directory through a link is the same directory. */
    ClusterDirectory(Path wherever) throws IOException {
        Path home = Files.createDirectories(wherever).toRealPath();
        cluster = home.resolve("postgres");
        programs = home.resolve("server");
        unfinished = home.resolve("postgres.unfinished");
    }

    Path path() {
        return cluster;
    }

    /** Unpacked beside the data, not in a temporary directory that another user of the machine may own. */
    Path programs() throws IOException {
        return Files.createDirectories(programs);
    }

    /** Its clients died with the Lanka that started it, so asking it politely is enough. */
    void stopOrphan() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> named = process(Files.readAllLines(pidFile));
        if (named.filter(this::mayBeAServer).isPresent()) {
            // to start a second server on the same files would ruin them
            throw new IOException("process " + named.get().pid() + " may be working on " + cluster + "; end it first");
        }
        Optional<ProcessHandle> orphan = named.filter(this::worksHere);
        if (orphan.isPresent()) {
            LOG.info(
                    "stopping the server that an earlier Lanka left running, process {}",
                    orphan.get().pid());
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
        // after a restart of the machine the number may be anybody's, and PostgreSQL would refuse to start beside it
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> process(List<String> pidFile) {
        return pidFile.stream()
                .findFirst()
                .map(String::trim)
                .filter(number -> number.matches("[0-9]+"))
                .flatMap(number -> ProcessHandle.of(Long.parseLong(number)))
                .filter(ProcessHandle::isAlive);
    }

    /** Its program is one of those that we unpacked beside this data. */
    private boolean worksHere(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.startsWith(programs.toString()))
                .isPresent();
    }

    /** A PostgreSQL that we did not start, or something that cannot be looked at. */
    private boolean mayBeAServer(ProcessHandle process) {
        return !worksHere(process)
                && process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(true);
    }

    /** Takes away only what we ourselves began and never finished; anybody else's files make the start fail instead. */
    void clearUnlessFinished() throws IOException {
        if (!Files.exists(unfinished)) {
            return;
        }
        LOG.info("the last start was broken off while it made {}: beginning anew", cluster);
        for (ProcessHandle maker :
                ProcessHandle.allProcesses().filter(this::worksHere).toList()) {
            maker.descendants().forEach(ProcessHandle::destroyForcibly);
            maker.destroyForcibly();
            awaitEnd(maker);
        }
        FileSystemUtils.deleteRecursively(cluster);
    }

    void begin() throws IOException {
        if (!Files.exists(cluster) || isEmpty(cluster)) {
            Files.writeString(unfinished, "");
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    void finish() throws IOException {
        Files.deleteIfExists(unfinished);
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException problem) {
            throw new IOException("process " + process.pid() + " does not end", problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IOException(problem);
        }
    }
}
