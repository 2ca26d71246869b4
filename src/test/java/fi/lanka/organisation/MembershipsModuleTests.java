package fi.lanka.organisation;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seats last as long as they last, and the rules about them hold in the doors and in the database. */
@HouseTest
class MembershipsModuleTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient database;

    @Autowired
    HouseClock clock;

    private Town town;
    private Actor administrator;

    @BeforeEach
    void makeATown() {
        town = Town.in(house);
        administrator = town.actor("paakayttaja");
    }

    @Test
    void aSeatThatEndedYesterdayGivesNoRightsToday() {
        LocalDate yesterday = clock.today().minusDays(1);
        PersonId person = people.add(administrator, Newcomer.named("Entinen", "entinen"), Town.PASSWORD)
                .id();
        memberships.give(
                administrator,
                person,
                town.board.id(),
                Role.SECRETARY,
                new Period(LocalDate.of(2017, 6, 1), yesterday));
        assertThat(people.actor("entinen").secretary()).isFalse();
        clock.at(
                yesterday, () -> assertThat(people.actor("entinen").secretary()).isTrue());
    }

    @Test
    void theSameSeatAndRoleIsNotHeldTwiceAtOnce() {
        PersonId secretary = town.actor("sihteeri.lautakunta").person();
        wrongInput(
                "seat",
                () -> memberships.give(
                        administrator, secretary, town.board.id(), Role.SECRETARY, Period.since(clock.today())));
        assertThatThrownBy(() -> database.sql("""
                                insert into organisation_membership
                                    (id, person_id, body_id, role, valid_from, lock_version, created_at)
                                values (gen_random_uuid(), ?, ?, 'SECRETARY', date '2020-01-01', 0, now())
                                """)
                        .params(secretary.value(), town.board.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("organisation_membership_no_overlap");
    }

    @Test
    void thereIsOneCouncilAtATime() {
        wrongInput("kind", () -> bodies.found(administrator, BodyKind.COUNCIL, "Toinen", Period.since(clock.today())));
        assertThatThrownBy(() -> database.sql("""
                                insert into organisation_body (id, kind, name, valid_from, lock_version, created_at)
                                values (gen_random_uuid(), 'COUNCIL', 'Toinen', date '2020-01-01', 0, now())
                                """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void onlyAnAdministratorChangesWhoSitsWhere() {
        Actor coordinator = town.coordinator();
        PersonId someone = town.actor("jasen").person();
        refusedNotYours(
                "organisation.administrators-only",
                () -> memberships.give(
                        coordinator, someone, town.council.id(), Role.MEMBER, Period.since(clock.today())));
        refusedNotYours("organisation.administrators-only", () -> people.close(coordinator, someone));
        refusedNotYours(
                "organisation.administrators-only",
                () -> people.add(coordinator, Newcomer.named("Uusi", "uusi"), Town.PASSWORD));
    }

    @Test
    void nobodyLocksTheHouseFromTheInside() {
        refusedNotNow("organisation.person.not-oneself", () -> people.close(administrator, administrator.person()));
        refusedNotNow("organisation.person.last-administrator", () -> people.close(null, administrator.person()));
    }

    @Test
    void aUsernameIsTakenOnceAndAPasswordIsLongEnough() {
        wrongInput("username", () -> people.add(administrator, Newcomer.named("Toinen", "Jasen"), Town.PASSWORD));
        wrongInput("password", () -> people.add(administrator, Newcomer.named("Uusi", "uusi"), "lyhyt"));
        wrongInput("name", () -> people.add(administrator, Newcomer.named("  ", "uusi"), Town.PASSWORD));
    }

    @Test
    void eachChangeIsALineOfTheLog() {
        PersonId person = people.add(administrator, Newcomer.named("Uusi", "uusi"), Town.PASSWORD)
                .id();
        people.close(administrator, person);
        assertThat(database.sql("select verb from journal_entry where thing_id = ? and person = ?")
                        .params(person.value(), administrator.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("PERSON_ADDED", "PERSON_CLOSED");
    }
}
