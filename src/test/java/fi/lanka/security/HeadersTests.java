package fi.lanka.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.report.ReportId;
import fi.lanka.support.Provoked;
import fi.lanka.support.Town;
import fi.lanka.support.Wire;
import fi.lanka.support.Wire.Answer;
import fi.lanka.support.WireTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The headers of every kind of answer, as they come over the wire, its language, and that none tells how the house is built. */
@WireTest
class HeadersTests {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    private Wire stranger;
    private Wire coordinator;

    /** @param name what was asked, for whoever reads a failure */
    private record Asked(String name, int status, Answer answer) {

        static Asked of(int status, String name, Answer answer) {
            return new Asked(name, status, answer);
        }

        @Override
        public String toString() {
            return name + " (" + answer.status() + ")";
        }
    }

    @BeforeEach
    void come() {
        stranger = new Wire(port);
        coordinator = new Wire(port).signedIn("koordinaattori", Town.PASSWORD);
    }

    /** Of the shop window, which is dressed by its own chain. */
    private List<Asked> ofThePublic() {
        String tag = "If-None-Match: " + stranger.get("/").header("ETag");
        return List.of(
                Asked.of(200, "the front page", stranger.get("/")),
                Asked.of(200, "a page of the operator's", stranger.get("/palaute")),
                Asked.of(200, "the stylesheet", stranger.get("/assets/lanka.css")),
                Asked.of(200, "a font", stranger.get("/assets/fonts/source-sans-3-latin-wght-normal.woff2")),
                Asked.of(200, "the icon", stranger.get("/favicon.ico")),
                Asked.of(200, "the robots' page", stranger.get("/robots.txt")),
                Asked.of(304, "a page that the reader has", stranger.get("/", tag)),
                Asked.of(
                        304,
                        "an asset that the reader has",
                        stranger.get("/assets/lanka.css", "If-Modified-Since: Wed, 21 Oct 2099 07:28:00 GMT")),
                Asked.of(404, "no report", stranger.get("/hyvinvointikertomukset/ei-ole")),
                Asked.of(404, "no asset", stranger.get("/assets/ei-ole.css")),
                Asked.of(405, "a post to a public page", stranger.ask("POST", "/hyvinvointikertomukset")),
                Asked.of(500, "a fault on a public page", stranger.get("/hyvinvointikertomukset/provoked/500")));
    }

    private List<Asked> ofTheStaff() {
        ReportId report = draft();
        String chapter = "/reports/" + report + "/chapters/kuntastrategia";
        String token = coordinator.get("/reports/new").token();
        return List.of(
                Asked.of(200, "the sign-in page", stranger.get("/login")),
                Asked.of(200, "the desk", coordinator.get("/desk")),
                Asked.of(204, "an answer without a page", coordinator.get("/provoked/204")),
                Asked.of(303, "a save", coordinator.post(chapter + "/edit", token, savedAgain(report))),
                Asked.of(302, "the way to sign-in", stranger.get("/desk")),
                Asked.of(400, "a missing parameter", coordinator.get(chapter + "/comparison")),
                Asked.of(400, "a NUL", coordinator.get("/decisions?year=%00")),
                Asked.of(403, "a page of the administrator's", coordinator.get("/admin/people")),
                Asked.of(403, "a form without a token", coordinator.ask("POST", "/reports")),
                Asked.of(404, "no page", coordinator.get("/ei-ole")),
                Asked.of(404, "the error page itself", stranger.get("/error")),
                Asked.of(405, "a post where there is no form", coordinator.post("/desk", token)),
                Asked.of(409, "what cannot be done now", coordinator.get("/reports/" + report + "/withdrawal")),
                Asked.of(415, "another type", coordinator.post("/provoked/415", token)),
                Asked.of(422, "a form with something amiss", coordinator.post("/reports", token)),
                Asked.of(429, "too many", coordinator.get("/provoked/429")),
                Asked.of(500, "a fault", coordinator.get("/provoked/500")),
                Asked.of(500, "a fault deeper than exceptions", coordinator.get("/provoked/error")),
                Asked.of(503, "no database", coordinator.get("/provoked/503")));
    }

    /** Refused before any page of ours is asked. */
    private List<Asked> ofTheServerItself() {
        String token = coordinator.get("/reports/new").token();
        return List.of(
                Asked.of(400, "no HTTP at all", stranger.say("HYVÄÄ PÄIVÄÄ", "")),
                Asked.of(400, "letters that do not belong in an address", stranger.say("GET /<> HTTP/1.1", "")),
                Asked.of(400, "half an escape", stranger.get("/%zz")),
                Asked.of(400, "an empty folder", stranger.get("/reports//new")),
                Asked.of(400, "a parameter in the path", stranger.get("/desk;jsessionid=1")),
                Asked.of(400, "two hosts", stranger.get("/", "Host: muualla.invalid")),
                Asked.of(400, "headers without end", stranger.get("/", "X-Long: " + "x".repeat(20_000))),
                Asked.of(405, "a trace", stranger.ask("TRACE", "/desk")),
                Asked.of(
                        413,
                        "a form of three megabytes",
                        coordinator.post("/reports", token, "text", "x".repeat(3_000_000))),
                Asked.of(505, "a version that there is not", stranger.say("GET / HTTP/3.7", "")));
    }

    private List<Asked> all() {
        List<Asked> all = new ArrayList<>(ofThePublic());
        all.addAll(ofTheStaff());
        all.addAll(ofTheServerItself());
        return all;
    }

    private ReportId draft() {
        return WireReports.draft(town);
    }

