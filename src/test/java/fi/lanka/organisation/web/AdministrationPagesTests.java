package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Sectors;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bodies, sectors and settings. */
@HouseTest
class AdministrationPagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Bodies bodies;

    @Autowired
    Sectors sectors;

    @Autowired
    Municipalities municipalities;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    private Town town;

    @BeforeEach
    void build() {
        town = Town.in(house);
        entities.flush();
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("paakayttaja")).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(SignIn.as("paakayttaja")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult result = request.exchange();
        entities.flush();
        entities.clear();
        return result;
    }

    @Test
    void listsBodiesWithTheirSectorsAndDays() {
        assertThat(get("/admin/bodies"))
                .hasStatusOk()
                .bodyText()
                .contains("Sivistyslautakunta", "Sivistys (SIV)", "1.1.2013 alkaen");
    }

    @Test
    void foundsABody() {
        assertThat(post("/admin/bodies", "kind", "ADVISORY", "name", "Nuorisovaltuusto", "from", "1.1.2018", "to", ""))
                .hasStatus(303)
                .hasRedirectedUrl("/admin/bodies");

        assertThat(bodies.ofKind(BodyKind.ADVISORY, clock.today()))
                .singleElement()
                .satisfies(body -> assertThat(body.name()).isEqualTo("Nuorisovaltuusto"));
    }

    @Test
    void refusesASecondCouncilAndKeepsWhatWasTyped() {
        assertThat(post("/admin/bodies", "kind", "COUNCIL", "name", "Toinen valtuusto", "from", "1.1.2018", "to", ""))
                .hasStatus(422)
                .bodyText()
                .contains("voimassa vain yksi kerrallaan", "value=\"Toinen valtuusto\"");
    }

    @Test
    void endsABodyAfterAPageThatSaysWhatEndsWithIt() {
        String address = "/admin/bodies/" + town.board.id() + "/end";
        String today = Typed.write(clock.today());
        assertThat(get(address)).hasStatusOk().bodyText().contains("toimialat ja paikat päättyvät");

        assertThat(post(address, "lastDay", today, "version", "0")).hasStatus(303);
        assertThat(post(address, "lastDay", today, "version", "0")).hasStatus(409);
        assertThat(bodies.body(town.board.id().value()).orElseThrow().period().to())
                .isEqualTo(clock.today());
    }

    @Test
    void refusesToEndABodyBeforeItBegan() {
        assertThat(post("/admin/bodies/" + town.board.id() + "/end", "lastDay", "31.12.2012", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("ennen alkua 1.1.2013");
    }

    @Test
    void foundsASectorUnderABody() {
        assertThat(get("/admin/sectors/new")).hasStatusOk().bodyText().contains("Sivistyslautakunta");
        assertThat(post(
                        "/admin/sectors",
                        "body",
                        town.otherBoard.id().toString(),
                        "name",
                        "Kaupunkirakenne",
                        "shortName",
                        "KAUP",
                        "from",
                        "1.1.2018",
                        "to",
                        ""))
                .hasStatus(303);

        assertThat(sectors.validOn(clock.today()))
                .filteredOn(sector -> sector.shortName().equals("KAUP"))
                .singleElement()
                .satisfies(sector -> assertThat(sector.body()).isEqualTo(town.otherBoard.id()));
    }

    @Test
    void tellsEverythingThatIsWrongWithASectorAtOnce() {
        assertThat(post("/admin/sectors", "body", "ei", "name", "", "shortName", "", "from", "huomenna", "to", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#body\"", "href=\"#from\"");
    }

    @Test
    void changesTheMunicipalitysDetails() {
        assertThat(get("/admin/settings")).hasStatusOk().bodyText().contains("value=\"Koekunta\"", "value=\"109\"");

        assertThat(settings("0", "Mallila", "999")).hasStatus(303);

        assertThat(municipalities.current().name()).isEqualTo("Mallila");
        assertThat(municipalities.current().feedbackEmail()).isEqualTo("palaute@mallila.example");
        assertThat(get("/admin/settings")).bodyText().contains("Mallila");
    }

    private MvcTestResult settings(String version, String name, String code) {
        return post(
                "/admin/settings",
                "version",
                version,
                "name",
                name,
                "genitive",
                "Mallilan",
                "nameSv",
                "",
                "code",
                code,
                "feedbackEmail",
                "palaute@mallila.example",
                "accessibilityAssessedOn",
                "1.9.2018");
    }

    @Test
    void refusesAStaleFormOfSettings() {
        assertThat(settings("0", "Mallila", "999")).hasStatus(303);

        assertThat(settings("0", "Toinen", "999")).hasStatus(409).bodyText().contains("Joku muu muutti samaa tietoa");
        assertThat(municipalities.current().name()).isEqualTo("Mallila");
    }

    @Test
    void refusesACodeThatIsNone() {
        assertThat(settings("0", "Mallila", "12"))
                .hasStatus(422)
                .bodyText()
                .contains("Kuntanumerossa on kolme numeroa", "value=\"12\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/bodies", "/admin/bodies/new", "/admin/sectors/new", "/admin/settings"})
    void answersNobodyButAnAdministrator(String address) {
        assertThat(pages.get().uri(address).with(SignIn.as("koordinaattori"))).hasStatus(403);
        assertThat(pages.get().uri(address)).hasStatus(302).hasRedirectedUrl("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/bodies", "/admin/sectors", "/admin/settings"})
    void takesNothingFromAnybodyElseHoweverWrongItIs(String address) {
        assertThat(pages.post()
                        .uri(address)
                        .with(SignIn.as("koordinaattori"))
                        .with(csrf())
                        .param("from", "31.2.2018")
                        .param("accessibilityAssessedOn", "31.2.2018"))
                .hasStatus(403);
    }
}
