package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality.Details;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Statements;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class StatementPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Municipalities municipalities;

    private void told() {
        municipalities.establish(
                null,
                new Details("Mallila", "Mallilan", "", "999", "palaute@mallila.example", LocalDate.of(2026, 9, 1)),
                false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/saavutettavuus", "/tietosuoja", "/palaute"})
    void areReadByAnyoneWithoutACookieOrASession(String address) {
        assertThat(pages.get().uri(address))
                .hasStatusOk()
                .doesNotContainHeader(HttpHeaders.SET_COOKIE)
                .satisfies(answer ->
                        assertThat(answer.getRequest().getSession(false)).isNull());
        assertThat(Statements.during(() -> pages.get()
                                .uri(address)
                                .cookie(new Cookie("lanka", "bm90LWEtc2Vzc2lvbg=="))
                                .exchange())
                        .session())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/saavutettavuus", "/tietosuoja", "/palaute"})
    void standBeforeAnythingHasBeenTold(String address) {
        assertThat(pages.get().uri(address)).hasStatusOk().bodyText().doesNotContain("null", "??");
    }

    @Test
    void sayWhomToTellOfAFaultAndWhoSupervises() {
        told();

        assertThat(pages.get().uri("/saavutettavuus"))
                .bodyText()
                .contains("Mallila", "1.9.2026", "href=\"mailto:palaute@mallila.example\"", "Traficom");
    }

    @Test
    void admitThatNothingHasBeenAssessedYet() {
        assertThat(pages.get().uri("/saavutettavuus")).bodyText().contains("ei ole vielä arvioitu", "kirjaamoon");
    }

    @Test
    void nameTheMunicipalityAsTheController() {
        told();

        assertThat(pages.get().uri("/tietosuoja"))
                .bodyText()
                .contains("Rekisterinpitäjä on Mallila.", "eivät käytä evästeitä");
    }

    @Test
    void giveAnAddressForFeedbackOrSayThatThereIsNone() {
        assertThat(pages.get().uri("/palaute")).bodyText().contains("ei ole vielä antanut", "kirjaamoon");

        told();

        assertThat(pages.get().uri("/palaute")).bodyText().contains("palaute@mallila.example");
    }
}
