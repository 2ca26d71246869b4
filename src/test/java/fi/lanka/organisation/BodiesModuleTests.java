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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class BodiesModuleTests {

    /** The day before the social and health services left the municipalities. */
    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    private static final Period TOWN = Period.since(LocalDate.of(2013, 1, 1));

    @Autowired
    ApplicationContext house;

    @Autowired
    Bodies bodies;

    @Autowired
    BodyRepository repository;

    @Autowired
    Sectors sectors;

    @Autowired
    Memberships memberships;

    @Autowired
    Journal journal;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    private Town town;
    private Actor administrator;

    @BeforeEach
    void build() {
        town = Town.in(house);
        administrator = town.actor("paakayttaja");
    }

    @Test
    void foundsABodyAndWritesItDown() {
        Body body = bodies.found(administrator, BodyKind.ADVISORY, " Nuorisovaltuusto ", TOWN);

        assertThat(body.name()).isEqualTo("Nuorisovaltuusto");
        assertThat(journal.of(body.id().value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.verb()).isEqualTo("BODY_FOUNDED"));
    }

    @Test
    void listsTheBodiesOfADayFromTheCouncilDown() {
        bodies.end(administrator, town.otherBoard.id(), 0, LAST);
        repository.flush();

        assertThat(bodies.validOn(LAST))
                .extracting(Body::name)
                .containsExactly(
                        "Valtuusto",
                        "Hallitus",
                        "Sivistyslautakunta",
                        "Tekninen lautakunta",
                        "Johtoryhmä",
                        "HYTE-työryhmä");
        assertThat(bodies.validOn(LAST.plusDays(1))).extracting(Body::name).doesNotContain("Tekninen lautakunta");
        assertThat(bodies.ofKind(BodyKind.BOARD, LAST.plusDays(1)))
                .extracting(Body::name)
                .containsExactly("Sivistyslautakunta");
    }

    @ParameterizedTest
    @EnumSource(names = {"COUNCIL", "EXECUTIVE"})
    void refusesASecondCouncilOrExecutiveAtATime(BodyKind kind) {
        wrongInput("kind", () -> bodies.found(administrator, kind, "Toinen", Period.since(LAST)));
    }

    @Test
    void isRefusedASecondCouncilByTheDatabaseItself() {
        assertThatThrownBy(() -> database.sql("""
                                insert into organisation_body (id, kind, name, valid_from, lock_version, created_at)
                                values (?, 'COUNCIL', 'Toinen', date '2020-01-01', 0, now())
                                """).param(UUID.randomUUID()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .hasMessageContaining("organisation_body_one_at_a_time");
    }

    @Test
    void knowsTheDatabasesRefusalOfASecondCouncil() {
        assertThatThrownBy(() ->
                        repository.saveAndFlush(new Body(BodyKind.COUNCIL, "Toinen", TOWN, clock.instant(), null)))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refusal -> assertThat(Checks.brokeRule(refusal, "organisation_body_one_at_a_time"))
                                .isTrue());
    }

    @Test
    void foundsTheNextCouncilTheDayAfterTheLast() {
        bodies.end(administrator, town.council.id(), 0, LAST);
        repository.flush();

        assertThat(bodies.found(administrator, BodyKind.COUNCIL, "Uusi", Period.since(LAST.plusDays(1)))
                        .kind())
                .isEqualTo(BodyKind.COUNCIL);
    }

    @Test
    void endsItsSectorsAndSeatsWithABody() {
        bodies.end(administrator, town.board.id(), 0, LAST);
        repository.flush();

        assertThat(sectors.sector(town.sector.id().value())
                        .orElseThrow()
                        .period()
                        .to())
                .isEqualTo(LAST);
        assertThat(town.actor("sihteeri.lautakunta").seats()).isEmpty();
        assertThat(town.actor("yhteyshenkilo").seats()).isEmpty();
        assertThat(journal.of(town.board.id().value()))
                .extracting(Journal.Entry::verb)
                .contains("BODY_ENDED");
        assertThat(journal.of(town.sector.id().value()))
                .extracting(Journal.Entry::verb)
                .contains("SECTOR_ENDED");
        assertThat(database.sql("""
                        select count(*) from journal_entry j join organisation_membership m on m.id = j.thing_id
                        where j.verb = 'MEMBERSHIP_ENDED' and (m.body_id = ? or m.sector_id = ?)
                        """)
                        .param(town.board.id().value())
                        .param(town.sector.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void refusesToEndBeforeASeatOfItBegins() {
        memberships.give(
                administrator,
                town.actor("kirjoittaja").person(),
                town.board.id(),
                Role.MEMBER,
                Period.since(LAST.plusDays(1)));

        wrongInput("lastDay", () -> bodies.end(administrator, town.board.id(), 0, LAST));
    }

    @Test
    void refusesToEndBeforeTheBeginningAndToPutAnEndOff() {
        wrongInput("lastDay", () -> bodies.end(administrator, town.board.id(), 0, LocalDate.of(2012, 12, 31)));
        bodies.end(administrator, town.board.id(), 0, LAST);
        repository.flush();

        wrongInput("lastDay", () -> bodies.end(administrator, town.board.id(), 1, LAST.plusDays(1)));
    }

    @Test
    void refusesAStaleForm() {
        bodies.end(administrator, town.board.id(), 0, LAST);
        repository.flush();

        refusedNotNow("organisation.stale", () -> bodies.end(administrator, town.board.id(), 0, LAST));
    }

    @Test
    void refusesAnyoneButAnAdministrator() {
        Actor coordinator = town.coordinator();

        refusedNotYours(
                "organisation.administrators-only",
                () -> bodies.found(coordinator, BodyKind.BOARD, "Lautakunta", TOWN));
        refusedNotYours("organisation.administrators-only", () -> bodies.end(coordinator, town.board.id(), 0, LAST));
        refusedNotYours(
                "organisation.administrators-only",
                () -> sectors.found(coordinator, "Uusi", "UUS", town.board.id(), TOWN));
    }

    @Test
    void refusesABodyWithoutAName() {
        wrongInput("name", () -> bodies.found(administrator, BodyKind.BOARD, "  ", TOWN));
        wrongInput("name", () -> bodies.found(administrator, BodyKind.BOARD, "a".repeat(121), TOWN));
    }

    @Test
    void refusesAShortNameThatAnotherSectorHasAtTheTime() {
        wrongInput("shortName", () -> sectors.found(administrator, "Siivous", "SIV", town.board.id(), TOWN));
    }

    @Test
    void takesAShortNameUpAgainOnceItsSectorHasEnded() {
        bodies.end(administrator, town.board.id(), 0, LAST);
        repository.flush();

        assertThat(sectors.found(administrator, "Siivous", "SIV", town.otherBoard.id(), Period.since(LAST.plusDays(1)))
                        .shortName())
                .isEqualTo("SIV");
    }

    @Test
    void refusesASectorThatBeginsBeforeItsBody() {
        wrongInput(
                "from",
                () -> sectors.found(
                        administrator, "Uusi", "UUS", town.board.id(), Period.since(LocalDate.of(2000, 1, 1))));
    }
}
