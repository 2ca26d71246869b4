package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Municipalities;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The administrator's words on the pages that everybody reads. */
@HouseTest
class StatementTextPagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Municipalities municipalities;

    @Autowired
    EntityManager entities;

    @BeforeEach
    void build() {
        Town.in(house);
        entities.flush();
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("paakayttaja")).exchange();
    }

    private MvcTestResult read(String address, String language) {
        return pages.get().uri(address).header("Accept-Language", language).exchange();
    }

    private MvcTestResult say(String text, String fi, String sv, String en) {
        return say(text, String.valueOf(municipalities.current().version()), fi, sv, en);
    }

    private MvcTestResult say(String text, String version, String fi, String sv, String en) {
        return pages.post()
                .uri("/admin/statements/" + text)
                .with(SignIn.as("paakayttaja"))
                .with(csrf())
                .param("version", version)
                .param("wordsFi", fi)
                .param("wordsSv", sv)
                .param("wordsEn", en)
                .exchange();
    }

    @Test
    void replaceTheListOfShortcomingsALineEach() {
        assertThat(read("/saavutettavuus", "fi")).bodyText().contains("Kertomuksista ei ole selkokielistä versiota.");

        assertThat(say("shortcomings", "Kartta ei ole saavutettava.\n\nVideo on tekstittämättä.", "", ""))
                .hasStatus(303)
                .hasRedirectedUrl("/admin/statements");

        assertThat(read("/saavutettavuus", "fi"))
                .bodyText()
                .contains("<li>Kartta ei ole saavutettava.</li>", "<li>Video on tekstittämättä.</li>")
                .doesNotContain("Kertomuksista ei ole selkokielistä versiota.");
        assertThat(get("/admin/statements")).bodyText().contains("Kunnan oma teksti on näkyvissä.");
    }

    @Test
    void areAddedInTheReadersLanguageOrInFinnishAndSaySo() {
        assertThat(say("privacy", "Kysy lisää.\n\nTavataan kirjaamossa.", "Fråga mera.", ""))
                .hasStatus(303);

        assertThat(read("/tietosuoja", "fi")).bodyText().contains(">Kysy lisää.</p>", ">Tavataan kirjaamossa.</p>");
        assertThat(read("/tietosuoja", "sv")).bodyText().contains("Fråga mera.").doesNotContain("Kysy lisää.");
        assertThat(read("/tietosuoja", "en")).bodyText().contains("lang=\"fi\">Kysy lisää.");
    }

    @Test
    void areTakenAwayByEmptyOnes() {
        assertThat(say("feedback", "Soita meille.", "", "")).hasStatus(303);
        assertThat(read("/palaute", "fi")).bodyText().contains("Soita meille.");
        assertThat(get("/admin/statements/feedback")).bodyText().contains(">Soita meille.</textarea>");

        assertThat(say("feedback", "  ", "", "")).hasStatus(303);
        assertThat(read("/palaute", "fi")).bodyText().doesNotContain("Soita meille.");
    }

    @Test
    void comeInFinnishFirstAndNotTooLong() {
        assertThat(say("accessibility", "", "Bara svenska.", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita teksti myös suomeksi", ">Bara svenska.</textarea>");
        assertThat(say("accessibility", "x".repeat(4001), "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Teksti on liian pitkä.");
        assertThat(read("/saavutettavuus", "sv")).bodyText().doesNotContain("Bara svenska.");
    }

    @Test
    void areShownAsTextWhateverIsInThem() {
        assertThat(say("accessibility", "<script>alert(1)</script>", "", "")).hasStatus(303);
        assertThat(read("/saavutettavuus", "fi"))
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void areNotWrittenOverFromAStaleForm() {
        assertThat(say("privacy", "0", "Ensimmäinen.", "", "")).hasStatus(303);
        assertThat(say("privacy", "0", "Toinen.", "", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Muutosta ei tallennettu.");
        assertThat(read("/tietosuoja", "fi"))
                .bodyText()
                .contains("Ensimmäinen.")
                .doesNotContain("Toinen.");
    }

    @Test
    void areFourAndNoMore() {
        assertThat(get("/admin/statements/manifesti")).hasStatus(404);
        assertThat(say("manifesti", "x", "", "")).hasStatus(404);
    }

    @Test
    void nameTheDataProtectionOfficer() {
        MvcTestResult told = pages.post()
                .uri("/admin/settings")
                .with(SignIn.as("paakayttaja"))
                .with(csrf())
                .param("version", "0")
                .param("name", "Koekunta")
                .param("genitive", "Koekunnan")
                .param("code", "109")
                .param("dataProtectionOfficer", "Tuija Turva")
                .param("dataProtectionEmail", "tietosuoja@koekunta.example")
                .exchange();
        assertThat(told).hasStatus(303);

        assertThat(read("/tietosuoja", "fi"))
                .bodyText()
                .contains("Tietosuojavastaava on Tuija Turva.", "tietosuoja@koekunta.example");
        assertThat(pages.post()
                        .uri("/admin/settings")
                        .with(SignIn.as("paakayttaja"))
                        .with(csrf())
                        .param("version", "1")
                        .param("name", "Koekunta")
                        .param("genitive", "Koekunnan")
                        .param("dataProtectionOfficer", "x".repeat(121))
                        .param("dataProtectionEmail", "osoite"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#dataProtectionOfficer\"", "href=\"#dataProtectionEmail\"");
    }
}
