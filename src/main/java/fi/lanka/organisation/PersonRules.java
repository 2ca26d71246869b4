package fi.lanka.organisation;

import fi.lanka.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** When an account may be closed, and why not. */
class PersonRules {

    private PersonRules() {}

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
