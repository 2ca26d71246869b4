package fi.lanka.organisation;

import fi.lanka.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** What may be done to an account, and why not. The last administrator stays one: nobody locks the house from inside. */
class PersonRules {

    private PersonRules() {}

    static void mayReopen(Person person) {
        if (person.state() != PersonState.CLOSED) {
            throw RuleViolated.notNow("organisation.person.not-closed");
        }
    }

    static void mayHaveLink(Person person) {
        if (person.state() == PersonState.CLOSED) {
            throw RuleViolated.notNow("organisation.person.closed-already");
        }
    }

    static void mayBecomeAdministrator(Person person) {
        if (person.state() == PersonState.CLOSED) {
            throw RuleViolated.notNow("organisation.person.closed-already");
        }
        if (person.administrator()) {
            throw RuleViolated.notNow("organisation.person.administrator-already");
        }
    }

    static void mayLoseAdministration(Actor by, Person person, int activeAdministrators) {
        if (!person.administrator()) {
            throw RuleViolated.notNow("organisation.person.no-administrator");
        }
        if (by.person().equals(person.id())) {
            throw RuleViolated.notNow("organisation.person.not-own-mark");
        }
        if (person.state() == PersonState.ACTIVE && activeAdministrators <= 1) {
            throw RuleViolated.notNow("organisation.person.last-administrator");
        }
    }

    static void mayClose(@Nullable Actor by, Person person, int activeAdministrators) {
        if (person.state() == PersonState.CLOSED) {
            throw RuleViolated.notNow("organisation.person.closed-already");
        }
        if (by != null && by.person().equals(person.id())) {
            throw RuleViolated.notNow("organisation.person.not-oneself");
        }
        boolean opensTheHouse = person.administrator() && person.state() == PersonState.ACTIVE;
        if (opensTheHouse && activeAdministrators <= 1) {
            throw RuleViolated.notNow("organisation.person.last-administrator");
        }
    }
}
