package fi.lanka.organisation;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.organisation.Municipality.Details;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;

@HouseTest
class MunicipalitiesModuleTests {

    private static final Details MALLILA = new Details("Mallila", "Mallilan", "", "999", null, null);

    @Autowired
    ApplicationContext house;

    @Autowired
    Municipalities municipalities;

    @Test
    void callsAMunicipalityThatNobodyHasToldOfByAPlainWord() {
        assertThat(municipalities.current().name()).isEqualTo("Kunta");
        assertThat(municipalities.current().genitive()).isEqualTo("Kunnan");
        assertThat(municipalities.current().example()).isFalse();
    }

    @Test
    void isReadByTheTransactionThatEstablishesIt() {
        assertThat(municipalities.current().name()).isEqualTo("Kunta");

        municipalities.establish(null, MALLILA, true);

        assertThat(municipalities.current().name()).isEqualTo("Mallila");
        assertThat(municipalities.current().code()).isEqualTo("999");
        assertThat(municipalities.current().example()).isTrue();
    }

    @Test
    void isOnlyOne() {
        municipalities.establish(null, MALLILA, false);

        assertThatThrownBy(() -> municipalities.establish(null, MALLILA, false))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void changesByAnAdministratorWhoSawTheNewest() {
        Town town = Town.in(house);
        Actor administrator = town.actor("paakayttaja");

        municipalities.change(administrator, 0, MALLILA);

        assertThat(municipalities.current().details()).isEqualTo(MALLILA);
        assertThat(municipalities.current().version()).isEqualTo(1);
        refusedNotNow("organisation.stale", () -> municipalities.change(administrator, 0, MALLILA));
        refusedNotYours(
                "organisation.administrators-only", () -> municipalities.change(town.coordinator(), 1, MALLILA));
    }

    @Test
    void refusesWhatIsNoNameCodeOrAddress() {
        wrongInput(
                "name", () -> municipalities.establish(null, new Details(" ", "Kunnan", "", null, null, null), false));
        wrongInput(
                "genitive",
                () -> municipalities.establish(null, new Details("Kunta", "", "", null, null, null), false));
        wrongInput(
                "code",
                () -> municipalities.establish(null, new Details("Kunta", "Kunnan", "", "12a", null, null), false));
        wrongInput(
                "feedbackEmail",
                () -> municipalities.establish(
                        null, new Details("Kunta", "Kunnan", "", null, "ei osoite", null), false));
    }

    @Test
    void takesEmptyFieldsForUntold() {
        municipalities.establish(null, new Details("Kunta", "Kunnan", "", " ", "", null), false);

        assertThat(municipalities.current().code()).isNull();
        assertThat(municipalities.current().feedbackEmail()).isNull();
    }
}
