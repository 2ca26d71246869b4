package fi.lanka.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without a window, over a real connection: keeps cookies, follows nothing, sends forms as a browser does. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String origin;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    public Visitor(String origin) {
        this.origin = origin;
    }

    public Visitor signIn(String username, String password) throws IOException, InterruptedException {
        assertThat(get("/login").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = post("/login", Map.of("username", username, "password", password));
        assertThat(answer.headers().firstValue("Location"))
                .as("where a signed-in person goes")
                .hasValueSatisfying(address -> assertThat(address).endsWith("/desk"));
        // the sign-in changed the token
        assertThat(get("/desk").statusCode()).isEqualTo(200);
        return this;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET().build());
        field(answer, "_csrf").ifPresent(fresh -> token = fresh);
        return answer;
    }

    /** With the token of the last page that had one. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(form(path, fields, PATIENCE));
    }

    public HttpRequest form(String path, Map<String, String> fields, Duration patience) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE);
    }

    /** What stands in the first field of that name. */
    public static java.util.Optional<String> field(HttpResponse<String> page, String name) {
        Matcher field = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.body());
        return field.find() ? java.util.Optional.of(field.group(1)) : java.util.Optional.empty();
    }
}
