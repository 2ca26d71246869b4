package fi.lanka.organisation;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@HouseTest
class PeopleModuleTests {

    private static final String GOOD = "kymmenen-merkkia";

    @Autowired
    ApplicationContext house;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    PersonRepository repository;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

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

    private Person add(String name, String username, String password) {
        return people.add(administrator, Newcomer.named(name, username), password);
    }

    private List<String> verbs(UUID thing) {
        return journal.of(thing).stream().map(Journal.Entry::verb).toList();
    }

    @Test
    void opensAnAccountForSomeoneWithAPassword() {
        Person person = add("  Aino Koe ", " Aino.Koe ", GOOD);

        assertThat(person.name()).isEqualTo("Aino Koe");
        assertThat(people.actor("aino.koe").name()).isEqualTo("Aino Koe");
        assertThat(accounts.loadUserByUsername("AINO.KOE ").person()).isEqualTo(person.id());
        assertThat(journal.of(person.id().value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.verb()).isEqualTo("PERSON_ADDED"))
                .satisfies(entry -> assertThat(entry.person()).isEqualTo(administrator.id()));
    }

    @Test
    void keepsAHashAndNeverThePassword() {
        Person person = add("Aino Koe", "aino", GOOD);

        assertThat(person.passwordHash()).startsWith("{bcrypt}").doesNotContain(GOOD);
    }

    @Test
    void invitesSomeoneWithoutAPasswordAndLetsThemInWithTheFirstOne() {
        Person person = add("Aino Koe", "aino", null);
        assertThat(person.state()).isEqualTo(PersonState.INVITED);
        assertThat(people.actor(person.id())).isEmpty();
        assertThatThrownBy(() -> accounts.loadUserByUsername("aino")).isInstanceOf(UsernameNotFoundException.class);

        people.givePassword(administrator, person.id(), GOOD);
        repository.flush();

        assertThat(people.actor(person.id())).isPresent();
        assertThat(verbs(person.id().value())).containsExactlyInAnyOrder("PASSWORD_CHANGED", "PERSON_ADDED");
    }

    @Test
    void refusesAnyoneButAnAdministrator() {
        Actor coordinator = town.coordinator();

        refusedNotYours(
                "organisation.administrators-only",
                () -> people.add(coordinator, Newcomer.named("Aino", "aino"), GOOD));
        refusedNotYours("organisation.administrators-only", () -> people.close(coordinator, administrator.person()));
        refusedNotYours(
                "organisation.administrators-only",
                () -> people.givePassword(coordinator, administrator.person(), GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "lyhyt", "yhdeksän!", "          "})
    void refusesAShortPassword(String password) {
        wrongInput("password", () -> add("Aino", "aino", password));
    }

    /** bcrypt reads 72 bytes and no more. */
    @Test
    void refusesAPasswordThatWouldBeCutShort() {
        wrongInput("password", () -> add("Aino", "aino", "ä".repeat(37)));
        assertThat(add("Aino", "aino", "ä".repeat(36)).state()).isEqualTo(PersonState.ACTIVE);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() ->
                        people.add(administrator, new Newcomer(" ", "ei-osoite", "väärä tunnus", "fi", false), "lyhyt"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder("name", "email", "username", "password"));
    }

    @Test
    void refusesAPasswordWithoutAUsername() {
        wrongInput("username", () -> people.add(administrator, new Newcomer("Aino", null, null, "fi", false), GOOD));
    }

    @Test
    void refusesALanguageThatThePagesDoNotHave() {
        wrongInput("language", () -> people.add(administrator, new Newcomer("Aino", null, "aino", "de", false), GOOD));
    }

    @Test
    void refusesANameThatIsTooLong() {
        wrongInput("name", () -> add("a".repeat(121), "aino", GOOD));
    }

    @Test
    void refusesAUsernameThatSomebodyHas() {
        wrongInput("username", () -> add("Aino", "Koordinaattori", GOOD));
    }

    /** What the code would not see of another transaction, the database refuses, and the door knows the refusal. */
    @Test
    void knowsTheDatabasesRefusalOfADoubleUsername() {
        assertThatThrownBy(() -> repository.saveAndFlush(
                        new Person(Newcomer.named("Toinen", "koordinaattori"), "hash", clock.instant(), null)))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refusal -> assertThat(Checks.brokeRule(refusal, "organisation_person_username_key"))
                                .isTrue());
    }

    @Test
    void closesAnAccountAtOnceAndKeepsTheName() {
        PersonId writer = town.actor("kirjoittaja").person();

        people.close(administrator, writer);
        repository.flush();

        assertThat(people.actor(writer)).isEmpty();
        assertThatThrownBy(() -> accounts.loadUserByUsername("kirjoittaja"))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(people.names(List.of(writer.value()))).containsValue("kirjoittaja (koe)");
        assertThat(people.active()).extracting(PersonName::id).doesNotContain(writer.value());
        assertThat(repository.findById(writer.value()).orElseThrow().passwordHash())
                .isNull();
        assertThat(verbs(writer.value())).contains("PERSON_CLOSED");
    }

