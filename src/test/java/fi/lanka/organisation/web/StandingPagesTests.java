package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What people are called, who is an administrator, and how somebody who leaves is followed by another. */
@HouseTest
class StandingPagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Bodies bodies;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private Town town;
    private PersonId writer;
    private PersonId coordinator;

    @BeforeEach
    void build() {
        town = Town.in(house);
        writer = town.actor("kirjoittaja").person();
        coordinator = town.coordinator().person();
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

    private static String one(PersonId person) {
        return "/admin/people/" + person;
    }

    private MvcTestResult change(PersonId person, String version, String name, String username, String email) {
        return post(one(person) + "/edit", "version", version, "name", name, "username", username, "email", email);
    }

    private String version(PersonId person) {
        return database.sql("select lock_version from organisation_person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    @Test
    void mendsANameAndGivesAUsernameLater() {
        PersonId aino = people.add(null, new Newcomer("Aino Kooe", null, null, "fi", false), null)
                .id();
        entities.flush();
        assertThat(get(one(aino) + "/edit")).hasStatusOk().bodyText().contains("value=\"Aino Kooe\"");

        assertThat(change(aino, "0", "Aino Koe", "aino", "aino@koekunta.example"))
                .hasStatus(303)
                .hasRedirectedUrl(one(aino));

        assertThat(get(one(aino)))
                .bodyText()
                .contains("Aino Koe", "aino@koekunta.example", "muutti henkilön tietoja")
                .doesNotContain("Kooe");
    }

    @Test
    void tellsWhatIsWrongWithAPersonsDetails() {
        String version = version(writer);
        assertThat(change(writer, version, "", "jasen", "osoite"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Kirjoita nimi.",
                        "Käyttäjätunnus on jo käytössä.",
                        "Sähköpostiosoite ei ole oikeassa muodossa.",
                        "value=\"osoite\"");
        assertThat(change(writer, version, "x".repeat(121), "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Enimmäispituus on 120 merkkiä", "Tili on käytössä, joten se tarvitsee käyttäjätunnuksen.");
        assertThat(change(writer, version, "Kirjoittaja", "kirjoittaja", "")).hasStatus(303);
        assertThat(change(writer, version, "Toinen", "kirjoittaja", "")).hasStatus(409);
    }

    @Test
    void makesAnAdministratorAndUnmakesOne() {
        assertThat(get(one(writer) + "/administrator")).hasStatusOk().bodyText().contains("Tee pääkäyttäjäksi");
        assertThat(post(one(writer) + "/administrator", "made", "true")).hasStatus(303);
        assertThat(people.actor("kirjoittaja").administrator()).isTrue();
        assertThat(post(one(writer) + "/administrator", "made", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("Henkilö on jo pääkäyttäjä.");

        assertThat(get(one(writer) + "/administrator")).hasStatusOk().bodyText().contains("Poista pääkäyttäjän oikeus");
        assertThat(post(one(writer) + "/administrator", "made", "false")).hasStatus(303);
        assertThat(people.actor("kirjoittaja").administrator()).isFalse();
        assertThat(post(one(writer) + "/administrator", "made", "false"))
                .hasStatus(409)
                .bodyText()
                .contains("Henkilö ei ole pääkäyttäjä.");
    }

    @Test
    void leavesNobodyTheirOwnMarkToTakeAway() {
        PersonId self = town.actor("paakayttaja").person();
        assertThat(get(one(self))).bodyText().doesNotContain("/administrator");
        assertThat(get(one(self) + "/administrator"))
                .hasStatus(409)
                .bodyText()
                .contains("Et voi poistaa omaa pääkäyttäjän oikeuttasi.");
        assertThat(post(one(self) + "/administrator", "made", "false")).hasStatus(409);
        assertThat(people.actor(self).orElseThrow().administrator()).isTrue();
    }

    @Test
    void letsNobodyElseMakeAdministratorsOrChangePeople() {
        for (String username : new String[] {"koordinaattori", "sihteeri.valtuusto"}) {
            assertThat(postAs(username, one(writer) + "/administrator", "made", "true"))
                    .hasStatus(403);
            assertThat(postAs(username, one(writer) + "/edit", "version", "0", "name", "x"))
                    .hasStatus(403);
            assertThat(postAs(username, one(writer) + "/reopening")).hasStatus(403);
        }
        assertThat(people.actor("kirjoittaja").administrator()).isFalse();
    }

    @Test
    void opensAClosedAccountAgainWithoutItsPasswordOrItsMark() {
        assertThat(post(one(writer) + "/administrator", "made", "true")).hasStatus(303);
        assertThat(post(one(writer) + "/closing")).hasStatus(303);
        assertThat(get(one(writer))).bodyText().contains("/reopening").doesNotContain("/closing");
        assertThat(get(one(writer) + "/reopening")).hasStatusOk().bodyText().contains("Avaa tili uudelleen");

        assertThat(post(one(writer) + "/reopening")).hasStatus(303);

        assertThat(get(one(writer))).bodyText().contains("Kutsuttu", "/link");
        assertThat(people.actor(writer)).isEmpty();
        assertThat(database.sql(
                                "select administrator or password_hash is not null from organisation_person where id = ?")
                        .param(writer.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(post(one(writer) + "/reopening")).hasStatus(409).bodyText().contains("Tili ei ole suljettu.");
        assertThat(get(one(writer) + "/reopening")).hasStatus(409);
    }

    private UUID coordinatorsSeat() {
        return database.sql("select id from organisation_membership where person_id = ? and role = 'COORDINATOR'")
                .param(coordinator.value())
                .query(UUID.class)
                .single();
    }

    private String end() {
        return one(coordinator) + "/memberships/" + coordinatorsSeat() + "/end";
    }

    @Test
    void warnsWhenTheLastCoordinatorLeavesAndNamesASuccessor() {
        assertThat(get(end()))
                .hasStatusOk()
                .bodyText()
                .contains("Henkilö on ainoa koordinaattori.", "name=\"successor\"", "kirjoittaja (koe)");
        assertThat(get(one(coordinator) + "/closing")).bodyText().contains("Henkilö on ainoa koordinaattori.");
        LocalDate yesterday = clock.today().minusDays(1);

        assertThat(post(end(), "lastDay", Typed.write(yesterday), "version", "0", "successor", writer.toString()))
                .hasStatus(303);

        assertThat(people.actor("koordinaattori").coordinator()).isFalse();
        assertThat(people.actor("kirjoittaja").coordinator()).isTrue();
        assertThat(get(one(writer) + "/closing")).bodyText().contains("Henkilö on ainoa koordinaattori.");
        assertThat(get(one(coordinator) + "/closing")).bodyText().doesNotContain("Henkilö on ainoa koordinaattori.");
    }

    @Test
    void refusesASuccessorWhoIsNobodyOrClosedAndEndsNothing() {
        String today = Typed.write(clock.today());
        assertThat(post(end(), "lastDay", today, "version", "0", "successor", "joku"))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse seuraaja luettelosta");
        assertThat(post(end(), "lastDay", "1.1.2012", "version", "0", "successor", writer.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("ennen alkua");
        assertThat(post(end(), "lastDay", today, "version", "7", "successor", writer.toString()))
                .hasStatus(409);
        assertThat(people.actor("koordinaattori").coordinator()).isTrue();
    }

    /** The house goes on also where the last coordinator was let go without anyone in their place. */
    @Test
    void asksForACoordinatorOnTheDeskUntilAnAdministratorNamesOne() {
        String yesterday = Typed.write(clock.today().minusDays(1));
        assertThat(post(end(), "lastDay", yesterday, "version", "0", "successor", ""))
                .hasStatus(303);
        assertThat(get("/desk")).bodyText().contains("Koordinaattoria ei ole: HYTE-työryhmä");

        assertThat(give(writer, town.group, "COORDINATOR", "", Typed.write(clock.today())))
                .hasStatus(303);

        assertThat(people.actor("kirjoittaja").coordinator()).isTrue();
        assertThat(get("/desk")).bodyText().doesNotContain("Koordinaattoria ei ole");
    }

    private MvcTestResult give(PersonId person, Body body, String role, String standsInFor, String from) {
        return post(
                one(person) + "/memberships",
                "seat",
                body.id().toString(),
                "role",
                role,
                "standsInFor",
                standsInFor,
                "from",
                from,
                "to",
                "");
    }

    @Test
    void saysInWhoseSteadASubstituteSits() {
        String member = town.actor("jasen").person().toString();
        assertThat(give(writer, town.board, "SUBSTITUTE", member, "1.1.2018")).hasStatus(303);

        assertThat(get(one(writer))).bodyText().contains("jäsenen jasen (koe) varajäsen");
        assertThat(get("/admin/bodies/" + town.board.id())).bodyText().contains("jäsenen jasen (koe) varajäsen");
    }

    @Test
    void refusesASubstituteOfSomebodyWhoIsNoMemberThere() {
        String member = town.actor("jasen").person().toString();
        assertThat(give(writer, town.otherBoard, "SUBSTITUTE", member, "1.1.2018"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#standsInFor\"", "ei ole tämän toimielimen jäsen");
        assertThat(give(writer, town.board, "MEMBER", member, "1.1.2018")).hasStatus(422);
        assertThat(give(writer, town.board, "SUBSTITUTE", writer.toString(), "1.1.2018"))
                .hasStatus(422);
        assertThat(give(writer, town.board, "SUBSTITUTE", "joku", "1.1.2018"))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse jäsen luettelosta");
        assertThat(post(
                        one(writer) + "/memberships",
                        "seat",
                        town.sector.id().toString(),
                        "role",
                        "CONTACT",
                        "standsInFor",
                        member,
                        "from",
                        "1.1.2018",
                        "to",
                        ""))
                .hasStatus(422);
    }

    @Test
    void seatsSomebodyInABodyThatBeginsLaterFromItsFirstDay() {
        LocalDate begins = clock.today().plusDays(40);
        Body council = bodies.found(null, BodyKind.ADVISORY, "Tuleva neuvosto", Period.since(begins));
        entities.flush();
        assertThat(get(one(writer))).bodyText().contains("Tuleva neuvosto, " + Typed.write(begins) + " alkaen");

        assertThat(give(writer, council, "MEMBER", "", Typed.write(begins.minusDays(1))))
                .hasStatus(422)
                .bodyText()
                .contains(Typed.write(begins));
        assertThat(give(writer, council, "MEMBER", "", Typed.write(begins))).hasStatus(303);

        Actor today = people.actor("kirjoittaja");
        assertThat(today.sitsIn(council.id().value())).isFalse();
        clock.at(
                begins,
                () -> assertThat(people.actor("kirjoittaja").sitsIn(council.id().value()))
                        .isTrue());
    }

    @Test
    void showsWhatHappenedToAPersonsSeatsToo() {
        assertThat(give(writer, town.board, "MEMBER", "", "1.1.2018")).hasStatus(303);

        assertThat(get(one(writer))).bodyText().contains("paakayttaja (koe): antoi paikan: Sivistyslautakunta, jäsen");
    }
}
