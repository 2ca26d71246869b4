package fi.lanka.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Body;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A board's and the council's own page: what is theirs to read, say and decide. */
@HouseTest
class BodyPagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    private Town town;
    private TownPlan plan;
    private ReportId report;

    @BeforeEach
    void makeATown() {
        town = Town.in(house);
        plan = new TownPlan(town);
        report = town.report();
        town.writeEverything(report);
    }

    private MvcTestResult page(String username, Body body) {
        return mvc.get()
                .uri("/decisions/bodies/" + body.id())
                .with(SignIn.as(username))
                .exchange();
    }

    @Test
    void isEmptyWithASentenceUntilSomethingIsSent() {
        assertThat(page("jasen", town.board))
                .hasStatusOk()
                .bodyText()
                .contains("Toimielimeltä ei odoteta nyt mitään.", "Toimielimen päätökset ja lausunnot tulevat tähän")
                .doesNotContain(report.toString());
    }

    @Test
    void aMemberReadsWhatTheBoardHasBeforeItAndItsSecretaryRecordsIt() {
        town.untilBoards(report);
        town.send(report);
        plan.ready(town.board, "Jokaisella lapsella on harrastus");
        plan.submit(town.board);
        assertThat(page("jasen", town.board))
                .bodyText()
                .contains(
                        "/reports/" + report + "/versions/3",
                        "/plan/versions/",
                        "vuoden 2019 tavoitteet",
                        "Vastaus viimeistään",
                        "Jokaisella lapsella on harrastus")
                .doesNotContain("/decision\"");
        assertThat(page("sihteeri.lautakunta", town.board))
                .bodyText()
                .contains("Kirjaa lausunto", "Kirjaa päätös", "/decision\"");
    }

    @Test
    void nobodyElseReadsThereWhatTheBoardHasBeforeIt() {
        town.untilBoards(report);
        town.send(report);
        plan.ready(town.board, "Jokaisella lapsella on harrastus");
        UUID version = plan.submit(town.board);
        for (String stranger : new String[] {"valtuutettu", "sihteeri.hallitus", "sihteeri.tekninen"}) {
            assertThat(page(stranger, town.board))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Toimielimeltä ei odoteta nyt mitään.")
                    .doesNotContain("/versions/");
            assertThat(mvc.get().uri("/plan/versions/" + version).with(SignIn.as(stranger)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void whatTheBoardHasDoneStandsThereSectionBySection() {
        town.untilBoards(report);
        town.send(report);
        town.answer("sihteeri.lautakunta", town.board, Kind.STATED, 82, "Hyvä kertomus.");
        assertThat(page("jasen", town.board)).bodyText().contains("§ 82", "Antoi lausunnon", "Hyvä kertomus.");
        assertThat(page("jasen", town.board))
                .bodyText()
                .contains("Matkalla muissa toimielimissä", "Nyt käsittelee:", "Tekninen lautakunta");
    }

    @Test
    void aCouncillorSeesWhatIsBeforeTheCouncilAndWhatItDecided() {
        town.untilCouncil(report);
        assertThat(page("valtuutettu", town.council))
                .bodyText()
                .contains("Luettavana ja käsiteltävänä nyt", "/reports/" + report + "/versions/5");
        town.answer("sihteeri.valtuusto", town.council, Kind.APPROVED, 12, "Hyväksyttiin.");
        assertThat(page("valtuutettu", town.council)).bodyText().contains("§ 12", "Hyväksyi");
    }

    @Test
    void theMenuLeadsThoseWhoSitInABodyToItsPage() {
        assertThat(mvc.get().uri("/desk").with(SignIn.as("valtuutettu")).exchange())
                .bodyText()
                .contains("/decisions/bodies/" + town.council.id());
        assertThat(mvc.get().uri("/desk").with(SignIn.as("koordinaattori")).exchange())
                .bodyText()
                .doesNotContain("/decisions/bodies/");
    }

    @Test
    void aBodyThatIsNotThereIsNotFound() {
        assertThat(mvc.get().uri("/decisions/bodies/" + UUID.randomUUID()).with(SignIn.as("jasen")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void asksTheDatabaseTheSameNumberOfQuestionsHoweverMuchThereIs() {
        town.untilBoards(report);
        town.send(report);
        plan.ready(town.board, "Ensimmäinen");
        int few = Statements.during(() -> page("jasen", town.board)).count();
        for (int i = 0; i < 10; i++) {
            plan.ready(town.board, "Tavoite " + i);
        }
        plan.submit(town.board);
        assertThat(Statements.during(() -> page("jasen", town.board)).count()).isEqualTo(few);
    }
}
