package fi.lanka.organisation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Membership;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.Role;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One's own account, and what becomes of a session when rights or the account are taken away under it. */
@HouseTest
class AccountPagesTests {

    private static final String GOOD = "kymmenen-merkkia";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    SessionRepository<?> sessions;

    private Town town;

    @BeforeEach
    void build() {
        town = Town.in(house);
        entities.flush();
    }

    /** A session of its own in the database, as a browser has it. */
    private Cookie signIn(String username, String password) {
        MvcTestResult answer = pages.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
        assertThat(answer).hasRedirectedUrl("/desk");
        return answer.getResponse().getCookie("lanka");
    }

    private MvcTestResult get(String address, Cookie session) {
        return pages.get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult changePassword(String old, String fresh) {
        MvcTestResult result = pages.post()
                .uri("/account")
                .with(SignIn.as("kirjoittaja"))
                .with(csrf())
                .param("old", old)
                .param("fresh", fresh)
                .exchange();
        entities.flush();
        return result;
    }

    @Test
    void changesOnesOwnPassword() {
        assertThat(changePassword(Town.PASSWORD, GOOD)).hasStatus(303).hasRedirectedUrl("/account");

        assertThat(signIn("kirjoittaja", GOOD)).isNotNull();
    }

    /** The second click brings the password that is no more; the first has done all that was asked. */
    @Test
    void takesADoubleClickForOneChange() {
        assertThat(changePassword(Town.PASSWORD, GOOD)).hasStatus(303);
        assertThat(changePassword(Town.PASSWORD, GOOD))
                .hasStatus(422)
                .bodyText()
                .contains("Nykyinen salasana on väärin.");

        assertThat(signIn("kirjoittaja", GOOD)).isNotNull();
    }

    @Test
    void refusesAWrongOldPasswordAndShowsNeitherAgain() {
        assertThat(changePassword("väärä-vanha-1", GOOD))
                .hasStatus(422)
                .bodyText()
                .contains("<title>Virhe: Oma tili", "Nykyinen salasana on väärin.")
                .doesNotContain("väärä-vanha-1", GOOD);
    }

    @Test
    void slowsDownWhoeverGuessesTheOldPasswordInAnOpenSession() {
        for (int i = 0; i < 5; i++) {
            assertThat(changePassword("arvaus-" + i, GOOD))
                    .hasStatus(422)
                    .bodyText()
                    .contains("salasana on väärin");
        }
        assertThat(changePassword(Town.PASSWORD, GOOD))
                .hasStatus(422)
                .bodyText()
                .contains("väärin monta kertaa peräkkäin");
    }

    @Test
    void refusesAShortNewPassword() {
        assertThat(changePassword(Town.PASSWORD, "lyhyt"))
                .hasStatus(422)
                .bodyText()
                .contains("vähintään 10 merkkiä");
    }

    @Test
    void asksForSignIn() {
        assertThat(pages.get().uri("/account")).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(pages.post().uri("/account").with(csrf())).hasStatus(302).hasRedirectedUrl("/login");
    }

    @Test
    void keepsThePageOfOnesAccountForEveryoneWhoHasOne() {
        assertThat(pages.get().uri("/account").with(SignIn.as("valtuutettu")))
                .hasStatusOk()
                .bodyText()
                .contains("Oma tili", "autocomplete=\"current-password\"", "autocomplete=\"new-password\"");
    }

    @Test
    void shutsALiveSessionAtTheNextRequestOnceTheAccountIsClosed() {
        Cookie session = signIn("kirjoittaja", Town.PASSWORD);
        assertThat(get("/desk", session)).hasStatusOk();

        people.close(null, town.actor("kirjoittaja").person());
        entities.flush();

        assertThat(get("/desk", session)).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(get("/account", session)).hasStatus(302).hasRedirectedUrl("/login");
    }

    /** There the chain itself asks what the person may do; the session ends all the same, and is not only refused. */
    @Test
    void endsTheSessionOfAClosedAccountAtTheAdministrationsDoorToo() {
        Cookie session = signIn("kirjoittaja", Town.PASSWORD);
        String id = new String(Base64.getDecoder().decode(session.getValue()), UTF_8);
        people.close(null, town.actor("kirjoittaja").person());
        entities.flush();
        assertThat(sessions.findById(id)).isNotNull();

        assertThat(get("/admin/people", session)).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void doesNothingMoreForSomeoneWhoseAccountIsClosed() {
        Cookie session = signIn("kirjoittaja", Town.PASSWORD);
        people.close(null, town.actor("kirjoittaja").person());
        entities.flush();

        assertThat(pages.post()
                        .uri("/account")
                        .cookie(session)
                        .with(csrf())
                        .param("old", Town.PASSWORD)
                        .param("fresh", GOOD))
                .hasStatus(302)
                .hasRedirectedUrl("/login");
    }

    @Test
    void takesARightAwayFromALiveSessionWithItsSeat() {
        Actor administrator = town.actor("paakayttaja");
        people.add(administrator, Newcomer.named("Uusi", "uusi"), GOOD);
        entities.flush();
        Membership seat = memberships.give(
                administrator,
                people.actor("uusi").person(),
                town.group.id(),
                Role.COORDINATOR,
                Period.since(clock.today().minusDays(10)));
        Cookie session = signIn("uusi", GOOD);
        assertThat(get("/reports/new", session)).hasStatusOk();

        memberships.end(administrator, seat.id(), 0, clock.today().minusDays(1));
        entities.flush();

        assertThat(get("/reports/new", session)).hasStatus(403);
    }
}
