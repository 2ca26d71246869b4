package fi.lanka.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The limit: nginx as it comes, serving one file that was packed beforehand. */
final class Nginx implements AutoCloseable {

    static final String PAGE = "/page.html";

    private final Process process;
    final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** By {@code LANKA_NGINX}, on the path, or where it usually is. */
    static Optional<Path> found() {
        Stream<String> named = Stream.ofNullable(System.getenv("LANKA_NGINX"));
        Stream<String> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> folder + "/nginx");
        Stream<String> usual = Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx");
        return Stream.of(named, onPath, usual)
                .flatMap(places -> places)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Nginx serving(Path executable, Path directory, byte[] page, byte[] gzip)
            throws IOException, InterruptedException {
        Path html = Files.createDirectories(directory.resolve("html"));
        Files.write(html.resolve("page.html"), page);
        Files.write(html.resolve("page.html.gz"), gzip);
        int port = freePort();
        Path configuration = Files.writeString(directory.resolve("nginx.conf"), configuration(port));
        Process process = new ProcessBuilder(
                        executable.toString(), "-p", directory.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("nginx.log").toFile())
                .start();
        Nginx started = new Nginx(process, port);
        for (int i = 0; i < 100; i++) {
            try (Wire wire = new Wire(port)) {
                return started;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        started.close();
        throw new IllegalStateException("nginx did not start, see " + directory.resolve("nginx.log"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Its workers take another user's name when it is started by root, who alone may read the page. */
    private static String configuration(int port) {
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        List<String> temporary = List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi");
        StringBuilder places = new StringBuilder();
        temporary.forEach(kind -> places.append("  %s_temp_path %s;%n".formatted(kind, kind)));
        return """
                %s
                daemon off;
                worker_processes auto;
                pid nginx.pid;
                error_log stderr;
                events { worker_connections 256; }
                http {
                %s
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  types { text/html html; }
                  server {
                    listen 127.0.0.1:%d;
                    root html;
                    gzip_static on;
                  }
                }
                """.formatted(user, places, port);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(5, TimeUnit.SECONDS);
    }
}
