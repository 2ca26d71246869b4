package fi.lanka.support;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lanka as somebody tries it, in a JVM and a data directory of its own: it can be killed with signal 9 and started again. */
public final class MortalApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path home;
    private final int port;
    private @Nullable Process process;

    public MortalApplication(Path home, int port) {
        this.home = home.toAbsolutePath();
        this.port = port;
    }

    public String origin() {
        return "http://localhost:" + port;
    }

    /** Back when it is ready for people. */
    public MortalApplication start() throws IOException, InterruptedException {
        process = java(
                withoutTests(),
                Map.of("SERVER_PORT", String.valueOf(port), "LANKA_DATA_DIR", home.toString()),
                home.resolve("output").toFile(),
                "fi.lanka.LankaApplication");
        Instant until = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new IllegalStateException("the application did not start; see " + home.resolve("output"));
            }
            Thread.sleep(200);
        }
        return this;
    }

    /** Another JVM with this one's classes. */
    public static Process java(String classpath, Map<String, String> variables, File output, String... command)
            throws IOException {
        List<String> whole = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                classpath));
        whole.addAll(List.of(command));
        ProcessBuilder start = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        start.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("LANKA_"));
        start.environment().putAll(variables);
        return start.start();
    }

    public static String classpath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String withoutTests() {
        return Stream.of(classpath().split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(origin() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(question, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code kill -9} for the JVM alone; its database lives on without it. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    public Path database() {
        return home.resolve("postgres");
    }

    public String databaseUrl() throws IOException {
        String port = Files.readAllLines(database().resolve("postmaster.pid")).get(3);
        return "jdbc:postgresql://localhost:" + port.strip() + "/postgres";
    }

    @Override
    public void close() throws IOException {
        kill();
        if (Files.exists(database().resolve("postmaster.pid"))) {
            MortalServer.kill(database());
        }
    }
}
