package fi.lanka.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.Handlings;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.shared.Days;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.shared.TypedDay;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What waits on the desks of a secretary, of the administrator, and of somebody who sits nowhere. */
@HouseTest
class DeskPagesTests {

    private static final LocalDate FOUNDED = LocalDate.of(2013, 1, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    private Town town;

    @BeforeEach
    void buildATown() {
        town = Town.in(house);
    }

    private String desk(String username) throws Exception {
        return mvc.get()
                .uri("/desk")
                .with(SignIn.as(username))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private UUID answeredWithoutSection(String secretary, Body body) {
        return answeredWithoutSection(secretary, body, Kind.STATED);
    }

    private UUID answeredWithoutSection(String secretary, Body body, Kind answer) {
        HandlingRow handling = town.waiting(body);
        town.answer(secretary, body, answer, "Lausunto.");
        return town.the(Handlings.class)
                .handling(town.coordinator(), handling.id())
                .decision();
    }

    private void sendToBoards() {
        ReportId report = town.report();
        town.untilBoards(report);
        town.send(report);
    }

    @Test
    void aSecretaryIsToldOfASectionWithoutANumberUntilItIsPutRight() throws Exception {
        sendToBoards();
        UUID decision = answeredWithoutSection("sihteeri.lautakunta", town.board);
        String today = TypedDay.write(clock.today());
        assertThat(desk("sihteeri.lautakunta"))
                .contains(
                        "Pykälän numero puuttuu: Sivistyslautakunta " + today,
                        "Lisää numero, kun pöytäkirja on valmis.",
                        "href=\"/decisions/" + decision + "/correction\"");
        assertThat(desk("sihteeri.tekninen")).doesNotContain("Pykälän numero puuttuu");
        assertThat(desk("jasen")).doesNotContain("Pykälän numero puuttuu");

        town.the(Decisions.class)
                .correct(town.actor("sihteeri.lautakunta"), decision, 12, null, "Pöytäkirja valmistui.");
        assertThat(desk("sihteeri.lautakunta")).doesNotContain("Pykälän numero puuttuu");
    }

    @Test
    void aSectionWithItsNumberWaitsForNobody() throws Exception {
        sendToBoards();
        town.answer("sihteeri.lautakunta", town.board, Kind.STATED, 12, "Lausunto.");
        assertThat(desk("sihteeri.lautakunta")).doesNotContain("Pykälän numero puuttuu");
    }

    @Test
    void whoeverSentTheMatterIsNotAskedForTheNumberThatTheyMayNotGive() throws Exception {
        seat(town.coordinator().person(), town.executive, Role.SECRETARY, FOUNDED, null);
        ReportId report = town.report();
        town.writeEverything(report);
        town.untilExecutive(report);
        town.send(report);
        UUID decision = answeredWithoutSection("sihteeri.hallitus", town.executive, Kind.PROPOSED_ONWARD);
        assertThat(mvc.get().uri("/decisions/" + decision + "/correction").with(SignIn.as("koordinaattori")))
                .hasStatus(403);
        assertThat(desk("koordinaattori")).doesNotContain("Pykälän numero puuttuu");
        assertThat(desk("sihteeri.hallitus")).contains("Pykälän numero puuttuu: Hallitus");
    }

    @Test
    void aDayInADutyIsWrittenAsTheReadersLanguageWritesDays() throws Exception {
        seat(person("secretary", "en", false), town.board, Role.SECRETARY, FOUNDED, null);
        sendToBoards();
        answeredWithoutSection("sihteeri.lautakunta", town.board);
        assertThat(desk("secretary"))
                .contains("The section number is missing: Sivistyslautakunta "
                        + Days.text(clock.today(), Locale.ENGLISH));

        LocalDate last = clock.today().plusDays(30);
        seat(person("leaving"), town.board, Role.CHAIR, FOUNDED, last);
        person("administrator", "en", true);
        assertThat(desk("administrator"))
                .contains("The last day of leaving (koe) is " + Days.text(last, Locale.ENGLISH));
    }

    @Test
    void aWorkingGroupHasNoSectionsToNumber() throws Exception {
        town.send(town.report());
        town.answer("koordinaattori", town.group, Kind.PROPOSED_ONWARD, "");
        assertThat(desk("koordinaattori")).doesNotContain("Pykälän numero puuttuu");
    }

    @Test
    void aSectionIsAskedForNinetyDays() {
        sendToBoards();
        answeredWithoutSection("sihteeri.lautakunta", town.board);
        LocalDate held = clock.today();
        clock.at(
                held.plusDays(90),
                () -> assertThat(deskNow("sihteeri.lautakunta")).contains("Pykälän numero puuttuu"));
        clock.at(
                held.plusDays(91),
                () -> assertThat(deskNow("sihteeri.lautakunta")).doesNotContain("Pykälän numero puuttuu"));
    }

    private String deskNow(String username) {
        try {
            return desk(username);
        } catch (Exception problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Body body(String name) {
        return town.the(Bodies.class).found(null, BodyKind.ADVISORY, name, Period.since(FOUNDED));
    }

    private PersonId person(String username) {
        return person(username, "fi", false);
    }

    private PersonId person(String username, String language, boolean administrator) {
        return town.the(People.class)
                .add(null, new Newcomer(username + " (koe)", null, username, language, administrator), Town.PASSWORD)
                .id();
    }

    private void close(PersonId person) {
        town.the(People.class).close(null, person);
        entities.flush();
    }

    private void seat(PersonId person, Body body, Role role, LocalDate from, @Nullable LocalDate to) {
        town.the(Memberships.class).give(null, person, body.id(), role, new Period(from, to));
    }

    @Test
    void theAdministratorIsToldOfABodyThatHasNoSecretaryToday() throws Exception {
        assertThat(desk("paakayttaja")).doesNotContain("Toimielimellä ei ole sihteeriä");
        Body youth = body("Nuorisovaltuusto");
        assertThat(desk("paakayttaja"))
                .contains(
                        "Toimielimellä ei ole sihteeriä: Nuorisovaltuusto",
                        "Kukaan ei voi kirjata, mitä Nuorisovaltuusto vastaa.",
                        "href=\"/admin/people\"",
                        "Odottanut 1.1.2013 alkaen.");
        assertThat(desk("koordinaattori")).doesNotContain("Toimielimellä ei ole sihteeriä");

        PersonId secretary = person("sihteeri.nuoret");
        seat(secretary, youth, Role.SECRETARY, FOUNDED, null);
        assertThat(desk("paakayttaja")).doesNotContain("Toimielimellä ei ole sihteeriä");
        close(secretary);
        assertThat(desk("paakayttaja")).contains("Toimielimellä ei ole sihteeriä: Nuorisovaltuusto");
    }

    @Test
    void aBodyHasWaitedForASecretarySinceTheLastOneLeft() throws Exception {
        LocalDate left = clock.today().minusDays(10);
        PersonId secretary = person("sihteeri.nuoret");
        seat(secretary, body("Nuorisovaltuusto"), Role.SECRETARY, FOUNDED, left);
        String since = "Odottanut " + TypedDay.write(left.plusDays(1)) + " alkaen.";
        assertThat(desk("paakayttaja")).contains("Nuorisovaltuusto", since);
        close(secretary);
        assertThat(desk("paakayttaja")).contains("Nuorisovaltuusto", since);
    }

    @Test
    void aBodyHasWaitedForASecretarySinceTheLastOnesAccountWasClosed() throws Exception {
        LocalDate closed = clock.today().minusDays(5);
        PersonId secretary = person("sihteeri.nuoret");
        seat(secretary, body("Nuorisovaltuusto"), Role.SECRETARY, FOUNDED, null);
        clock.at(closed, () -> close(secretary));
        assertThat(desk("paakayttaja"))
                .contains("Nuorisovaltuusto", "Odottanut " + TypedDay.write(closed) + " alkaen.");
    }

    @Test
    void aBodyThatHasEndedNeedsNoSecretary() throws Exception {
        town.the(Bodies.class)
                .found(
                        null,
                        BodyKind.ADVISORY,
                        "Päättynyt neuvosto",
                        new Period(FOUNDED, clock.today().minusDays(1)));
        assertThat(desk("paakayttaja")).doesNotContain("Päättynyt neuvosto");
    }

    @Test
    void theAdministratorIsToldAMonthBeforeASeatIsLeftEmpty() throws Exception {
        LocalDate last = clock.today().plusDays(30);
        PersonId leaving = person("sihteeri.nuoret");
        Body youth = body("Nuorisovaltuusto");
        seat(leaving, youth, Role.SECRETARY, FOUNDED, last);
        assertThat(desk("paakayttaja"))
                .contains(
                        "Paikka päättyy: Nuorisovaltuusto, sihteeri",
                        "Henkilön sihteeri.nuoret (koe) viimeinen päivä on " + TypedDay.write(last),
                        "href=\"/admin/people/" + leaving.value() + "\"");

        seat(person("sihteeri.uusi"), youth, Role.SECRETARY, last.plusDays(1), null);
        assertThat(desk("paakayttaja")).doesNotContain("Paikka päättyy");
    }

    @Test
    void aClosedAccountLeavesNoSeatEmpty() throws Exception {
        PersonId gone = person("lahteva");
        seat(gone, town.board, Role.CHAIR, FOUNDED, clock.today().plusDays(3));
        assertThat(desk("paakayttaja")).contains("Paikka päättyy: Sivistyslautakunta, puheenjohtaja");
        close(gone);
        assertThat(desk("paakayttaja")).doesNotContain("Paikka päättyy");
    }

    @Test
    void aClosedAccountFollowsNobody() throws Exception {
        LocalDate last = clock.today().plusDays(3);
        seat(person("lahteva"), town.board, Role.CHAIR, FOUNDED, last);
        PersonId next = person("seuraava");
        seat(next, town.board, Role.CHAIR, last.plusDays(1), null);
        assertThat(desk("paakayttaja")).doesNotContain("Paikka päättyy");
        close(next);
        assertThat(desk("paakayttaja")).contains("Paikka päättyy: Sivistyslautakunta, puheenjohtaja");
    }

    @Test
    void aSeatThatEndsLaterOrWithItsBodyIsNotToldOf() throws Exception {
        seat(person("myohemmin"), town.board, Role.CHAIR, FOUNDED, clock.today().plusDays(31));
        Body ending = body("Päättyvä neuvosto");
        seat(person("mukana"), ending, Role.SECRETARY, FOUNDED, null);
        town.the(Bodies.class).end(null, ending.id(), 0, clock.today().plusDays(5));
        entities.flush();
        assertThat(desk("paakayttaja")).doesNotContain("Paikka päättyy");
    }

    @Test
    void severalWhoLeaveTogetherAreOneLine() throws Exception {
        Body youth = body("Nuorisovaltuusto");
        LocalDate last = clock.today().plusDays(3);
        seat(person("jasen.a"), youth, Role.MEMBER, FOUNDED, last);
        seat(person("jasen.b"), youth, Role.MEMBER, FOUNDED, last);
        assertThat(desk("paakayttaja")).containsOnlyOnce("Paikka päättyy: Nuorisovaltuusto, jäsen");
    }

    @Test
    void somebodyWhoseSeatHasEndedIsToldWhichAndWhen() throws Exception {
        LocalDate last = clock.today().minusDays(3);
        PersonId former = person("entinen");
        seat(former, town.otherBoard, Role.MEMBER, FOUNDED, last.minusYears(1));
        seat(former, town.board, Role.CHAIR, FOUNDED, last);
        assertThat(desk("entinen"))
                .contains("Viimeisin paikkasi oli Sivistyslautakunta (puheenjohtaja), ja se päättyi "
                        + TypedDay.write(last))
                .doesNotContain("Mikään ei odota sinua juuri nyt.");
        assertThat(desk("jasen")).doesNotContain("Sinulla ei ole tänään paikkaa");
        assertThat(desk("paakayttaja")).doesNotContain("Sinulla ei ole tänään paikkaa");
    }

    @Test
    void somebodyWhoHasNeverHadASeatIsToldSo() throws Exception {
        person("uusi");
        assertThat(desk("uusi")).contains("Sinulla ei ole tänään paikkaa", "Pääkäyttäjä voi antaa sinulle paikan.");
    }

    @Test
    void asksTheDatabaseAsOftenHoweverMuchWaits() {
        int before = statements("paakayttaja");
        for (int i = 0; i < 12; i++) {
            Body body = body("Neuvosto " + i);
            if (i % 2 == 0) {
                seat(person("p" + i), body, Role.CHAIR, FOUNDED, clock.today().plusDays(i));
            }
        }
        assertThat(deskNow("paakayttaja")).contains("Neuvosto 11", "Paikka päättyy: Neuvosto 10");
        assertThat(statements("paakayttaja")).isEqualTo(before).isLessThanOrEqualTo(12);

        int quiet = statements("sihteeri.lautakunta");
        sendToBoards();
        answeredWithoutSection("sihteeri.lautakunta", town.board);
        assertThat(statements("sihteeri.lautakunta")).isEqualTo(quiet).isLessThanOrEqualTo(8);
    }

    private int statements(String username) {
        Statements heard = Statements.during(() -> desk(username));
        // the municipality is kept in memory once it is committed, which this test's is not
        return (int) heard.sql().stream()
                .filter(sql -> !sql.contains("from organisation_municipality"))
                .count();
    }
}
