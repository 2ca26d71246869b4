package fi.lanka.organisation;

import static fi.lanka.support.Refusals.refusedNotNow;
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
}
