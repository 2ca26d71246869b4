package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Links;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One-time links: into a new account, in place of a forgotten password, and into an empty house. */
@HouseTest
@ExtendWith(OutputCaptureExtension.class)
class LinkPagesTests {

    private static final String GOOD = "kymmenen-merkkia";
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/invitation/([A-Za-z0-9_-]{43}))");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Links links;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient database;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    private Town town;
    private PersonId aino;

    @BeforeEach
    void inviteSomeone() {
        town = Town.in(house);
        aino = people.add(null, new Newcomer("Aino Koe", null, null, "fi", false), null)
                .id();
        entities.flush();
    }

    /** Made in the browser; its address without the host. */
    private String linkFor(PersonId person) {
        MvcTestResult made = post("paakayttaja", "/admin/people/" + person + "/link");
        assertThat(made).hasStatusOk();
        Matcher link = LINK.matcher(body(made));
        assertThat(link.find()).as("a link on the page").isTrue();
        return link.group(1);
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).exchange();
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

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private boolean letsIn(String username, String password) {
        return "/desk"
                .equals(post("", "/login", "username", username, "password", password)
                        .getResponse()
                        .getRedirectedUrl());
    }

    private static void opensNothing(MvcTestResult answer) {
        assertThat(answer)
                .hasStatus(404)
                .bodyText()
                .contains("Linkki ei ole voimassa", "Pyydä pääkäyttäjältä uusi linkki.")
                .doesNotContain("Aino", "aino", "kirjoittaja");
    }

    @Test
    void letsAnInvitedPersonChooseAUsernameAndAPasswordAndSignIn() {
        String link = linkFor(aino);
        assertThat(get(link)).hasStatusOk().bodyText().contains("Ota tili käyttöön", "Aino Koe");

        assertThat(post("", link, "username", "Aino.Koe", "password", GOOD))
                .hasStatus(303)
                .hasRedirectedUrl("/login");

        assertThat(letsIn("aino.koe", GOOD)).isTrue();
        assertThat(journal.of(aino.value()).stream().map(Journal.Entry::verb)).contains("LINK_MADE", "LINK_USED");
    }

    @Test
    void speaksTheLanguageThatWasChosenForThePerson() {
        PersonId sven = people.add(null, new Newcomer("Sven Prov", null, "sven", "sv", false), null)
                .id();
        entities.flush();

        assertThat(get(linkFor(sven))).bodyText().contains("<html lang=\"sv\"", "Ditt användarnamn är sven.");
    }

    @Test
    void opensOnceAlsoForADoubleClick() {
        String link = linkFor(aino);
        assertThat(post("", link, "username", "aino", "password", GOOD)).hasStatus(303);

        opensNothing(post("", link, "username", "aino", "password", "toinen-salasana"));
        opensNothing(get(link));
        assertThat(letsIn("aino", GOOD)).isTrue();
    }

    @Test
    void holdsForSevenDaysAndNoLonger() {
        String link = linkFor(aino);
        clock.at(clock.today().plusDays(6), () -> assertThat(get(link)).hasStatusOk());
        clock.at(clock.today().plusDays(8), () -> {
            opensNothing(get(link));
            opensNothing(post("", link, "username", "aino", "password", GOOD));
        });
        assertThat(letsIn("aino", GOOD)).isFalse();
    }

    @Test
    void isCancelledByANewOne() {
        String before = linkFor(aino);
        assertThat(pages.get().uri("/admin/people/" + aino + "/link").with(SignIn.as("paakayttaja")))
                .hasStatusOk()
                .bodyText()
                .contains("Uusi linkki peruu sen.");

        String after = linkFor(aino);

        opensNothing(get(before));
        assertThat(get(after)).hasStatusOk();
    }

    @Test
    void isNothingWhereNobodyMadeIt() {
        opensNothing(get("/invitation/" + "x".repeat(43)));
        opensNothing(post("", "/invitation/arvaus", "username", "aino", "password", GOOD));
        opensNothing(get("/first-administrator/arvaus"));
        opensNothing(post("", "/first-administrator/arvaus", "name", "Aino", "username", "aino", "password", GOOD));
    }

    @Test
    void saysWhatIsWrongWithWhatWasChosenAndStillHolds() {
        String link = linkFor(aino);
        assertThat(post("", link, "username", "kirjoittaja", "password", "lyhyt!!"))
                .hasStatus(422)
                .bodyText()
                .contains("Käyttäjätunnus on jo käytössä.", "Salasana on liian lyhyt.", "value=\"kirjoittaja\"")
                .doesNotContain("lyhyt!!");
        assertThat(post("", link, "username", "", "password", "x".repeat(73)))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita käyttäjätunnus", "Salasana on liian pitkä.");
        assertThat(post("", link, "username", "Väärä tunnus!", "password", GOOD))
                .hasStatus(422)
                .bodyText()
                .contains("Käyttäjätunnuksessa voi olla");
    }

    @Test
    void givesANewPasswordInPlaceOfAForgottenOneAndNoOtherUsername() {
        PersonId writer = town.actor("kirjoittaja").person();
        String link = linkFor(writer);
        assertThat(get(link))
                .hasStatusOk()
                .bodyText()
                .contains("Valitse uusi salasana", "Käyttäjätunnuksesi on kirjoittaja.")
                .doesNotContain("name=\"username\"");
        assertThat(letsIn("kirjoittaja", Town.PASSWORD)).isTrue();

        assertThat(post("", link, "username", "ryöstetty", "administrator", "true", "password", GOOD))
                .hasStatus(303);

        assertThat(letsIn("kirjoittaja", GOOD)).isTrue();
        assertThat(letsIn("kirjoittaja", Town.PASSWORD)).isFalse();
        assertThat(people.actor("kirjoittaja").administrator()).isFalse();
    }

    @Test
    void opensNothingOnceTheAccountIsClosedOrHasAnotherPassword() {
        PersonId writer = town.actor("kirjoittaja").person();
        String link = linkFor(writer);
        assertThat(post("paakayttaja", "/admin/people/" + writer + "/password", "password", GOOD))
                .hasStatus(303);
        opensNothing(get(link));

        String another = linkFor(writer);
        assertThat(post("paakayttaja", "/admin/people/" + writer + "/closing")).hasStatus(303);
        opensNothing(get(another));
        assertThat(post("paakayttaja", "/admin/people/" + writer + "/link"))
                .hasStatus(409)
                .bodyText()
                .contains("Henkilön tili on suljettu.");
    }

    @Test
    void isKeptByNobodyAndToldToNoOtherSite() {
        MvcTestResult made = post("paakayttaja", "/admin/people/" + aino + "/link");
        Matcher link = LINK.matcher(body(made));
        assertThat(link.find()).isTrue();
        for (MvcTestResult answer : List.of(
                made,
                get(link.group(1)),
                get("/invitation/arvaus"),
                post("", link.group(1), "username", "", "password", ""),
                get("/first-administrator/arvaus"))) {
            assertThat(answer).hasHeader("Referrer-Policy", "no-referrer").hasHeader("Cache-Control", "no-store");
        }
    }

    @Test
    void isInNoLogAndNotInTheDatabase(CapturedOutput log) {
        MvcTestResult made = post("paakayttaja", "/admin/people/" + aino + "/link");
        Matcher link = LINK.matcher(body(made));
        assertThat(link.find()).isTrue();
        String token = link.group(2);
        assertThat(post("", link.group(1), "username", "aino", "password", "lyhyt"))
                .hasStatus(422);

        assertThat(log).doesNotContain(token);
        assertThat(database.sql("select token_hash from organisation_link where person_id is not null")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(row -> assertThat(row).doesNotContain(token));
        assertThat(links.make(town.actor("paakayttaja"), aino).toString()).doesNotContain("invitation");
    }

    @Test
    void diesWithTheAdministrationOfWhoeverMadeIt() {
        String link = linkFor(aino);
        String maker = "/admin/people/" + town.actor("paakayttaja").id();
        assertThat(post("paakayttaja", "/admin/people/" + town.coordinator().id() + "/administrator", "made", "true"))
                .hasStatus(303);

        assertThat(post("koordinaattori", maker + "/administrator", "made", "false"))
                .hasStatus(303);

        opensNothing(get(link));
    }

    @Test
    void isMadeByNobodyButAnAdministrator() {
        String address = "/admin/people/" + aino + "/link";
        assertThat(post("koordinaattori", address)).hasStatus(403);
        assertThat(post("", address)).hasStatus(302).hasRedirectedUrl("/login");
        assertThat(post("paakayttaja", "/admin/people/" + new PersonId(new java.util.UUID(1, 1)) + "/link"))
                .hasStatus(404);
    }

    /** Somebody is here: the address of an empty house opens nothing any more. */
    @Test
    void makesNoFirstAdministratorWhereThereIsSomebody() {
        database.sql("""
                        insert into organisation_link (id, person_id, token_hash, expires_at, created_at, created_by)
                        values (gen_random_uuid(), null, encode(sha256('alku'), 'hex'), null, now(), null)
                        on conflict (person_id) do update set token_hash = excluded.token_hash
                        """).update();

        opensNothing(get("/first-administrator/alku"));
        opensNothing(post("", "/first-administrator/alku", "name", "Ovela", "username", "ovela", "password", GOOD));
        assertThat(letsIn("ovela", GOOD)).isFalse();
    }
}
