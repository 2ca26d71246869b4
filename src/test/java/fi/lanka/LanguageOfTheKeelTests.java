package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.indicator.AreaCategory;
import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.NewArea;
import fi.lanka.indicator.SeriesBreak;
import fi.lanka.organisation.People;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.strategy.FocusAreas;
import fi.lanka.strategy.Part;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyHouse;
import fi.lanka.support.Finnish;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Not one sentence of the Finnish interface is left where the strategy is built and figures are entered in another language. */
@HouseTest
class LanguageOfTheKeelTests {

    private static final String COORDINATOR = "koordinaattori";
    private static final String HOUSE = "/strategy/2017-2021";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private Town town;
    private Finnish finnish;

    @BeforeEach
    void build() {
        town = Town.in(house);
        finnish = Finnish.ofInterface(database);
    }

    private void speak(Language language) {
        People people = town.the(People.class);
        people.chooseLanguage(people.actor(COORDINATOR), language);
        entities.flush();
    }

    private void show(String page, int status) {
        finnish.find(page, mvc.get().uri(page).with(SignIn.as(COORDINATOR)).exchange(), status);
    }

    private void post(String page, int status, String... typed) {
        var request = mvc.post().uri(page).with(SignIn.as(COORDINATOR)).with(csrf());
        for (int field = 0; field < typed.length; field += 2) {
            request = request.param(typed[field], typed[field + 1]);
        }
        finnish.find(page, request.exchange(), status);
    }

    private UUID add(Part part, UUID above, String wording) {
        return town.the(StrategyHouse.class).add(null, town.term.id(), version(), part, above, wording);
    }

    private long version() {
        return town.the(Strategies.class).of(town.term.id()).orElseThrow().version();
    }

    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void isTheCoordinatorsWhileTheStrategyIsBuilt(Language language) {
        speak(language);
        show("/strategy/terms/new", 200);
        post("/strategy/terms", 422, "name", "", "slug", "x");
        show(HOUSE, 200);
        show("/strategy/2013-2017/term", 200);
        show(HOUSE + "/new", 200);
        post(HOUSE + "/new", 422);
        town.the(StrategyHouse.class).begin(null, town.term.id(), "Strategi 2017", "", "");
        show(HOUSE + "/edit", 200);
        show(HOUSE + "/in-force", 409);
        UUID goal = add(Part.GOAL, null, "P1");
        UUID subGoal = add(Part.SUB_GOAL, goal, "O1");
        add(Part.SUB_GOAL, goal, "O2");
        add(Part.VALUE, null, "A1");
        add(Part.COMMON_TARGET, null, "T1");
        show(HOUSE + "/edit", 200);
        show(HOUSE + "/description", 200);
        for (Part part : new Part[] {Part.GOAL, Part.VALUE, Part.COMMON_TARGET}) {
            show(HOUSE + "/parts/new?part=" + part, 200);
        }
        show(HOUSE + "/parts/new?part=SUB_GOAL&goal=" + goal, 200);
        show(HOUSE + "/parts/" + goal, 200);
        show(HOUSE + "/parts/" + goal + "/removal", 409);
        show(HOUSE + "/parts/" + subGoal + "/removal", 200);
        show(HOUSE + "/goals/" + goal + "/indicators", 200);
        show(HOUSE + "/focus/2019", 200);
        show(HOUSE + "/in-force", 200);
        town.the(StrategyHouse.class).putInForce(null, town.term.id(), version());
        show(HOUSE + "/edit", 200);
        show(HOUSE + "/parts/" + goal, 200);
        post(HOUSE + "/parts/" + goal, 422);
        post(HOUSE + "/parts/" + goal, 409, "wording", "P2", "from", "1.1.2018", "reason", "S", "version", "0");
        post(HOUSE + "/parts/" + goal + "/move", 409, "version", String.valueOf(version()));

        assertThat(finnish.left()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void isTheCoordinatorsWhileFocusAreasAreChosen(Language language) {
        speak(language);
        town.the(StrategyHouse.class).begin(null, town.term.id(), "Strategi 2017", "", "");
        UUID goal = add(Part.GOAL, null, "P1");
        town.the(StrategyHouse.class).putInForce(null, town.term.id(), version());
        town.the(HouseClock.class).at(LocalDate.of(2019, 3, 1), () -> {
            UUID area = town.the(FocusAreas.class).choose(null, town.term.id(), version(), 2019, goal, "N1", "S1");
            show(HOUSE, 200);
            show(HOUSE + "/focus/2019", 200);
            post(HOUSE + "/focus/2019", 422);
            show(HOUSE + "/focus/2019/" + area, 200);
            show(HOUSE + "/focus/2019/" + area + "/removal", 200);
        });
        show(HOUSE + "/focus/2019", 200);
        post(HOUSE + "/focus/2019", 422);

        assertThat(finnish.left()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void isTheCoordinatorsWhileIndicatorsAreMadeAndFilled(Language language) {
        speak(language);
        show("/indicators/areas", 200);
        show("/indicators/areas/new", 200);
        post("/indicators/areas", 422);
        UUID area = town.the(Areas.class)
                .add(null, new NewArea(AreaCategory.KUNTA, "109", "K1", "K1", LocalDate.of(1900, 1, 1)));
        show("/indicators/areas", 200);
        show("/indicators", 200);
        show("/indicators/new", 200);
        post("/indicators", 422);
        town.the(Indicators.class)
                .define(
                        null,
                        IndicatorWorld.definition(
                                "181", "I1", Direction.LESS_IS_BETTER, false, new SeriesBreak(2018, "S1")));
        show("/indicators/181", 200);
        show("/indicators/181/edit", 200);
        post("/indicators/181/edit", 422);
        show("/indicators/181/breaks", 200);
        post("/indicators/181/breaks", 422);
        show("/indicators/181/values", 200);
        for (String typed : new String[] {"abc", "-", "1,234"}) {
            post(
                    "/indicators/181/values",
                    422,
                    "first",
                    "2018",
                    "last",
                    "2018",
                    "area",
                    area.toString(),
                    "f-" + area + "-2018",
                    typed);
        }
        show("/indicators/181/values/paste", 200);
        post("/indicators/181/values/paste", 422);
        String[] table = {"text", ";2018\nK2;5\n", "source", "S", "retrievedOn", "1.1.2019"};
        post("/indicators/181/values/paste", 422, table);
        table[1] = ";2018\nK1;5\n";
        post("/indicators/181/values/paste", 200, table);

        assertThat(finnish.left()).isEmpty();
    }
}
