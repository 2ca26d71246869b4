package fi.lanka.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.support.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-in over the wire, with real cookies and real forwards; in the journeys' house, whose database stays. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lanka.example=true")
@Import(TestDatabase.class)
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    /** Someone at a browser. */
    private final class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), BodyHandlers.ofString(UTF_8));
        }

        /** With the token of the page that is open. */
        HttpResponse<String> post(String path, String token, String... fields)
                throws IOException, InterruptedException {
            StringBuilder form = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], UTF_8));
            }
            return client.send(
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", "http://localhost:" + port)
                            .POST(BodyPublishers.ofString(form.toString()))
                            .build(),
                    BodyHandlers.ofString(UTF_8));
        }

        HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
            return post("/login", token(get("/login").body()), "username", username, "password", password);
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("lanka"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }
    }

    private static String token(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @Test
    void leadsToTheDeskInAnotherSessionThanTheSignInPageHad() throws Exception {
        Visitor visitor = new Visitor();
        visitor.get("/login");
        String before = visitor.session();
        HttpResponse<String> answer = visitor.signIn(" Koordinaattori ", "lanka-demo");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/desk");
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/desk").body()).contains("Työpöytä");
    }

    @Test
    void leadsToThePageThatWasAskedFor() throws Exception {
        Visitor visitor = new Visitor();
        assertThat(visitor.get("/strategy/2017-2021").statusCode()).isEqualTo(302);
        assertThat(visitor.signIn("kirjoittaja", "lanka-demo")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/strategy/2017-2021");
    }

    @Test
    void tellsNotWhichOfTheTwoWasWrong() throws Exception {
        HttpResponse<String> wrongName = new Visitor().signIn("olematon", "jotakin-outoa");
        HttpResponse<String> wrongPassword = new Visitor().signIn("yhteyshenkilo", "jotakin-outoa");
        for (HttpResponse<String> refused : List.of(wrongName, wrongPassword)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("Käyttäjätunnus tai salasana on väärin.", "Virhe:")
                    .doesNotContain("jotakin-outoa");
        }
        assertThat(wrongName.body()).contains("value=\"olematon\"");
    }

    @Test
    void slowsGuessingDownWhetherOrNotTheNameExists() throws Exception {
        for (String name : List.of("arvattu", "sihteeri.sote")) {
            for (int i = 0; i < 5; i++) {
                assertThat(new Visitor().signIn(name, "arvaus-" + i).body()).contains("on väärin");
            }
            HttpResponse<String> waiting = new Visitor().signIn(name, "lanka-demo");
            assertThat(waiting.statusCode()).as(name).isEqualTo(429);
            assertThat(waiting.headers().firstValue("Retry-After")).as(name).contains("60");
            assertThat(waiting.body()).as(name).contains("Voit yrittää uudelleen");
        }
    }

    @Test
    void givesBackTheTextOfAFormWhoseTokenHasExpired() throws Exception {
        Visitor visitor = new Visitor();
        visitor.signIn("koordinaattori", "lanka-demo");
        HttpResponse<String> refused = visitor.post(
                "/reports/00000000-0000-0000-0000-000000000000/chapters/x/edit",
                "vanha",
                "text",
                "Pitkä teksti, jota en halua menettää.");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Istuntosi on vanhentunut", "Pitkä teksti, jota en halua menettää.");
    }

    /** Whoever only knocks leaves nothing behind for long; whoever signs in is not thrown out over lunch. */
    @Test
    void keepsAStrangersSessionShortAndGivesAWorkingDayAtSignIn() throws Exception {
        Visitor visitor = new Visitor();
        visitor.get("/desk");
        assertThat(secondsKept(visitor)).isEqualTo(30 * 60);
        visitor.signIn("valtuutettu", "lanka-demo");
        assertThat(secondsKept(visitor)).isEqualTo(8 * 60 * 60);
    }

    private int secondsKept(Visitor visitor) {
        String id = new String(Base64.getDecoder().decode(visitor.session()), UTF_8);
        return database.sql("select max_inactive_interval from web_session where session_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void shutsTheSessionOfSomeoneWhoseAccountIsClosed() throws Exception {
        Actor administrator = people.actor("paakayttaja");
        var person = people.add(administrator, Newcomer.named("Lähtevä (koe)", "lahteva"), "salasana-koe");
        Visitor visitor = new Visitor();
        visitor.signIn("lahteva", "salasana-koe");
        assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        people.close(administrator, person.id());
        HttpResponse<String> after = visitor.get("/desk");
        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(after.headers().firstValue("Location").orElse("")).contains("/login");
        assertThat(new Visitor().signIn("lahteva", "salasana-koe").body()).contains("on väärin");
    }
}