    private String[] savedAgain(ReportId report) {
        var chapter = town.chapter(report, "kuntastrategia");
        return new String[] {"text", "Strategia.", "version", String.valueOf(chapter.lockVersion()), "state", "IN_WORK"
        };
    }

    @Test
    void standOnEveryKindOfAnswer() {
        for (Asked asked : all()) {
            assertThat(asked.answer().status()).as(asked.name()).isEqualTo(asked.status());
            Map<String, String> policy = policy(asked);
            assertThat(policy)
                    .as("%s", asked)
                    .containsEntry("default-src", "'none'")
                    .containsEntry("object-src", "'none'")
                    .containsEntry("frame-ancestors", "'none'")
                    .containsEntry("base-uri", "'none'")
                    .containsEntry("form-action", "'self'")
                    .containsEntry("style-src", "'self'");
            assertThat(String.join(" ", policy.values()))
                    .as("%s", asked)
                    .doesNotContain("unsafe", "data:", "*", "http");
            assertThat(asked.answer().headers())
                    .as("%s", asked)
                    .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                    .containsEntry("X-Frame-Options", List.of("DENY"))
                    .containsEntry("Cross-Origin-Opener-Policy", List.of("same-origin"))
                    .containsEntry("Cross-Origin-Resource-Policy", List.of("same-origin"))
                    .containsKeys("Referrer-Policy", "Permissions-Policy", "Cache-Control")
                    .doesNotContainKeys("Server", "X-Powered-By", "Access-Control-Allow-Origin");
            assertThat(asked.answer().header("Strict-Transport-Security"))
                    .as("%s", asked)
                    .contains("max-age=31536000");
        }
    }

    @Test
    void letNoScriptRunNorAnythingBeFetchedBehindAPage() {
        for (Asked asked : all()) {
            assertThat(policy(asked))
                    .as("%s", asked)
                    .containsEntry("script-src", "'none'")
                    .doesNotContainKey("connect-src");
        }
    }

    private static Map<String, String> policy(Asked asked) {
        String header = asked.answer().header("Content-Security-Policy");
        assertThat(header).as("the content policy of %s", asked).isNotNull();
        Map<String, String> policy = new TreeMap<>();
        Arrays.stream(header.split(";"))
                .map(directive -> directive.strip().split(" ", 2))
                .forEach(directive -> policy.put(directive[0], directive[1]));
        return policy;
    }

    @Test
    void keepTheStaffsPagesAndEveryRefusalOutOfCaches() {
        for (Asked asked : ofTheStaff()) {
            assertThat(asked.answer().header("Cache-Control")).as("%s", asked).contains("no-store");
        }
        for (Asked asked : ofThePublic()) {
            assertThat(asked.answer().header("Cache-Control"))
                    .as("%s", asked)
                    .containsAnyOf(
                            asked.status() < 400
                                    ? new String[] {"public", "no-cache"}
                                    : new String[] {"no-store", "no-cache"});
            assertThat(asked.answer().headers()).as("%s", asked).doesNotContainKey("Set-Cookie");
        }
    }

    @Test
    void getTheHighestGradeByTheObservatorysRules() {
        for (Answer answer : List.of(stranger.get("/"), new Wire(port).get("/login"), coordinator.get("/desk"))) {
            Observatory observatory = Observatory.of(answer);
            assertThat(observatory.score()).as("%s", observatory).isGreaterThanOrEqualTo(125);
        }
    }

    @Test
    void wouldBeGradedLowerWithout() {
        Answer good = new Wire(port).get("/login");
        for (String header : List.of(
                "Content-Security-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "Referrer-Policy")) {
            Map<String, List<String>> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            fewer.putAll(good.headers());
            fewer.remove(header);
            assertThat(Observatory.of(new Answer(200, fewer, good.body())).score())
                    .as("without %s", header)
                    .isLessThan(Observatory.of(good).score());
        }
    }

    /** As far as it is known: of a line that is no HTTP there is nobody to ask. */
    @Test
    void comeWithAPageInTheReadersLanguageEvenFromTheServerItself() {
        assertThat(stranger.get("/%zz", "Accept-Language: sv").body())
                .contains("<html lang=\"sv\"", "Begäran kunde inte tolkas");
        assertThat(stranger.get("/%zz", "Accept-Language: de").body()).contains("<html lang=\"fi\"");
        assertThat(stranger.say("HYVÄÄ PÄIVÄÄ", "").body()).contains("<html lang=\"fi\"");
    }

    /** Whether the chain refuses before it has read who asks, or after. */
    @Test
    void comeWithARefusalInTheLanguageThatItsReaderHasChosen() {
        town.the(People.class).add(null, new Newcomer("Läsare (prov)", null, "lasare", "sv", false), Town.PASSWORD);
        Wire reader = new Wire(port).signedIn("lasare", Town.PASSWORD);
        for (Answer refused : List.of(reader.ask("POST", "/reports"), reader.get("/admin/people"))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("<html lang=\"sv\"");
        }
    }

    @Test
    void tellNothingOfHowTheHouseIsBuilt() {
        for (Asked asked : all()) {
            assertThat(asked.answer().body())
                    .as("%s", asked)
                    .doesNotContain(Provoked.SECRET)
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContain("at fi.lanka", "org.springframework", "java.lang", "Whitelabel", "HTTP Status");
            if (asked.status() >= 400 && !asked.answer().body().isEmpty()) {
                assertThat(asked.answer().body()).as("%s", asked).contains("<html lang=\"fi\"", "</h1>");
            }
        }
    }
}
