package fi.lanka.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone on the other side of the line, with a session cookie of their own. What is sent goes out letter for letter, also what
 * no client library would send; what comes back is everything that came.
 */
public final class Wire {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** @param headers by name in any case, each line a value */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public @Nullable String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : String.join(", ", values);
        }

        /** For a form of this page. */
        public String token() {
            Matcher token = TOKEN.matcher(body);
            assertThat(token.find()).as("a form on the page: %s", body).isTrue();
            return token.group(1);
        }
    }

    private final int port;
    private String cookie = "";

    public Wire(int port) {
        this.port = port;
    }

    public Wire signedIn(String username, String password) {
        Answer answer = post("/login", get("/login").token(), "username", username, "password", password);
        assertThat(answer.header("Location")).as("sign-in of %s", username).endsWith("/desk");
        return this;
    }

    public Answer get(String address, String... headers) {
        return ask("GET", address, headers);
    }

    public Answer ask(String method, String address, String... headers) {
        return say(method + " " + address + " HTTP/1.1", "", headers);
    }

    public Answer post(String address, String token, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return say("POST " + address + " HTTP/1.1", form.toString(), "Content-Type: application/x-www-form-urlencoded");
    }

    /** @param line the request's first line, whatever it says */
    public Answer say(String line, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(line, "Host: localhost:" + port, "Connection: close"));
        lines.addAll(Arrays.asList(headers));
        if (!cookie.isEmpty()) {
            lines.add("Cookie: " + cookie);
        }
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.getBytes(UTF_8).length);
        }
        String request = String.join("\r\n", lines) + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            Answer answer = read(socket.getInputStream(), line.startsWith("HEAD"));
            keepCookie(answer);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(line, broken);
        }
    }

    private void keepCookie(Answer answer) {
        answer.headers().getOrDefault("Set-Cookie", List.of()).forEach(set -> cookie = set.split(";", 2)[0]);
    }

    private static Answer read(InputStream in, boolean headOnly) throws IOException {
        String statusLine = line(in);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] parts = header.split(":", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1].strip());
        }
        boolean chunked = headers.containsKey("Transfer-Encoding");
        byte[] body = headOnly ? new byte[0] : chunked ? chunks(in) : in.readAllBytes();
        return new Answer(Integer.parseInt(statusLine.split(" ")[1]), headers, new String(body, UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String size = line(in);
        return size.isEmpty() ? 0 : Integer.parseInt(size.strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(ISO_8859_1);
    }
}
