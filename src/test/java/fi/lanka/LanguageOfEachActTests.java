package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.Handlings;
import fi.lanka.organisation.People;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportKind;
import fi.lanka.report.StepOutcome;
import fi.lanka.report.TemplateDesk;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.TypedDay;
import fi.lanka.support.Finnish;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Not one sentence of the Finnish interface is left where somebody acts in Swedish or in English, or is refused. */
@HouseTest
class LanguageOfEachActTests {

    private static final String COORDINATOR = "koordinaattori";
    private static final String SECRETARY = "sihteeri.lautakunta";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private Town town;
    private ReportId report;
    private String address;
    private Finnish finnish;

    @BeforeEach
    void makeAReport() {
        town = Town.in(house);
        report = town.report();
        address = "/reports/" + report;
        finnish = Finnish.ofInterface(database);
    }

    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void isTheWritersWhileTheTextIsOpen(Language language) {
        speak(COORDINATOR, language);
        String chapter = address + "/chapters/kuntastrategia";
        town.write(report, "kuntastrategia", "Luvun teksti.");

        show(COORDINATOR, chapter + "/edit", 200);
        show(COORDINATOR, chapter + "/return", 200);
        show(COORDINATOR, address + "/submission", 200);
        show(COORDINATOR, address + "/withdrawal", 409);
        post(COORDINATOR, chapter + "/return", 422, "version", version(), "reason", "");
        post(COORDINATOR, chapter + "/return", 409, "version", "0", "reason", "Luvut puuttuvat.");
        post(COORDINATOR, chapter + "/edit", 409, "version", "0", "text", "Toinen teksti.", "state", "READY");
        post(COORDINATOR, address + "/submission", 422, "seen", "", "dueOn", "32.13.2018");
        post(COORDINATOR, address + "/submission", 409, "seen", "muuta", "dueOn", "");

        assertThat(finnish.left()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void isTheCoordinatorsWhileChaptersAndTemplatesAreArranged(Language language) {
        speak(COORDINATOR, language);
        String chapter = address + "/chapters/kuntastrategia";
        String template =
                "/admin/templates/" + town.the(TemplateDesk.class).begin(town.coordinator(), ReportKind.ANNUAL);

        show(COORDINATOR, address + "/structure", 200);
        show(COORDINATOR, address + "/structure/new", 200);
        post(COORDINATOR, address + "/structure", 422, "heading", "", "place", "");
        post(COORDINATOR, chapter + "/place", 409, "seen", "muuta", "direction", "up");
        post(COORDINATOR, chapter + "/heading", 422, "heading", "");
        post(COORDINATOR, chapter + "/heading", 409, "heading", "Toinen", "version", "99");
        show(COORDINATOR, chapter + "/removal", 200);
        show(COORDINATOR, address + "/chapters/opit-ja-evastykset/removal", 409);
        post(COORDINATOR, chapter + "/edit/blocks", 422, "act", "insert");
        show(COORDINATOR, "/admin/templates", 200);
        show(COORDINATOR, template, 200);
        show(COORDINATOR, template + "/way", 200);
        post(COORDINATOR, template + "/way", 422, "rows[0].ordinal", "x", "rows[0].who", "COUNCIL");
        show(COORDINATOR, template + "/use", 200);
        post(COORDINATOR, template + "/use", 409, "version", "99");
        show(COORDINATOR, template + "/discard", 200);
        show(COORDINATOR, template + "/chapters/painopisteet", 200);
        post(COORDINATOR, template + "/chapters/painopisteet", 422, "heading", "", "opening", "[[lohko]]");

        assertThat(finnish.left()).isEmpty();
    }

    private String version() {
        return String.valueOf(town.chapter(report, "kuntastrategia").lockVersion());
    }

    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void isTheSecretarysWhileABodyHasItBeforeIt(Language language) {
        speak(SECRETARY, language);
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        HandlingRow handling = town.waiting(town.board);
        String version = handling.version().toString();
        String today = TypedDay.write(town.the(HouseClock.class).today());
        String matter = "/handlings/" + handling.id();

        show(SECRETARY, matter, 200);
        show(SECRETARY, matter + "/decision", 200);
        post(SECRETARY, matter + "/decision", 422, "version", version, "heldOn", "", "wording", "");
        for (StepOutcome.Kind outcome : handling.answers()) {
            post(
                    SECRETARY,
                    matter + "/decision",
                    200,
                    "version",
                    version,
                    "outcome",
                    outcome.name(),
                    "heldOn",
                    today,
                    "sectionUnknown",
                    "true",
                    "wording",
                    "Hyvä kertomus.");
        }
        town.answer(SECRETARY, town.board, StepOutcome.Kind.STATED, "Hyvä kertomus.");
        entities.flush();
        String correction = "/decisions/" + decision(handling) + "/correction";
        show(SECRETARY, matter, 200);
        show(SECRETARY, matter + "/decision", 409);
        show(SECRETARY, "/decisions", 200);
        show(SECRETARY, correction, 200);
        post(SECRETARY, correction, 422, "section", "kymmenen", "reason", "");

        assertThat(finnish.left()).isEmpty();
    }

    private String decision(HandlingRow handling) {
        return Objects.requireNonNull(town.the(Handlings.class)
                        .handling(town.coordinator(), handling.id())
                        .decision())
                .toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void isTheCoordinatorsWhileBodiesAreAnswering(Language language) {
        speak(COORDINATOR, language);
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        String silence = address + "/steps/" + town.waiting(town.board).step() + "/silence";

        show(COORDINATOR, address, 200);
        show(COORDINATOR, silence, 200);
        show(COORDINATOR, address + "/withdrawal", 200);
        show(COORDINATOR, address + "/correction", 409);
        post(COORDINATOR, silence, 409);
        post(
                COORDINATOR,
                address + "/withdrawal",
                422,
                "seen",
                town.head(report).standing(),
                "reason",
                "");
        post(COORDINATOR, address + "/withdrawal", 409, "seen", "muuta", "reason", "Luvut muuttuivat.");

        assertThat(finnish.left()).isEmpty();
    }

    @Test
    void isFoundByItsWords() {
        show(COORDINATOR, address + "/submission", 200);

        assertThat(finnish.left()).isNotEmpty();
    }

    private void speak(String username, Language language) {
        People people = town.the(People.class);
        people.chooseLanguage(people.actor(username), language);
        entities.flush();
    }

    private void show(String username, String page, int status) {
        MvcTestResult answer = mvc.get().uri(page).with(SignIn.as(username)).exchange();
        finnish.find(page, answer, status);
    }

    private void post(String username, String page, int status, String... typed) {
        var request = mvc.post().uri(page).with(SignIn.as(username)).with(csrf());
        for (int field = 0; field < typed.length; field += 2) {
            request = request.param(typed[field], typed[field + 1]);
        }
        finnish.find(page, request.exchange(), status);
    }
}
