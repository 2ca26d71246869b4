package fi.lanka.decision;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Body;
import fi.lanka.report.PutOff;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportState;
import fi.lanka.report.Reports;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.report.StepRow;
import fi.lanka.report.StepState;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.TypedDay;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a body left for a later meeting or took off its agenda is still its to answer; what it rejected comes back. */
@HouseTest
class PutOffTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Decisions decisions;

    @Autowired
    Handlings handlings;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    private Town town;
    private ReportId report;

    @BeforeEach
    void bringAReportToTheBoards() {
        town = Town.in(house);
        report = town.report();
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
    }

    private NewDecision decision(HandlingRow handling, Kind outcome, String wording, @Nullable LocalDate next) {
        return new NewDecision(handling.version(), clock.today(), 82, null, outcome, wording, next, false, List.of());
    }

    private HandlingRow putOff(Kind outcome, @Nullable LocalDate next) {
        HandlingRow handling = town.waiting(town.board);
        decisions.record(
                town.actor("sihteeri.lautakunta"),
                handling.id(),
                decision(handling, outcome, "Luvut puuttuvat.", next));
        return handling;
    }

    private HandlingRow again(HandlingRow handling) {
        return handlings.handling(town.coordinator(), handling.id());
    }

    private StepRow step() {
        return town.head(report).way().steps().stream()
                .filter(row -> row.body().equals(town.board.id().value()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"TABLED, Pöydällä", "REMOVED, Poistettiin esityslistalta"})
    void aMatterThatWasPutOffWaitsAnewInAHandlingThatGoesOnFromTheFirst(Kind outcome, String told) {
        LocalDate next = clock.today().plusDays(30);
        HandlingRow first = putOff(outcome, next);

        HandlingRow second = town.waiting(town.board);
        assertThat(again(first).state()).isEqualTo(HandlingState.valueOf(outcome.name()));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.putOffOn()).isEqualTo(clock.today());
        assertThat(second.dueOn()).isEqualTo(next);
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(handlings.after(first.id())).isEqualTo(second.id());
        assertThat(step().state()).isEqualTo(StepState.WAITING);
        assertThat(step().putOff()).isEqualTo(PutOff.valueOf(outcome.name()));
        assertThat(step().dueOn()).isEqualTo(next);
        assertThat(get("koordinaattori", "/reports/" + report)).bodyText().contains(told, TypedDay.write(next));
        assertThat(get("sihteeri.lautakunta", "/handlings/" + first.id()))
                .bodyText()
                .contains("Asia tulee uudelleen käsittelyyn", "/handlings/" + second.id(), "Luvut puuttuvat.");
        assertThat(town.the(Journal.class).of(report.value()))
                .extracting(Journal.Entry::verb)
                .containsOnlyOnce("STEP_" + outcome);
    }

    @Test
    void whenTheNextMeetingIsNotKnownTheDayThatWasAskedForStays() {
        LocalDate due = town.waiting(town.board).dueOn();
        putOff(Kind.TABLED, null);
        assertThat(town.waiting(town.board).dueOn()).isEqualTo(due);
        assertThat(get("koordinaattori", "/reports/" + report))
                .bodyText()
                .contains("Jätettiin pöydälle " + TypedDay.write(clock.today()));
    }

    @Test
    void aTabledMatterIsRecordedUnderALaterSection() {
        putOff(Kind.TABLED, null);
        HandlingRow second = town.waiting(town.board);
        clock.at(clock.today().plusDays(14), () -> {
            decisions.record(
                    town.actor("sihteeri.lautakunta"),
                    second.id(),
                    new NewDecision(second.version(), clock.today(), 95, null, Kind.STATED, "Hyvä kertomus.", false));
            assertThat(step().state()).isEqualTo(StepState.ANSWERED);
            assertThat(step().section()).isEqualTo(95);
            assertThat(decisions.of(town.coordinator()).stream()
                            .filter(row -> row.body().equals(town.board.id().value())))
                    .extracting(DecisionRow::section)
                    .containsExactly(95, 82);
        });
    }

    @Test
    void theLaterMeetingIsLater() {
        putOff(Kind.TABLED, null);
        HandlingRow second = town.waiting(town.board);
        wrongInput(
                "heldOn",
                () -> decisions.record(
                        town.actor("sihteeri.lautakunta"), second.id(), decision(second, Kind.NOTED, "", null)));
    }

    @Test
    void whatWasPutOffIsNotRecordedTwice() {
        HandlingRow first = putOff(Kind.TABLED, null);
        refusedNotNow(
                "decision.refused.state.TABLED",
                () -> decisions.record(
                        town.actor("sihteeri.lautakunta"), first.id(), decision(first, Kind.TABLED, "", null)));
        assertThat(get("sihteeri.lautakunta", "/handlings/" + first.id() + "/decision"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Sivistyslautakunta on jättänyt asian pöydälle.");
    }

    @Test
    void whatWasTakenOffTheAgendaIsNotRecordedTwice() {
        HandlingRow first = putOff(Kind.REMOVED, null);
        assertThat(get("sihteeri.lautakunta", "/handlings/" + first.id() + "/decision"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Sivistyslautakunta on poistanut asian esityslistalta.");
    }

    @Test
    void anotherBodysReturnCancelsWhatWasPutOff() {
        putOff(Kind.TABLED, null);
        HandlingRow second = town.waiting(town.board);
        town.answer("sihteeri.tekninen", town.otherBoard, Kind.RETURNED, "Talousluvut puuttuvat.");
        assertThat(again(second).state()).isEqualTo(HandlingState.CANCELLED);
        assertThat(step().putOff()).isNull();
    }

    @Test
    void aBoardThatPutOffAndNeverAnsweredIsNotedSilent() {
        putOff(Kind.TABLED, null);
        HandlingRow second = town.waiting(town.board);
        clock.at(
                clock.today().plusDays(40),
                () -> town.the(Reports.class).markSilent(town.coordinator(), report, second.step()));
        assertThat(again(second).state()).isEqualTo(HandlingState.SILENT);
    }

    @Test
    void theRecordOfATablingCanBePutRight() {
        HandlingRow first = putOff(Kind.TABLED, null);
        UUID wrong = again(first).decision();
        decisions.correct(town.actor("sihteeri.lautakunta"), wrong, 28, null, "Näppäilyvirhe.");
        assertThat(decisions.of(town.coordinator()).stream()
                        .filter(row -> row.handling().equals(first.id())))
                .extracting(DecisionRow::section)
                .containsExactlyInAnyOrder(82, 28);
        assertThat(step().state()).isEqualTo(StepState.WAITING);
    }

    @Test
    void whatTheCouncilRejectsComesBackAsRejectedWithItsReason() {
        toTheCouncil();
        town.answer("sihteeri.valtuusto", town.council, Kind.REJECTED, "Tavoitteet eivät riitä.");

        ReportHead rejected = town.head(report);
        assertThat(rejected.state()).isEqualTo(ReportState.DRAFT);
        assertThat(rejected.returnReason()).isEqualTo("Tavoitteet eivät riitä.");
        assertThat(rejected.rejected()).isTrue();
        assertThat(rejected.lap()).isEqualTo(2);
        assertThat(get("koordinaattori", "/reports/" + report))
                .bodyText()
                .contains("Valtuusto hylkäsi kertomuksen", "Tavoitteet eivät riitä.");
    }

    private void toTheCouncil() {
        town.answer("sihteeri.lautakunta", town.board, Kind.STATED, "Hyvä.");
        town.answer("sihteeri.tekninen", town.otherBoard, Kind.NOTED, "");
        town.send(report);
        town.answer("sihteeri.hallitus", town.executive, Kind.PROPOSED_ONWARD, "");
        town.send(report);
    }

    @Test
    void theCouncilsFormOffersTheCaseNumberThatOthersHaveGiven() {
        HandlingRow board = town.waiting(town.board);
        decisions.record(
                town.actor("sihteeri.lautakunta"),
                board.id(),
                new NewDecision(board.version(), clock.today(), 82, "1234/00.01.02/2018", Kind.STATED, "Hyvä.", false));
        town.answer("sihteeri.tekninen", town.otherBoard, Kind.NOTED, "");
        town.send(report);
        assertThat(get(
                        "sihteeri.hallitus",
                        "/handlings/" + town.waiting(town.executive).id() + "/decision"))
                .bodyText()
                .contains("value=\"1234/00.01.02/2018\"");
    }

    // what the form refuses

    @Test
    void aRejectionIsNeverWithoutItsReason() {
        toTheCouncil();
        assertThat(post("sihteeri.valtuusto", town.council, "REJECTED", TypedDay.write(clock.today()), " ", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kirjoita, miksi asia hylättiin.");
    }

    @Test
    void anApprovalWithAmendmentsIsRefusedWithASentence() {
        toTheCouncil();
        assertThat(post(
                        "sihteeri.valtuusto",
                        town.council,
                        "APPROVED_AS_AMENDED",
                        TypedDay.write(clock.today()),
                        "",
                        ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Muutettuna hyväksymistä ei voi vielä kirjata. Palauta asia");
    }

    @Test
    void anOutcomeThatIsNotTheBodysIsRefusedBeforeTheConfirmingPage() {
        assertThat(post("sihteeri.lautakunta", town.board, "APPROVED", TypedDay.write(clock.today()), "", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Sivistyslautakunta ei voi vastata näin tähän asiaan.");
    }

    @Test
    void aWrongDayAndAMissingReasonAreToldAtOnce() {
        assertThat(post("sihteeri.lautakunta", town.board, "RETURNED", "31.2.2019", "", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("”31.2.2019” ei ole päivä.", "Kirjoita, miksi kertomus palautettiin.");
    }

    @Test
    void aNextMeetingBelongsToWhatWasPutOff() {
        String today = TypedDay.write(clock.today());
        String later = TypedDay.write(clock.today().plusDays(7));
        assertThat(post("sihteeri.lautakunta", town.board, "NOTED", today, "", later))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Seuraava kokous kuuluu vain asiaan, joka jätettiin pöydälle", later);
    }

    @Test
    void theNextMeetingIsAfterThisOne() {
        String today = TypedDay.write(clock.today());
        assertThat(post("sihteeri.lautakunta", town.board, "TABLED", today, "", today))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Seuraava kokous on tämän kokouksen jälkeen.");
        assertThat(post("sihteeri.lautakunta", town.board, "TABLED", today, "", "ensi viikolla"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("”ensi viikolla” ei ole päivä.");
    }

    @Test
    void wordingsAndCaseNumbersHaveALimit() {
        HandlingRow handling = town.waiting(town.board);
        assertThat(mvc.post()
                        .uri("/handlings/" + handling.id() + "/decision")
                        .param("version", handling.version().toString())
                        .param("outcome", "STATED")
                        .param("heldOn", TypedDay.write(clock.today()))
                        .param("sectionUnknown", "true")
                        .param("caseNumber", "1".repeat(61))
                        .param("wording", "ä".repeat(20_001))
                        .with(SignIn.as("sihteeri.lautakunta"))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Teksti on liian pitkä.", "Asianumero on liian pitkä.");
    }

    @Test
    void anAdvisoryBodysFormSpeaksOfNoNextMeeting() {
        assertThat(get(
                        "sihteeri.lautakunta",
                        "/handlings/" + town.waiting(town.board).id() + "/decision"))
                .bodyText()
                .contains("value=\"TABLED\"", "value=\"REMOVED\"", "Seuraava kokous")
                .doesNotContain("value=\"REJECTED\"", "value=\"APPROVED\"");
    }

    // what the database keeps, whoever asks

    @Test
    void theDatabaseKeepsOneOpenHandlingForAStep() {
        putOff(Kind.TABLED, null);
        refuses("""
                insert into decision_handling (id, step_id, body_id, purpose, state, asked_at, lock_version, created_at)
                select gen_random_uuid(), step_id, body_id, purpose, 'WAITING', asked_at, 0, created_at
                from decision_handling where state = 'TABLED'
                """, "decision_handling_one_open_of_step");
    }

    @Test
    void theDatabaseLetsNoHandlingGoOnFromOneThatWasNotPutOff() {
        refuses("""
                insert into decision_handling
                    (id, step_id, body_id, purpose, state, asked_at, previous_id, lock_version, created_at)
                select gen_random_uuid(), step_id, body_id, purpose, 'WAITING', asked_at, id, 0, created_at
                from decision_handling where state = 'ANSWERED' limit 1
                """, "was put off");
    }

    @Test
    void theDatabaseLetsNoHandlingEndTwice() {
        refuses("update decision_handling set state = 'CANCELLED' where state = 'ANSWERED'", "ends once");
    }

    private void refuses(String sql, String because) {
        assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining(because);
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult post(
            String username, Body body, String outcome, String heldOn, String wording, String nextMeeting) {
        HandlingRow handling = town.waiting(body);
        return mvc.post()
                .uri("/handlings/" + handling.id() + "/decision")
                .param("version", handling.version().toString())
                .param("outcome", outcome)
                .param("heldOn", heldOn)
                .param("sectionUnknown", "true")
                .param("wording", wording)
                .param("nextMeeting", nextMeeting)
                .with(SignIn.as(username))
                .with(csrf())
                .exchange();
    }
}