    @Test
    void refusesToCloseTheLastAdministratorAndCountsOnlyThoseWhoCanSignIn() {
        people.add(administrator, new Newcomer("Kutsuttu", null, "kutsuttu", "fi", true), null);

        refusedNotNow("organisation.person.last-administrator", () -> people.close(null, administrator.person()));

        people.add(administrator, new Newcomer("Toinen", null, "toinen", "fi", true), GOOD);
        people.close(null, administrator.person());
        repository.flush();
        assertThat(people.actor(administrator.person())).isEmpty();
    }

    @Test
    void refusesANewPasswordForAClosedAccountAndForSomeoneWithoutAUsername() {
        Person nobody = people.add(administrator, new Newcomer("Nimi", null, null, "fi", false), null);
        refusedNotNow("organisation.person.no-username", () -> people.givePassword(administrator, nobody.id(), GOOD));

        people.close(administrator, nobody.id());
        refusedNotNow(
                "organisation.person.closed-already", () -> people.givePassword(administrator, nobody.id(), GOOD));
    }

    @Test
    void changesOnesOwnPasswordWithTheOldOne() {
        Actor writer = town.actor("kirjoittaja");

        wrongInput("old", () -> people.changePassword(writer, "jokin muu", GOOD, "istunto"));
        wrongInput("fresh", () -> people.changePassword(writer, Town.PASSWORD, "lyhyt", "istunto"));
        people.changePassword(writer, Town.PASSWORD, GOOD, "istunto");

        String hash = repository.findById(writer.id()).orElseThrow().passwordHash();
        assertThat(passwords.matches(GOOD, hash)).isTrue();
        assertThat(passwords.matches(Town.PASSWORD, hash)).isFalse();
    }

    @Test
    void givesTheSeatsOfTodayInOneStatement() {
        PersonId writer = town.actor("kirjoittaja").person();

        Statements statements = Statements.during(() -> people.actor(writer));

        assertThat(statements.sql()).hasSize(1);
        assertThat(people.actor(writer).orElseThrow().seats())
                .singleElement()
                .satisfies(seat -> assertThat(seat.role()).isEqualTo(Role.WRITER))
                .satisfies(seat -> assertThat(seat.bodyKind()).isEqualTo(BodyKind.WORKING_GROUP))
                .satisfies(seat -> assertThat(seat.seatName()).isEqualTo("HYTE-työryhmä"));
    }

    @Test
    void givesNoRightFromASeatThatEndedYesterdayOrBeginsTomorrow() {
        LocalDate today = clock.today();
        Person person = add("Aino", "aino", GOOD);
        memberships.give(
                administrator,
                person.id(),
                town.board.id(),
                Role.MEMBER,
                new Period(today.minusYears(1), today.minusDays(1)));
        memberships.give(administrator, person.id(), town.board.id(), Role.CHAIR, Period.since(today.plusDays(1)));
        assertThat(people.actor("aino").seats()).isEmpty();

        memberships.give(administrator, person.id(), town.board.id(), Role.SECRETARY, new Period(today, today));
        assertThat(people.actor("aino").seats()).extracting(Actor.Seat::role).containsExactly(Role.SECRETARY);
    }

    /** Last term's chair is not this term's. */
    @Test
    void knowsWhoSatWhereOnADayOfThePast() {
        Person person = add("Aino", "aino", GOOD);
        memberships.give(
                administrator,
                person.id(),
                town.board.id(),
                Role.CHAIR,
                new Period(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 7, 31)));

        clock.at(
                LocalDate.of(2018, 11, 12),
                () -> assertThat(people.actor("aino").sitsIn(town.board.id().value()))
                        .isTrue());
        clock.at(
                LocalDate.of(2021, 8, 1),
                () -> assertThat(people.actor("aino").sitsIn(town.board.id().value()))
                        .isFalse());
    }

    @Test
    void listsAsWritersThoseWhoSitAsOneToday() {
        assertThat(people.writers())
                .extracting(PersonName::name)
                .containsExactlyInAnyOrder("koordinaattori (koe)", "kirjoittaja (koe)", "kirjoittaja2 (koe)");
    }

    @Test
    void sortsPeopleAsFinnsDo() {
        add("Åke", "ake", GOOD);
        add("Äijä", "aija", GOOD);
        add("Zorro", "zorro", GOOD);

        assertThat(people.active()).extracting(PersonName::name).containsSubsequence("Zorro", "Åke", "Äijä");
    }

    @Test
    void asksNothingOfTheDatabaseForNobodysName() {
        assertThat(Statements.during(() -> people.names(List.of())).sql()).isEmpty();
    }
}
