package fi.lanka.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.shared.HouseClock;
import fi.lanka.strategy.FocusArea;
import fi.lanka.strategy.FocusAreas;
import fi.lanka.strategy.Part;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyHouse;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.StrategyView.GoalView;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The strategy is built in the browser: terms, the house itself, its focus areas; and each refusal says what is wrong. */
@HouseTest
class BuildingPagesTests {

    private static final String HOUSE = "/strategy/2017-2021";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    EntityManager entities;

    @Autowired
    Strategies strategies;

    @Autowired
    StrategyHouse building;

    @Autowired
    FocusAreas focusAreas;

    @Autowired
    Terms terms;

    @Autowired
    HouseClock clock;

    private Town town;

    @BeforeEach
    void build() {
        town = Town.in(house);
        entities.flush();
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("koordinaattori")).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        return postAs("koordinaattori", address, fields);
    }

    private MvcTestResult postAs(String username, String address, String... fields) {
        var request = pages.post().uri(address).with(SignIn.as(username)).with(csrf());
        request = request.header("Sec-Fetch-Site", "same-origin").contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private StrategyView now() {
        return strategies.of(town.term.id()).orElseThrow();
    }

    private String version() {
        return String.valueOf(now().version());
    }

    private StrategyView draft() {
        building.begin(null, town.term.id(), "Strategia", "", "");
        return now();
    }

    private UUID add(Part part, UUID above, String wording) {
        return building.add(null, town.term.id(), now().version(), part, above, wording);
    }

    private void inForce() {
        building.putInForce(null, town.term.id(), now().version());
    }

    @Test
    void leadsFromATermToAStrategyInForce() {
        assertThat(post("/strategy/terms", "name", "2021–2025", "from", "1.8.2021", "to", "31.5.2025", "slug", ""))
                .hasStatus(303)
                .hasRedirectedUrl("/strategy/2021-2025");
        String address = "/strategy/2021-2025";
        assertThat(get(address)).hasStatusOk().bodyText().contains("href=\"" + address + "/new\"");
        assertThat(get(address + "/new")).hasStatusOk();
        assertThat(post(address + "/new", "name", "Strategia", "vision", "Elinvoimainen", "source", "Valtuusto"))
                .hasStatus(303)
                .hasRedirectedUrl(address + "/edit");
        assertThat(get(address + "/parts/new?part=GOAL"))
                .hasStatusOk()
                .bodyText()
                .contains("Enintään 500 merkkiä");
        assertThat(post(address + "/parts/new", "part", "GOAL", "wording", "Hyvä arki", "version", "0"))
                .hasStatus(303);
        UUID term = terms.bySlug("2021-2025").orElseThrow().id();
        GoalView goal = strategies.of(term).orElseThrow().goals().get(0);
        assertThat(post(
                        address + "/parts/new",
                        "part",
                        "SUB_GOAL",
                        "goal",
                        goal.id().toString(),
                        "wording",
                        "Liike lisääntyy",
                        "version",
                        "1"))
                .hasStatus(303);
        assertThat(get(address + "/edit")).hasStatusOk().bodyText().contains("Hyvä arki", "Liike lisääntyy");
        assertThat(get(address + "/in-force")).hasStatusOk().bodyText().contains("ei voi palauttaa luonnokseksi");

        assertThat(post(address + "/in-force", "version", "2")).hasStatus(303).hasRedirectedUrl(address);

        assertThat(get(address)).bodyText().contains("1. Hyvä arki", "Liike lisääntyy", "Elinvoimainen");
    }

    @Test
    void tellsEverythingThatIsWrongWithATermAtOnceAndKeepsWhatWasTyped() {
        assertThat(post("/strategy/terms", "name", "", "from", "31.2.2021", "to", "", "slug", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#from\"", "href=\"#to\"", "value=\"31.2.2021\"");
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThat(post("/strategy/terms", "name", "2021–2025", "from", "1.8.2021", "to", "31.7.2021"))
                .hasStatus(422)
                .bodyText()
                .contains("on oltava ensimmäisen päivän 1.8.2021 jälkeen");
    }

    @Test
    void refusesATermThatOverlapsAnother() {
        assertThat(post("/strategy/terms", "name", "2021–2025", "from", "1.7.2021", "to", "31.5.2025"))
                .hasStatus(422)
                .bodyText()
                .contains("menee päällekkäin kauden 2017–2021 kanssa");
    }

    @Test
    void refusesATermsNameOrAddressThatIsTaken() {
        assertThat(post(
                        "/strategy/terms",
                        "name",
                        "2017–2021",
                        "slug",
                        "2017-2021",
                        "from",
                        "1.8.2021",
                        "to",
                        "31.5.2025"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Valtuustokausi 2017–2021 on jo olemassa",
                        "Vuodet ovat jo valtuustokauden 2017–2021 osoitteessa");
    }

    @Test
    void refusesATermsAddressThatIsNoPairOfYears() {
        assertThat(post(
                        "/strategy/terms",
                        "name",
                        "Seuraava",
                        "slug",
                        "seuraava",
                        "from",
                        "1.8.2021",
                        "to",
                        "31.5.2025"))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita kaksi vuotta ja niiden väliin viiva");
    }

    @Test
    void letsAnAdministratorAddTheFirstTermButNotBuildTheStrategy() {
        assertThat(postAs("paakayttaja", "/strategy/terms", "name", "2021–2025", "from", "1.8.2021", "to", "31.5.2025"))
                .hasStatus(303);
        assertThat(postAs("paakayttaja", "/strategy/2021-2025/new", "name", "Strategia"))
                .hasStatus(403);
    }

    @Test
    void correctsATermUntilItIsUsed() {
        String address = "/strategy/2013-2017/term";
        assertThat(get(address)).hasStatusOk().bodyText().contains("value=\"2013-2017\"");
        assertThat(post(
                        address,
                        "name",
                        "2013–2017",
                        "slug",
                        "2013-2017",
                        "from",
                        "1.2.2013",
                        "to",
                        "31.5.2017",
                        "version",
                        "0"))
                .hasStatus(303);
        assertThat(post(
                        address,
                        "name",
                        "2013–2017",
                        "slug",
                        "2013-2017",
                        "from",
                        "1.3.2013",
                        "to",
                        "31.5.2017",
                        "version",
                        "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Muutosta ei tallennettu", "1.3.2013");
        building.begin(null, town.ended.id(), "Strategia", "", "");

        assertThat(get(address)).hasStatus(409).bodyText().contains("Valtuustokautta ei voi enää korjata");
    }

    @Test
    void refusesAStrategyWithoutANameOrWithTooLongTexts() {
        assertThat(post(HOUSE + "/new", "name", "", "vision", "x".repeat(1001), "source", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita nimi.", "Enimmäispituus on 1000 merkkiä", "Enimmäispituus on 500 merkkiä");
    }

    @Test
    void refusesASecondStrategyOfATerm() {
        draft();

        assertThat(get(HOUSE + "/new")).hasStatus(409);
        assertThat(post(HOUSE + "/new", "name", "Toinen"))
                .hasStatus(409)
                .bodyText()
                .contains("Valtuustokaudella on jo strategia");
    }

    @Test
    void changesTheNameAndTheSource() {
        draft();
        assertThat(get(HOUSE + "/description")).hasStatusOk().bodyText().contains("value=\"Strategia\"");
        assertThat(post(HOUSE + "/description", "name", "", "source", "", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita nimi.");
        assertThat(post(HOUSE + "/description", "name", "Uusi nimi", "source", "Valtuusto § 1", "version", "0"))
                .hasStatus(303);
        assertThat(post(HOUSE + "/description", "name", "Toinen", "source", "", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Toinen");
        assertThat(now().name()).isEqualTo("Uusi nimi");
    }

    @Test
    void refusesAWordingThatIsEmptyTooLongOrThereAlready() {
        draft();
        add(Part.GOAL, null, "Hyvä arki");

        assertThat(goal("")).hasStatus(422).bodyText().contains("Kirjoita sanamuoto.");
        assertThat(goal("x".repeat(501))).hasStatus(422).bodyText().contains("Enimmäispituus on 500 merkkiä");
        assertThat(goal("hyvä arki")).hasStatus(422).bodyText().contains("Sama sanamuoto on jo toisessa kohdassa");
    }

    private MvcTestResult goal(String wording) {
        return post(HOUSE + "/parts/new", "part", "GOAL", "wording", wording, "version", version());
    }

    @Test
    void showsMarkupAsTheTextThatItIs() {
        draft();
        assertThat(goal("<script>alert(1)</script>")).hasStatus(303);

        assertThat(get(HOUSE)).bodyText().contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void givesBackTheWordingOfAStaleForm() {
        draft();
        goal("Ensimmäinen");

        assertThat(post(HOUSE + "/parts/new", "part", "GOAL", "wording", "Toinen päämäärä", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Muutosta ei tallennettu", "Toinen päämäärä");
        assertThat(now().goals()).hasSize(1);
    }

    @Test
    void addsOnceHoweverOftenTheButtonIsPressed() {
        draft();
        String version = version();
        post(HOUSE + "/parts/new", "part", "VALUE", "wording", "Avoimuus", "version", version);

        assertThat(post(HOUSE + "/parts/new", "part", "VALUE", "wording", "Avoimuus", "version", version))
                .hasStatus(409);
        assertThat(now().values()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VISION", "ei", "SUB_GOAL"})
    void knowsNoPageForAPartThatCannotBeAdded(String part) {
        draft();

        assertThat(get(HOUSE + "/parts/new?part=" + part)).hasStatus(404);
        assertThat(post(HOUSE + "/parts/new", "part", part, "wording", "x", "version", "0"))
                .hasStatus(404);
    }

    @Test
    void wordsMovesAndRemovesInADraft() {
        draft();
        UUID first = add(Part.GOAL, null, "Ensimmäinen");
        UUID second = add(Part.GOAL, null, "Toinen");
        String address = HOUSE + "/parts/" + second;
        assertThat(get(address)).hasStatusOk().bodyText().contains("Toinen").doesNotContain("name=\"reason\"");
        assertThat(post(address, "wording", "Kaksi", "version", version())).hasStatus(303);
        assertThat(post(address, "wording", "", "version", version())).hasStatus(422);
        assertThat(post(address + "/move", "way", "up", "version", version())).hasStatus(303);
        assertThat(post(address + "/move", "way", "up", "version", "0")).hasStatus(409);
        assertThat(now().goals()).extracting(GoalView::wording).containsExactly("Kaksi", "Ensimmäinen");
        assertThat(get(HOUSE + "/parts/" + first + "/removal"))
                .hasStatusOk()
                .bodyText()
                .contains("Poistettua kohtaa ei voi palauttaa");
        assertThat(post(HOUSE + "/parts/" + first + "/removal", "version", "0")).hasStatus(409);
        assertThat(post(HOUSE + "/parts/" + first + "/removal", "version", version()))
                .hasStatus(303);

        assertThat(now().goals()).extracting(GoalView::wording).containsExactly("Kaksi");
    }

    @Test
    void refusesToRemoveAGoalThatSomethingHangsFrom() {
        draft();
        UUID goal = add(Part.GOAL, null, "Hyvä arki");
        add(Part.SUB_GOAL, goal, "Liike lisääntyy");

        assertThat(get(HOUSE + "/parts/" + goal + "/removal"))
                .hasStatus(409)
                .bodyText()
                .contains("Kohtaa ei voi poistaa");
        assertThat(post(HOUSE + "/parts/" + goal + "/removal", "version", version()))
                .hasStatus(409);
        assertThat(get(HOUSE + "/edit")).bodyText().doesNotContain(goal + "/removal");
    }

    @Test
    void knowsNoPartOfAnotherStrategy() {
        draft();
        building.begin(null, town.ended.id(), "Vanha", "", "");
        UUID foreign = building.add(null, town.ended.id(), 0, Part.GOAL, null, "Vanha päämäärä");

        assertThat(get(HOUSE + "/parts/" + foreign)).hasStatus(404);
        assertThat(post(HOUSE + "/parts/" + foreign, "wording", "x", "version", "0"))
                .hasStatus(404);
        assertThat(post(HOUSE + "/parts/" + foreign + "/removal", "version", "0"))
                .hasStatus(404);
        assertThat(get(HOUSE + "/goals/" + foreign + "/indicators")).hasStatus(404);
        assertThat(get(HOUSE + "/parts/ei-tunnus")).hasStatus(404);
    }

    @Test
    void asksInForceForADayAndAReasonOfANewWording() {
        draft();
        UUID goal = add(Part.GOAL, null, "Hyvä arki");
        inForce();
        String address = HOUSE + "/parts/" + goal;
        assertThat(get(address)).hasStatusOk().bodyText().contains("name=\"reason\"", "jää näkyviin");

        assertThat(post(address, "wording", "Parempi arki", "from", "", "reason", "", "version", version()))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita ensimmäinen päivä.", "Kirjoita syy.", "Parempi arki");
        assertThat(post(address, "wording", "Hyvä arki", "from", "1.1.2018", "reason", "syy", "version", version()))
                .hasStatus(422)
                .bodyText()
                .contains("Sanamuoto on sama kuin ennen.");
        assertThat(post(address, "wording", "Parempi", "from", "1.6.2017", "reason", "syy", "version", version()))
                .hasStatus(422)
                .bodyText()
                .contains("aikaisintaan päivän 1.6.2017 jälkeen");
        assertThat(post(address, "wording", "Parempi", "from", "32.1.2018", "reason", "syy", "version", version()))
                .hasStatus(422)
                .bodyText()
                .contains("ei ole päivä");
        assertThat(post(
                        address,
                        "wording",
                        "Parempi arki",
                        "from",
                        "12.11.2018",
                        "reason",
                        "Valtuusto 12.11.2018 § 3",
                        "version",
                        version()))
                .hasStatus(303);

        assertThat(get(HOUSE))
                .bodyText()
                .contains(
                        "1. Parempi arki",
                        "”Hyvä arki” (1.6.2017–11.11.2018). Muutoksen syy: Valtuusto 12.11.2018 § 3");
    }

    @Test
    void movesAndRemovesNothingInForce() {
        draft();
        UUID goal = add(Part.GOAL, null, "Hyvä arki");
        inForce();

        assertThat(get(HOUSE + "/edit")).hasStatusOk().bodyText().doesNotContain("/removal\"", "/move\"");
        assertThat(post(HOUSE + "/parts/" + goal + "/move", "way", "up", "version", version()))
                .hasStatus(409)
                .bodyText()
                .contains("Strategia on voimassa");
        assertThat(get(HOUSE + "/parts/" + goal + "/removal")).hasStatus(409);
        assertThat(get(HOUSE + "/in-force")).hasStatus(409);
        assertThat(post(HOUSE + "/in-force", "version", version())).hasStatus(409);
    }

    @Test
    void putsNothingInForceWithoutAGoal() {
        draft();

        assertThat(get(HOUSE + "/in-force")).hasStatus(409);
        assertThat(post(HOUSE + "/in-force", "version", version()))
                .hasStatus(409)
                .bodyText()
                .contains("Strategiassa ei ole päämääriä");
    }

    @Test
    void refusesAnIndicatorThatIsNotThere() {
        draft();
        UUID goal = add(Part.GOAL, null, "Hyvä arki");
        String address = HOUSE + "/goals/" + goal + "/indicators";
        assertThat(get(address)).hasStatusOk().bodyText().contains("Valittavia indikaattoreita ei ole");

        assertThat(post(address, "indicator", "nobody", "version", version())).hasStatus(422);
        assertThat(post(address, "indicator", "nobody", "version", "99")).hasStatus(409);
        assertThat(post(address + "/move", "indicator", "nobody", "way", "up", "version", version()))
                .hasStatus(404);
        assertThat(post(address + "/removal", "indicator", "nobody", "version", version()))
                .hasStatus(404);
    }

    @Test
    void choosesAndChangesTheFocusAreasOfAYear() {
        StrategyView strategy = withGoalInForce();
        UUID goal = strategy.goals().get(0).id();
        clock.at(LocalDate.of(2019, 3, 1), () -> {
            String address = HOUSE + "/focus/2019";
            assertThat(get(address)).hasStatusOk().bodyText().contains("Vuodelle ei ole valittu painopisteitä");
            assertThat(post(
                            address,
                            "goal",
                            goal.toString(),
                            "wording",
                            "Nuorten mielenterveys",
                            "reason",
                            "Kouluterveyskysely",
                            "version",
                            version()))
                    .hasStatus(303)
                    .hasRedirectedUrl(address);
            FocusArea area = focusAreas.chosen(town.term.id(), 2019).get(0);
            assertThat(get(address))
                    .bodyText()
                    .contains("Nuorten mielenterveys", "Päämäärä: Hyvä arki", "Miksi: Kouluterveyskysely");
            String one = address + "/" + area.id();
            assertThat(get(one)).hasStatusOk().bodyText().contains("Kouluterveyskysely");
            assertThat(post(
                            one,
                            "goal",
                            goal.toString(),
                            "wording",
                            "Lasten mielenterveys",
                            "reason",
                            "Uusi tieto",
                            "version",
                            version()))
                    .hasStatus(303);
            assertThat(post(one + "/move", "way", "up", "version", version())).hasStatus(303);
            assertThat(get(HOUSE)).bodyText().contains("Vuosien painopisteet", "Lasten mielenterveys");
            assertThat(get(one + "/removal")).hasStatusOk().bodyText().contains("Lasten mielenterveys");
            assertThat(post(one + "/removal", "version", version())).hasStatus(303);
            assertThat(focusAreas.chosen(town.term.id(), 2019)).isEmpty();
        });
    }

    private StrategyView withGoalInForce() {
        draft();
        add(Part.GOAL, null, "Hyvä arki");
        inForce();
        return now();
    }

    @Test
    void refusesAFocusAreaWithoutItsGoalItsWordingOrItsReason() {
        withGoalInForce();
        clock.at(LocalDate.of(2019, 3, 1), () -> {
            assertThat(post(HOUSE + "/focus/2019", "goal", "", "wording", "", "reason", "", "version", version()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Valitse päämäärä.", "Kirjoita sanamuoto.", "Kirjoita syy.");
            assertThat(post(
                            HOUSE + "/focus/2019",
                            "goal",
                            UUID.randomUUID().toString(),
                            "wording",
                            "x".repeat(301),
                            "reason",
                            "x".repeat(1001),
                            "version",
                            version()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Enimmäispituus on 300 merkkiä", "Enimmäispituus on 1000 merkkiä");
        });
    }

    @Test
    void refusesAStaleAChosenTwiceAndAForeignFocusArea() {
        UUID goal = withGoalInForce().goals().get(0).id();
        clock.at(LocalDate.of(2019, 3, 1), () -> {
            String address = HOUSE + "/focus/2019";
            String[] fields = {"goal", goal.toString(), "wording", "Nuoret", "reason", "syy", "version", version()};
            assertThat(post(address, fields)).hasStatus(303);
            assertThat(post(address, fields)).hasStatus(409).bodyText().contains("Nuoret");
            fields[7] = version();
            assertThat(post(address, fields)).hasStatus(422).bodyText().contains("Sama sanamuoto");
            assertThat(get(address + "/" + UUID.randomUUID())).hasStatus(404);
            assertThat(get(HOUSE + "/focus/2031")).hasStatus(404);
            assertThat(get(HOUSE + "/focus/ensi")).hasStatus(404);
        });
    }

    @Test
    void refusesTheFocusAreasOfAYearThatIsOver() {
        UUID goal = withGoalInForce().goals().get(0).id();

        assertThat(get(HOUSE + "/focus/2018"))
                .hasStatusOk()
                .bodyText()
                .contains("ei voi enää muuttaa")
                .doesNotContain("name=\"wording\"");
        assertThat(post(
                        HOUSE + "/focus/2018",
                        "goal",
                        goal.toString(),
                        "wording",
                        "Nuoret",
                        "reason",
                        "syy",
                        "version",
                        version()))
                .hasStatus(409)
                .bodyText()
                .contains("Vuoden 2018 painopisteitä ei voi enää muuttaa");
    }

    @Test
    void showsTheButtonsOnlyToWhoMayUseThem() {
        draft();

        assertThat(pages.get().uri(HOUSE).with(SignIn.as("kirjoittaja")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/edit\"", "/strategy/terms/new");
        assertThat(pages.get().uri(HOUSE + "/edit").with(SignIn.as("kirjoittaja")))
                .hasStatus(403);
        assertThat(postAs("kirjoittaja", HOUSE + "/parts/new", "part", "GOAL")).hasStatus(403);
        assertThat(postAs("kirjoittaja", "/strategy/terms")).hasStatus(403);
    }
}
