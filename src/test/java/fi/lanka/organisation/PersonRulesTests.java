package fi.lanka.organisation;

import static fi.lanka.support.Refusals.refusedNotNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonRulesTests {

    private static final Instant NOW = Instant.parse("2018-11-12T10:00:00Z");

    private final Person administrator = person(true, "hash");
    private final Person other = person(true, "hash");
    private final Person writer = person(false, "hash");

    private static Person person(boolean administrator, String hash) {
        return new Person(new Newcomer("Koe", null, "koe", "fi", administrator), hash, NOW, null);
    }

    private static Actor acting(Person person) {
        return new Actor(person.id(), person.name(), person.language(), person.administrator(), List.of());
    }

    @Test
    void letsAnAdministratorCloseSomeoneElse() {
        assertThatCode(() -> PersonRules.mayClose(acting(administrator), writer, 1))
                .doesNotThrowAnyException();
        assertThatCode(() -> PersonRules.mayClose(acting(administrator), other, 2))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToCloseOneself() {
        refusedNotNow(
                "organisation.person.not-oneself", () -> PersonRules.mayClose(acting(administrator), administrator, 2));
    }

    @Test
    void refusesToCloseTheLastAdministratorWhoeverAsks() {
        refusedNotNow("organisation.person.last-administrator", () -> PersonRules.mayClose(null, administrator, 1));
    }

    /** Who cannot sign in yet opens the house to nobody. */
    @Test
    void letsAnInvitedAdministratorGoBesideTheLastActiveOne() {
        assertThatCode(() -> PersonRules.mayClose(acting(administrator), person(true, null), 1))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesToCloseTwice() {
        writer.close();

        refusedNotNow(
                "organisation.person.closed-already", () -> PersonRules.mayClose(acting(administrator), writer, 1));
    }

    @Test
    void letsAnAdministratorTakeTheMarkFromAnotherAndFromNobodyElse() {
        assertThatCode(() -> PersonRules.mayLoseAdministration(acting(administrator), other, 2))
                .doesNotThrowAnyException();
        refusedNotNow(
                "organisation.person.not-own-mark",
                () -> PersonRules.mayLoseAdministration(acting(administrator), administrator, 2));
        refusedNotNow(
                "organisation.person.no-administrator",
                () -> PersonRules.mayLoseAdministration(acting(administrator), writer, 2));
    }

    /** Of two who unmark each other at the same time the later finds one left. */
    @Test
    void leavesTheLastAdministratorTheMark() {
        refusedNotNow(
                "organisation.person.last-administrator",
                () -> PersonRules.mayLoseAdministration(acting(administrator), other, 1));
        assertThatCode(() -> PersonRules.mayLoseAdministration(acting(administrator), person(true, null), 1))
                .doesNotThrowAnyException();
    }

    @Test
    void makesNobodyAnAdministratorTwiceOrWithAClosedAccount() {
        refusedNotNow(
                "organisation.person.administrator-already", () -> PersonRules.mayBecomeAdministrator(administrator));
        writer.close();
        refusedNotNow("organisation.person.closed-already", () -> PersonRules.mayBecomeAdministrator(writer));
        refusedNotNow("organisation.person.closed-already", () -> PersonRules.mayHaveLink(writer));
    }

    @Test
    void opensAgainOnlyWhatIsClosedAndThenWithoutTheMark() {
        refusedNotNow("organisation.person.not-closed", () -> PersonRules.mayReopen(writer));
        other.close();
        PersonRules.mayReopen(other);
        other.reopen();
        assertThat(other.administrator()).isFalse();
        assertThat(other.state()).isEqualTo(PersonState.INVITED);
    }
}
