package fi.lanka.organisation;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class MembershipsModuleTests {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);
    private static final Period YEAR = new Period(FIRST, LAST);

    @Autowired
    ApplicationContext house;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipRepository repository;

    @Autowired
    People people;

    @Autowired
    Bodies bodies;

    @Autowired
    Journal journal;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    private Town town;
    private Actor administrator;
    private PersonId person;

    @BeforeEach
    void build() {
        town = Town.in(house);
        administrator = town.actor("paakayttaja");
        person = people.add(administrator, Newcomer.named("Aino", "aino"), "kymmenen-merkkia")
                .id();
    }

    private Membership give(Role role, Period period) {
        return memberships.give(administrator, person, town.board.id(), role, period);
    }

    @Test
    void givesASeatAndWritesItDown() {
        Membership membership = give(Role.MEMBER, YEAR);

        assertThat(membership.period()).isEqualTo(YEAR);
        assertThat(journal.of(membership.id().value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.verb()).isEqualTo("MEMBERSHIP_GIVEN"))
                .satisfies(entry -> assertThat(entry.person()).isEqualTo(administrator.id()));
    }

    @Test
    void refusesAnyoneButAnAdministrator() {
        Membership membership = give(Role.MEMBER, YEAR);

        refusedNotYours(
                "organisation.administrators-only",
                () -> memberships.give(town.coordinator(), person, town.board.id(), Role.CHAIR, YEAR));
        refusedNotYours(
                "organisation.administrators-only",
                () -> memberships.give(town.coordinator(), person, town.sector.id(), Role.CONTACT, YEAR));
        refusedNotYours(
                "organisation.administrators-only",
                () -> memberships.end(town.coordinator(), membership.id(), 0, LAST));
    }

    @Test
    void refusesTheSameRoleInTheSameSeatTwiceAtATime() {
        give(Role.MEMBER, YEAR);

        wrongInput("seat", () -> give(Role.MEMBER, YEAR));
        wrongInput("seat", () -> give(Role.MEMBER, Period.since(LAST)));
        wrongInput("seat", () -> give(Role.MEMBER, new Period(FIRST.minusYears(1), FIRST)));
    }

    @Test
    void givesTheSameSeatAnewTheDayAfterAndAnotherRoleBesideIt() {
        give(Role.MEMBER, YEAR);

        assertThat(give(Role.MEMBER, Period.since(LAST.plusDays(1))).period().to())
                .isNull();
        assertThat(give(Role.SUBSTITUTE, YEAR).period()).isEqualTo(YEAR);
        assertThat(memberships
                        .give(administrator, person, town.otherBoard.id(), Role.MEMBER, YEAR)
                        .period())
                .isEqualTo(YEAR);
    }

    @Test
    void isRefusedAnOverlapByTheDatabaseItself() {
        give(Role.MEMBER, YEAR);

        assertThatThrownBy(() -> database.sql("""
                                insert into organisation_membership
                                    (id, person_id, body_id, role, valid_from, valid_to, lock_version, created_at)
                                values (?, ?, ?, 'MEMBER', date '2018-12-31', null, 0, now())
                                """)
                        .param(UUID.randomUUID())
                        .param(person.value())
                        .param(town.board.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .hasMessageContaining("organisation_membership_no_overlap");
    }

    /** What the code would not see of another transaction, the database refuses, and the door knows the refusal. */
    @Test
    void knowsTheDatabasesRefusalOfAnOverlap() {
        give(Role.MEMBER, YEAR);

        assertThatThrownBy(() -> repository.saveAndFlush(Membership.inBody(
                        person, town.board.id(), Role.MEMBER, Period.since(LAST), clock.instant(), null)))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refusal -> assertThat(Checks.brokeRule(refusal, "organisation_membership_no_overlap"))
                                .isTrue());
    }

    @Test
    void refusesARoleThatMeansNothingInTheSeat() {
        wrongInput("role", () -> give(Role.COORDINATOR, YEAR));
        wrongInput("role", () -> give(Role.CONTACT, YEAR));
        wrongInput("role", () -> memberships.give(administrator, person, town.sector.id(), Role.MEMBER, YEAR));
    }

    @Test
    void refusesASeatThatLastsLongerThanItsBody() {
        bodies.end(administrator, town.otherBoard.id(), version(town.otherBoard.id()), LAST);

        wrongInput(
                "to",
                () -> memberships.give(administrator, person, town.otherBoard.id(), Role.MEMBER, Period.since(FIRST)));
        wrongInput("from", () -> give(Role.MEMBER, Period.since(LocalDate.of(1999, 1, 1))));
    }

    private long version(BodyId body) {
        return database.sql("select lock_version from organisation_body where id = ?")
                .param(body.value())
                .query(Long.class)
                .single();
    }

    @Test
    void refusesASeatToSomeoneWhoseAccountIsClosed() {
        people.close(administrator, person);

        refusedNotNow("organisation.person.closed-already", () -> give(Role.MEMBER, YEAR));
    }

    @Test
    void endsASeatOnItsLastDay() {
        Membership membership = give(Role.MEMBER, Period.since(FIRST));

        memberships.end(administrator, membership.id(), 0, LAST);

        assertThat(membership.period()).isEqualTo(YEAR);
        assertThat(journal.of(membership.id().value()))
                .extracting(Journal.Entry::verb)
                .containsExactlyInAnyOrder("MEMBERSHIP_GIVEN", "MEMBERSHIP_ENDED");
    }

    @Test
    void refusesToEndBeforeTheBeginning() {
        Membership membership = give(Role.MEMBER, Period.since(FIRST));

        wrongInput("lastDay", () -> memberships.end(administrator, membership.id(), 0, FIRST.minusDays(1)));
    }

    @Test
    void bringsAnEndForwardButNeverPutsItOff() {
        Membership membership = give(Role.MEMBER, YEAR);

        wrongInput("lastDay", () -> memberships.end(administrator, membership.id(), 0, LAST.plusDays(1)));
        memberships.end(administrator, membership.id(), 0, FIRST);
        assertThat(membership.period().to()).isEqualTo(FIRST);
    }

    @Test
    void refusesAStaleForm() {
        Membership membership = give(Role.MEMBER, Period.since(FIRST));
        memberships.end(administrator, membership.id(), 0, LAST);
        repository.flush();

        refusedNotNow("organisation.stale", () -> memberships.end(administrator, membership.id(), 0, FIRST));
    }
}
