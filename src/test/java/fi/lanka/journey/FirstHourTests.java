package fi.lanka.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.FirstStep.Step;
import fi.lanka.organisation.FirstSteps;
import fi.lanka.organisation.People;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From an empty house: the administrator and then the coordinator walk the list with its own forms. */
@HouseTest
class FirstHourTests {

    private static final String PASSWORD = "kymmenen-merkkia";

    @Autowired
    MockMvcTester pages;

    @Autowired
    FirstSteps firstSteps;

    @Autowired
    People people;

    @Autowired
    Bodies bodies;

    @Autowired
    Terms terms;

    @Autowired
    JdbcClient database;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    private String get(String username, String address) {
        MvcTestResult answer =
                pages.get().uri(address).with(SignIn.as(username)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private MvcTestResult post(String username, String address, String... fields) {
        var request = pages.post().uri(address).with(csrf());
        if (!username.isEmpty()) {
            request = request.with(SignIn.as(username));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult result = request.exchange();
        entities.flush();
        entities.clear();
        return result;
    }

    private void done(String username, String address, String... fields) {
        assertThat(post(username, address, fields)).as(address).hasStatus(303);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** The steps that are ticked off, by the ends of their codes. */
    private List<String> ticked() {
        return firstSteps.all().stream()
                .filter(Step::done)
                .map(step -> step.code().replaceFirst(".*first-step\\.", ""))
                .toList();
    }

    @Test
    void takesAMunicipalityFromNothingToItsCoordinator() {
        openTheHouse();
        assertThat(ticked()).isEmpty();
        assertThat(get("hallinta", "/desk"))
                .contains("Näin kunta pääsee alkuun", "href=\"/admin/settings\"", "Lisää valtuustokausi")
                .doesNotContain("href=\"/strategy/terms/new\"");

        done("hallinta", "/admin/settings", "version", "0", "name", "Mallila", "genitive", "Mallilan", "code", "999");
        assertThat(ticked()).containsExactly("municipality");

        foundBodies();
        assertThat(ticked()).containsExactly("municipality", "bodies");

        String board = bodies.ofKind(BodyKind.BOARD, clock.today()).get(0).id().toString();
        done("hallinta", "/admin/sectors", "body", board, "name", "Sivistys", "shortName", "SIV", "from", "1.1.2020");
        assertThat(ticked()).containsExactly("municipality", "bodies", "sectors");

        invite("Kaisa Koordinaattori", "kaisa", BodyKind.WORKING_GROUP, "COORDINATOR");
        assertThat(ticked()).contains("coordinator").doesNotContain("secretaries");
        for (BodyKind kind : List.of(BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.BOARD, BodyKind.WORKING_GROUP)) {
            assertThat(ticked()).doesNotContain("secretaries");
            invite("Sihteeri " + kind.ordinal(), "sihteeri" + kind.ordinal(), kind, "SECRETARY");
        }
        assertThat(ticked()).containsExactly("municipality", "bodies", "sectors", "coordinator", "secretaries");

        assertThat(get("kaisa", "/desk"))
                .contains("href=\"/strategy/terms/new\"", "href=\"/plan/new\"", "href=\"/reports/new\"")
                .doesNotContain("href=\"/admin/settings\"");
        assertThat(get("kaisa", "/plan/new"))
                .contains("Lisää ensin valtuustokausi", "href=\"/strategy/terms/new\"")
                .doesNotContain("name=\"firstYear\"");
        assertThat(get("kaisa", "/reports/new"))
                .contains("Jos valtuustokausi puuttuu, lisää se ensin strategiaan.")
                .doesNotContain("name=\"subject\"");
        terms.add(
                people.actor("kaisa"),
                "Kausi",
                "2020-2030",
                new Period(clock.today().minusDays(10), clock.today().plusYears(3)));
        assertThat(ticked()).contains("term").doesNotContain("strategy", "plan", "report");
        assertThat(get("kaisa", "/first-steps")).contains("Aloita ensimmäinen kertomus");
    }

    /** By the address that the log of the start gave. */
    private void openTheHouse() {
        database.sql("""
                        insert into organisation_link (id, person_id, token_hash, expires_at, created_at, created_by)
                        values (gen_random_uuid(), null, encode(sha256('alku'), 'hex'), null, now(), null)
                        on conflict (person_id) do update set token_hash = excluded.token_hash
                        """).update();
        assertThat(pages.get().uri("/first-administrator/alku"))
                .hasStatusOk()
                .bodyText()
                .contains("Tee ensimmäinen pääkäyttäjä");
        assertThat(post("", "/first-administrator/alku", "name", "", "username", "hallinta", "password", "lyhyt"))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita nimi.", "Salasana on liian lyhyt.", "value=\"hallinta\"");
        done("", "/first-administrator/alku", "name", "Heli Hallinta", "username", "hallinta", "password", PASSWORD);
        assertThat(post("", "/first-administrator/alku", "name", "Toinen", "username", "toinen", "password", PASSWORD))
                .hasStatus(404);
        assertThat(people.actor("hallinta").administrator()).isTrue();
    }

    private void foundBodies() {
        for (String[] body : new String[][] {
            {"COUNCIL", "Valtuusto"}, {"EXECUTIVE", "Hallitus"}, {"BOARD", "Lautakunta"}, {"WORKING_GROUP", "Ryhmä"}
        }) {
            assertThat(ticked()).doesNotContain("bodies");
            done("hallinta", "/admin/bodies", "kind", body[0], "name", body[1], "from", "1.1.2020", "to", "");
        }
    }

    /** Added, seated, given a link, and let in by it. */
    private void invite(String name, String username, BodyKind kind, String role) {
        MvcTestResult added = post("hallinta", "/admin/people", "name", name, "username", "", "language", "fi");
        assertThat(added).hasStatus(303);
        String person = added.getResponse().getRedirectedUrl();
        String body = bodies.ofKind(kind, clock.today()).get(0).id().toString();
        done("hallinta", person + "/memberships", "seat", body, "role", role, "from", "1.1.2020", "to", "");
        Matcher link = Pattern.compile("http://[^\"/]+(/invitation/[\\w-]+)")
                .matcher(text(post("hallinta", person + "/link")));
        assertThat(link.find()).isTrue();
        done("", link.group(1), "username", username, "password", PASSWORD);
        assertThat(people.actor(username).name()).isEqualTo(name);
    }
}
