package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class PersonPagesTests {

    private static final String GOOD = "kymmenen-merkkia";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private Town town;
    private PersonId writer;

    @BeforeEach
    void build() {
        town = Town.in(house);
        writer = town.actor("kirjoittaja").person();
        entities.flush();
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("paakayttaja")).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        return postAs("paakayttaja", address, fields);
    }

    private MvcTestResult postAs(String username, String address, String... fields) {
        var request = pages.post().uri(address).with(SignIn.as(username)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult result = request.exchange();
        entities.flush();
        entities.clear();
        return result;
    }

    private String one(PersonId person) {
        return "/admin/people/" + person;
    }

    private UUID seatOf(PersonId person) {
        return database.sql("select id from organisation_membership where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .single();
    }

    private String end(PersonId person) {
        return one(person) + "/memberships/" + seatOf(person) + "/end";
    }

    @Test
    void listsPeopleWithTheirSeats() {
        assertThat(get("/admin/people"))
                .hasStatusOk()
                .bodyText()
                .contains("kirjoittaja (koe)", "kirjoittaja</span>, <span>HYTE-työryhmä");
    }

    @Test
    void asksOnlyOnceWhoActs() {
        assertThat(Statements.during(() -> get("/admin/people")).sql())
                .filteredOn(sql -> sql.contains("seat_name"))
                .hasSize(1);
    }

    @Test
    void saysOfEachPersonOneState() {
        people.close(null, town.actor("jasen").person());
        people.add(null, Newcomer.named("Kutsuttu", "kutsuttu"), null);
        entities.flush();

        assertThat(get("/admin/people")).bodyText().containsOnlyOnce("Suljettu").containsOnlyOnce(">Kutsuttu</span>");
        assertThat(get(one(writer))).bodyText().contains("Käytössä").doesNotContain("Suljettu", ">Kutsuttu</span>");
    }

    @Test
    void asksTheDatabaseAsOftenForAHundredPeopleAsForTen() {
        int few = Statements.during(() -> get("/admin/people")).count();
        for (int i = 0; i < 100; i++) {
            people.add(null, Newcomer.named("Henkilö " + i, "henkilo" + i), null);
        }
        entities.flush();

        assertThat(Statements.during(() -> get("/admin/people")).count()).isEqualTo(few);
    }

    @Test
    void addsSomeoneAndGoesToTheirPage() {
        MvcTestResult answer =
                post("/admin/people", "name", "Aino Koe", "username", "aino", "email", "", "password", GOOD);

        Actor aino = people.actor("aino");
        assertThat(answer).hasStatus(303).hasRedirectedUrl(one(aino.person()));
        assertThat(aino.administrator()).isFalse();
    }

    @Test
    void showsWhatIsWrongWithSomeoneToBeAddedAndNeverThePasswordAgain() {
        MvcTestResult answer =
                post("/admin/people", "name", "", "username", "kirjoittaja", "email", "osoite", "password", "lyhyt!!");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "<title>Virhe: Lisää henkilö",
                        "Kirjoita nimi.",
                        "Käyttäjätunnus on jo käytössä.",
                        "Sähköpostiosoite ei ole oikeassa muodossa.",
                        "Salasana on liian lyhyt.",
                        "value=\"osoite\"")
                .doesNotContain("lyhyt!!");
    }

    @Test
    void saysWhyAPersonMaySeeAndDoThings() {
        assertThat(get(one(town.coordinator().person())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "lähettää kertomukset käsittelyyn, koska on koordinaattori: HYTE-työryhmä",
                        "Kirjaa toimielimen päätökset ja lausunnot, koska on sihteeri: Johtoryhmä",
                        "julkaistuja kertomuksia, koska voi kirjautua");
        assertThat(get(one(writer))).bodyText().doesNotContain("lähettää kertomukset käsittelyyn");
    }

    @Test
    void saysThatAClosedOrAnInvitedPersonDoesNotGetIn() {
        people.close(null, writer);
        PersonId invited =
                people.add(null, Newcomer.named("Kutsuttu", "kutsuttu"), null).id();
        entities.flush();

        assertThat(get(one(writer)))
                .bodyText()
                .contains("koska tili on suljettu")
                .doesNotContain("koska on kirjoittaja", "Anna paikka", "/closing");
        assertThat(get(one(invited))).bodyText().contains("koska henkilöllä ei ole salasanaa");
    }

    @Test
    void showsAPersonsHistory() {
        people.givePassword(town.actor("paakayttaja"), writer, GOOD);
        entities.flush();

        assertThat(get(one(writer)))
                .bodyText()
                .contains("paakayttaja (koe): vaihtoi salasanan", "Järjestelmä: lisäsi henkilön");
    }

    @Test
    void givesASeatInABodyAndInASector() {
        assertThat(post(
                        one(writer) + "/memberships",
                        "seat",
                        town.board.id().toString(),
                        "role",
                        "MEMBER",
                        "from",
                        "1.1.2018",
                        "to",
                        ""))
                .hasStatus(303)
                .hasRedirectedUrl(one(writer));
        assertThat(post(
                        one(writer) + "/memberships",
                        "seat",
                        town.sector.id().toString(),
                        "role",
                        "CONTACT",
                        "from",
                        "1.1.2018",
                        "to",
                        ""))
                .hasStatus(303);

        assertThat(people.actor("kirjoittaja").sitsIn(town.board.id().value())).isTrue();
        assertThat(people.actor("kirjoittaja").sectorContact()).isTrue();
    }

    @Test
    void refusesAnOverlappingSeatWithASentenceAndKeepsWhatWasTyped() {
        assertThat(post(
                        one(writer) + "/memberships",
                        "seat",
                        town.group.id().toString(),
                        "role",
                        "WRITER",
                        "from",
                        "3.2.2018",
                        "to",
                        "4.2.2018"))
                .hasStatus(422)
                .bodyText()
                .contains("sama rooli samassa paikassa", "value=\"3.2.2018\"", "value=\"4.2.2018\"");
    }

    @Test
    void tellsEverythingThatIsWrongWithASeatAtOnce() {
        assertThat(post(one(writer) + "/memberships", "seat", "", "role", "KUNINGAS", "from", "31.2.2018", "to", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#seat\"", "href=\"#role\"", "href=\"#from\"", "”31.2.2018” ei ole päivä");
    }

    @Test
    void refusesASeatThatEndsBeforeItBegins() {
        assertThat(post(
                        one(writer) + "/memberships",
                        "seat",
                        town.board.id().toString(),
                        "role",
                        "MEMBER",
                        "from",
                        "2.1.2018",
                        "to",
                        "1.1.2018"))
                .hasStatus(422)
                .bodyText()
                .contains("Viimeinen päivä on ennen alkua 2.1.2018");
    }

    @Test
    void hasNoSeatInSomethingThatIsNotThere() {
        assertThat(post(
                        one(writer) + "/memberships",
                        "seat",
                        UUID.randomUUID().toString(),
                        "role",
                        "MEMBER",
                        "from",
                        "1.1.2018",
                        "to",
                        ""))
                .hasStatus(404);
    }

    @Test
    void endsASeatYesterdayAndItsRightsAreGone() {
        assertThat(get(end(writer))).hasStatusOk().bodyText().contains("name=\"version\" value=\"0\"");
        String yesterday = Typed.write(clock.today().minusDays(1));

        assertThat(post(end(writer), "lastDay", yesterday, "version", "0")).hasStatus(303);

        assertThat(people.actor("kirjoittaja").seats()).isEmpty();
    }

    @Test
    void refusesToEndASeatFromAStaleForm() {
        String today = Typed.write(clock.today());
        assertThat(post(end(writer), "lastDay", today, "version", "0")).hasStatus(303);

        assertThat(post(end(writer), "lastDay", today, "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Muutosta ei tallennettu.");
        assertThat(post(end(writer), "lastDay", today)).hasStatus(409);
    }

    @Test
    void refusesToEndASeatWithoutADay() {
        assertThat(post(end(writer), "lastDay", "", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita viimeinen päivä.");
    }

    /** Somebody else's seat at this person's address is nobody's. */
    @Test
    void endsNoSeatOfSomebodyElse() {
        PersonId other = town.actor("kirjoittaja2").person();
        String address = one(writer) + "/memberships/" + seatOf(other) + "/end";

        assertThat(get(address)).hasStatus(404);
        assertThat(post(address, "lastDay", Typed.write(clock.today()), "version", "0"))
                .hasStatus(404);
        assertThat(people.actor("kirjoittaja2").seats()).hasSize(1);
    }

    @Test
    void closesAnAccountAfterAPageThatSaysWhatWillHappen() {
        assertThat(get(one(writer) + "/closing"))
                .hasStatusOk()
                .bodyText()
                .contains("Sulje tili: kirjoittaja (koe)", "Tilin voi avata myöhemmin uudelleen");

        assertThat(post(one(writer) + "/closing")).hasStatus(303);
        assertThat(people.actor(writer)).isEmpty();

        assertThat(get(one(writer) + "/closing")).hasStatus(409);
        assertThat(post(one(writer) + "/closing")).hasStatus(409);
    }

    @Test
    void refusesToCloseOneselfAndOffersNoSuchLink() {
        PersonId self = town.actor("paakayttaja").person();

        assertThat(get(one(self))).bodyText().doesNotContain("/closing");
        assertThat(get(one(self) + "/closing")).hasStatus(409).bodyText().contains("Et voi sulkea omaa tiliäsi.");
        assertThat(post(one(self) + "/closing")).hasStatus(409);
        assertThat(people.actor(self)).isPresent();
    }

    @Test
    void givesANewPassword() {
        assertThat(post(one(writer) + "/password", "password", "lyhyt"))
                .hasStatus(422)
                .bodyText()
                .contains("Salasana on liian lyhyt");
        assertThat(post(one(writer) + "/password", "password", GOOD)).hasStatus(303);

        assertThat(pages.post()
                        .uri("/login")
                        .with(csrf())
                        .param("username", "kirjoittaja")
                        .param("password", GOOD))
                .hasRedirectedUrl("/desk");
    }

    @Test
    void knowsNobodyByAnIdThatIsNobodys() {
        for (String page : List.of("", "/password", "/closing")) {
            assertThat(get("/admin/people/" + UUID.randomUUID() + page)).hasStatus(404);
        }
        assertThat(get("/admin/people/kirjoittaja")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"koordinaattori", "kirjoittaja", "sihteeri.valtuusto"})
    void answersNobodyButAnAdministratorWhateverIsTyped(String username) {
        assertThat(pages.get().uri("/admin/people").with(SignIn.as(username))).hasStatus(403);
        assertThat(postAs(username, "/admin/people", "name", "")).hasStatus(403);
        assertThat(postAs(username, one(writer) + "/memberships", "from", "31.2.2018"))
                .hasStatus(403);
        assertThat(postAs(username, one(writer) + "/closing")).hasStatus(403);
        assertThat(postAs(username, one(writer) + "/password", "password", GOOD))
                .hasStatus(403);
        assertThat(people.actor(writer)).isPresent();
    }

    @Test
    void letsNothingBeDoneWithoutTheFormsToken() {
        assertThat(pages.post().uri(one(writer) + "/closing").with(SignIn.as("paakayttaja")))
                .hasStatus(403);
        assertThat(people.actor(writer)).isPresent();
    }

    @Test
    void showsANameAsTextWhateverIsInIt() {
        PersonId sly = people.add(null, Newcomer.named("<script>x</script>", "ovela"), GOOD)
                .id();
        entities.flush();

        assertThat(get(one(sly))).bodyText().contains("&lt;script&gt;").doesNotContain("<script>x");
    }

    @Test
    void showsADayInTheFinnishForm() {
        assertThat(get(one(writer))).bodyText().contains("1.1.2013");
        assertThat(Typed.write(LocalDate.of(2018, 11, 12))).isEqualTo("12.11.2018");
    }
}
