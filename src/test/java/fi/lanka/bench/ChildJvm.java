package fi.lanka.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A packaged application in a process of its own, on the Java that runs this. */
final class ChildJvm implements AutoCloseable {

    private static final Asked FRONT_PAGE = Asked.get(0, "/", 200, -1);

    private final Process process;
    final int port;

    /** From the command to the whole of the first page. */
    final double secondsToFirstPage;

    private ChildJvm(Process process, int port, double secondsToFirstPage) {
        this.process = process;
        this.port = port;
        this.secondsToFirstPage = secondsToFirstPage;
    }

    static ChildJvm started(Path jar, Path log, Map<String, String> environment)
            throws IOException, InterruptedException {
        int port = Nginx.freePort();
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar.toAbsolutePath().toString()))
                .directory(log.toAbsolutePath().getParent().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().putAll(environment);
        command.environment().put("SERVER_PORT", String.valueOf(port));
        long begun = System.nanoTime();
        Process process = command.start();
        while (!servesFrontPage(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(2)) {
                process.destroyForcibly();
                throw new IllegalStateException(jar + " did not start, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return new ChildJvm(process, port, (System.nanoTime() - begun) / 1e9);
    }

    private static boolean servesFrontPage(int port) {
        try (Wire wire = new Wire(port)) {
            return wire.exchange(FRONT_PAGE.request()).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the system counts as held in memory; only Linux tells it so plainly. */
    Optional<Double> residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
