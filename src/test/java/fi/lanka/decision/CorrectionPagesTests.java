package fi.lanka.decision;

import static fi.lanka.support.Refusals.refusedNotNow;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page that corrects a section, the link to it and the act itself answer alike. */
@HouseTest
class CorrectionPagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Decisions decisions;

    private Town town;
    private UUID handling;
    private UUID decision;

    @BeforeEach
    void recordASection() {
        town = Town.in(house);
        ReportId report = town.report();
        town.untilBoards(report);
        town.send(report);
        handling = town.waiting(town.board).id();
        town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.STATED, 82, "Lausunto.");
        decision =
                town.the(Handlings.class).handling(town.coordinator(), handling).decision();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(SignIn.as(username)).exchange();
    }

    private static String page(UUID decision) {
        return "/decisions/" + decision + "/correction";
    }

    private UUID correct() {
        return decisions.correct(town.actor("sihteeri.lautakunta"), decision, 28, null, "Näppäilyvirhe.");
    }

    @Test
    void aSectionCanBeCorrectedByTheBodysSecretary() {
        assertThat(get("sihteeri.lautakunta", "/handlings/" + handling))
                .bodyText()
                .contains(page(decision));
        assertThat(get("sihteeri.lautakunta", page(decision))).hasStatus(200);
    }

    @Test
    void aCorrectedSectionIsNotCorrectedAgain() {
        correct();
        assertThat(get("sihteeri.lautakunta", page(decision)))
                .hasStatus(409)
                .bodyText()
                .contains("Toimielimen Sivistyslautakunta kirjausta on jo korjattu kerran.");
    }

    @Test
    void aCorrectionIsNotCorrected() {
        UUID correction = correct();
        assertThat(get("sihteeri.lautakunta", page(correction))).hasStatus(409);
        refusedNotNow(
                "decision.refused.corrected-already",
                () -> decisions.correct(town.actor("sihteeri.lautakunta"), correction, 29, null, "Taas."));
    }

    @Test
    void noLinkLeadsToACorrectionThatWouldBeRefused() {
        correct();
        assertThat(get("sihteeri.lautakunta", "/handlings/" + handling))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("/correction");
    }

    @Test
    void whoeverMayNeverCorrectIsToldThatAndNotThatItIsDone() {
        correct();
        assertThat(get("koordinaattori", page(decision))).hasStatus(403);
    }
}
