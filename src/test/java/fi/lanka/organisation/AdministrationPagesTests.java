package fi.lanka.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HouseTest
class AdministrationPagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    private Town town;

    @BeforeEach
    void makeATown() {
        town = Town.in(house);
    }

    @Test
    void saysWhySomeoneMaySeeOrDoThings() {
        assertThat(get(
                        "paakayttaja",
                        "/admin/people/" + town.actor("sihteeri.hallitus").id()))
                .hasStatusOk()
                .bodyText()
                .contains("kirjaa sen päätökset, koska on sihteeri (Hallitus)");
        assertThat(get("paakayttaja", "/admin/people")).bodyText().contains("HYTE-työryhmä");
        assertThat(get("paakayttaja", "/admin/bodies")).bodyText().contains("Sivistyslautakunta", "Sivistys (SIV)");
    }

    @Test
    void addsAPersonOrSaysWhatIsWrongWithAllThatWasTyped() {
        assertThat(post("/admin/people", "name", "", "username", "jasen", "password", "abc-xyz"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Täytä tämä kohta.", "Käyttäjätunnus on jo käytössä.", "value=\"jasen\"", "Virhe:")
                .doesNotContain("abc-xyz");
        assertThat(post("/admin/people", "name", "Uusi Henkilö", "username", "uusi", "password", Town.PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.actor("uusi").name()).isEqualTo("Uusi Henkilö");
    }

    @Test
    void givesASeatAndEndsIt() {
        String person = "/admin/people/" + town.actor("jasen").id();
        assertThat(post(
                        person + "/memberships",
                        "seat",
                        town.otherBoard.id().toString(),
                        "role",
                        "MEMBER",
                        "from",
                        "eilen"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("”eilen” ei ole päivä");
        assertThat(post(
                        person + "/memberships",
                        "seat",
                        town.otherBoard.id().toString(),
                        "role",
                        "MEMBER",
                        "from",
                        "1.1.2020"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.actor("jasen").sitsIn(town.otherBoard.id().value())).isTrue();
    }

    @Test
    void aStaleSettingsFormIsRefused() {
        assertThat(post("/admin/settings", "name", "Uusi", "genitive", "Uuden", "version", "99"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Joku muu muutti samaa tietoa");
    }

    private MvcTestResult get(String username, String page) {
        return mvc.get().uri(page).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var post = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            post = post.param(fields[i], fields[i + 1]);
        }
        return post.with(SignIn.as("paakayttaja")).with(csrf()).exchange();
    }
}
