package fi.lanka.report;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.decision.NewDecision;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a report with real doors and a real database: who does what when, and what is refused. */
@HouseTest
class WayThroughBodiesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    Reports reports;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient database;

    @Autowired
    HouseClock clock;

    private Town town;
    private ReportId report;

    @BeforeEach
    void makeAReport() {
        town = Town.in(house);
        report = town.report();
    }

    @Test
    void aNewReportHasTheTemplatesChaptersAndTheWholeWayAhead() {
        assertThat(town.the(Chapters.class).of(town.coordinator(), town.head(report)))
                .extracting(ChapterRow::key)
                .containsExactly(
                        "keskeiset-havainnot",
                        "vastuutaho-ja-laatijat",
                        "toimintaymparisto",
                        "hyvinvointi-indikaattorit",
                        "tiedon-ja-toimenpiteiden-arviointi",
                        "opit-ja-evastykset",
                        "kuntastrategia",
                        "ohjelmat-ja-suunnitelmat",
                        "hyvinvointisuunnitelma",
                        "valtuustokasittely");
        assertThat(town.head(report).way().steps())
                .extracting(StepRow::bodyName)
                .containsExactly(
                        "HYTE-työryhmä",
                        "Johtoryhmä",
                        "Sivistyslautakunta",
                        "Tekninen lautakunta",
                        "Hallitus",
                        "Valtuusto");
        assertThat(town.head(report).evaluatedName()).isEqualTo("2013–2017");
    }

    @Test
    void aTermHasOneExtensiveReport() {
        refusedNotNow("report.refused.term-has-one", () -> town.report());
    }

    @Test
    void boardsAreAskedTogetherAndTheExecutiveOnlyAfterThemAll() {
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        assertThat(town.head(report).way().waiting()).hasSize(2);
        town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.NOTED, "");
        refusedNotNow("report.refused.someone-is-answering", () -> reports.sending(town.coordinator(), report));
    }

    @Test
    void boardsAreAlwaysGivenADueDate() {
        town.untilBoards(report);
        String seen = reports.sending(town.coordinator(), report).seen();
        wrongInput("dueOn", () -> reports.send(town.coordinator(), report, seen, null));
        wrongInput(
                "dueOn",
                () -> reports.send(
                        town.coordinator(), report, seen, clock.today().minusDays(1)));
        assertThat(town.head(report).newestVersion()).isEqualTo(2);
    }

    @Test
    void isNotSentWhenTheTextHasChangedSinceItWasSeen() {
        String seen = reports.sending(town.coordinator(), report).seen();
        town.write(report, "kuntastrategia", "Uusi teksti.");
        refusedNotNow(
                "report.refused.changed-since-seen",
                () -> reports.send(town.coordinator(), report, seen, clock.today()));
        assertThat(town.head(report).newestVersion()).isNull();
    }

    @Test
    void theExecutiveGetsOnlyATextThatIsReady() {
        town.untilExecutive(report);
        String seen = reports.sending(town.coordinator(), report).seen();
        refusedNotNow(
                "report.refused.chapters-not-ready",
                () -> reports.send(town.coordinator(), report, seen, clock.today()));
    }

    @Test
    void theTextIsClosedWhileTheExecutiveHasIt() {
        town.writeEverything(report);
        town.untilExecutive(report);
        town.write(report, "kuntastrategia", "Lautakunnan huomautus on otettu huomioon.");
        town.send(report);
        refusedNotNow("report.refused.text-closed", () -> town.write(report, "kuntastrategia", "Myöhästynyt muutos."));
    }

    @Test
    void aReturnedReportComesBackWithItsReasonAndCancelsTheOthers() {
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        HandlingRow other = town.waiting(town.otherBoard);
        town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.RETURNED, "Nuorten luvut puuttuvat.");

        ReportHead returned = town.head(report);
        assertThat(returned.state()).isEqualTo(ReportState.DRAFT);
        assertThat(returned.returnReason()).isEqualTo("Nuorten luvut puuttuvat.");
        assertThat(returned.returnedBy()).isEqualTo("Sivistyslautakunta");
        assertThat(returned.lap()).isEqualTo(2);
        assertThat(returned.way().next()).extracting(StepRow::bodyName).containsExactly("HYTE-työryhmä");
        assertThat(town.the(Handlings.class)
                        .handling(town.coordinator(), other.id())
                        .state())
                .isEqualTo(HandlingState.CANCELLED);
        refusedNotNow(
                "decision.refused.state.CANCELLED", () -> record("sihteeri.tekninen", other, StepOutcome.Kind.NOTED));
    }

    @Test
    void aReturnNeedsAReason() {
        town.send(report);
        wrongInput("wording", () -> town.answer("koordinaattori", town.group, StepOutcome.Kind.RETURNED, "  "));
        assertThat(town.head(report).state()).isEqualTo(ReportState.IN_REVIEW);
    }

    @Test
    void isTakenBackOnlyWithAReason() {
        town.send(report);
        wrongInput(
                "reason",
                () -> reports.takeBack(
                        town.coordinator(), report, town.head(report).standing(), " "));
        reports.takeBack(town.coordinator(), report, town.head(report).standing(), "Luku 3 puuttui.");
        assertThat(town.head(report).state()).isEqualTo(ReportState.DRAFT);
        assertThat(town.head(report).returnReason()).isEqualTo("Luku 3 puuttui.");
    }

    @Test
    void aSilentBoardIsNotedOnlyAfterItsDueDate() {
        town.untilBoards(report);
        town.send(report);
        UUID step = town.waiting(town.otherBoard).step();
        refusedNotNow("report.refused.due-date-not-past", () -> reports.markSilent(town.coordinator(), report, step));
        town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.NOTED, "");
        clock.at(clock.today().plusDays(1), () -> reports.markSilent(town.coordinator(), report, step));
        assertThat(town.head(report).way().next()).extracting(StepRow::bodyName).containsExactly("Hallitus");
    }

    @Test
    void onlyTheBodysOwnSecretaryRecords() {
        town.untilBoards(report);
        town.send(report);
        HandlingRow handling = town.waiting(town.board);
        refusedNotYours("decision.refused.not-secretary", () -> record("jasen", handling, StepOutcome.Kind.NOTED));
        refusedNotYours(
                "decision.refused.not-secretary", () -> record("koordinaattori", handling, StepOutcome.Kind.NOTED));
    }

    @Test
    void anotherBodysSecretaryDoesNotEvenKnowOfTheHandling() {
        town.untilBoards(report);
        town.send(report);
        HandlingRow handling = town.waiting(town.board);
        assertThatThrownBy(() -> record("sihteeri.valtuusto", handling, StepOutcome.Kind.NOTED))
                .hasMessageContaining("NOT_FOUND");
    }

    @Test
    void onlyTheCouncilApproves() {
        town.writeEverything(report);
        town.untilExecutive(report);
        town.send(report);
        HandlingRow executive = town.waiting(town.executive);
        refusedNotNow(
                "report.refused.not-its-answer",
                () -> record("sihteeri.hallitus", executive, StepOutcome.Kind.APPROVED));
    }

    @Test
    void anAnswerToAnotherVersionIsRefused() {
        town.send(report);
        HandlingRow before = town.waiting(town.group);
        reports.takeBack(town.coordinator(), report, town.head(report).standing(), "Korjataan.");
        town.write(report, "kuntastrategia", "Korjattu.");
        town.send(report);
        HandlingRow now = town.waiting(town.group);
        refusedNotNow(
                "report.refused.other-version",
                () -> decisions.record(
                        town.coordinator(),
                        now.id(),
                        new NewDecision(
                                before.version(),
                                clock.today(),
                                null,
                                null,
                                StepOutcome.Kind.PROPOSED_ONWARD,
                                "",
                                false)));
        refusedNotNow(
                "decision.refused.state.CANCELLED",
                () -> record("koordinaattori", before, StepOutcome.Kind.PROPOSED_ONWARD));
    }

    @Test
    void aSectionIsRecordedOnceAYear() {
        town.untilBoards(report);
        town.send(report);
        town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.STATED, 82, "Lausunto.");
        assertThat(town.head(report).steps())
                .filteredOn(step -> step.section() != null)
                .extracting(StepRow::section)
                .containsExactly(82);
        town.answer("sihteeri.tekninen", town.otherBoard, StepOutcome.Kind.STATED, 82, "Eri toimielin, sama numero.");
    }

    @Test
    void aSectionIsPutRightOnceBesideTheUntouchedRecord() {
        town.untilBoards(report);
        town.send(report);
        HandlingRow handling = town.waiting(town.board);
        town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.STATED, 82, "Lausunto.");
        UUID wrong = town.the(Handlings.class)
                .handling(town.coordinator(), handling.id())
                .decision();
        var secretary = town.actor("sihteeri.lautakunta");
        refusedNotYours(
                "decision.refused.not-secretary",
                () -> decisions.correct(town.coordinator(), wrong, 28, null, "Näppäily."));
        wrongInput("reason", () -> decisions.correct(secretary, wrong, 28, null, " "));
        decisions.correct(secretary, wrong, 28, null, "Näppäilyvirhe.");
        assertThat(decisions.of(secretary))
                .filteredOn(row -> row.handling().equals(handling.id()))
                .extracting(row -> row.section())
                .containsExactlyInAnyOrder(82, 28);
        assertThat(town.head(report).steps())
                .filteredOn(step -> step.section() != null)
                .extracting(StepRow::section)
                .containsExactly(28);
        refusedNotNow(
                "decision.refused.corrected-already", () -> decisions.correct(secretary, wrong, 29, null, "Taas."));
    }

    @Test
    void aConfirmationHoldsOnlyForTheBodiesItNamed() {
        String seen = reports.sending(town.coordinator(), report).seen();
        town.send(report);
        town.answer("koordinaattori", town.group, StepOutcome.Kind.PROPOSED_ONWARD, "");
        refusedNotNow(
                "report.refused.changed-since-seen",
                () -> reports.send(town.coordinator(), report, seen, clock.today()));
    }

    @Test
    void isNotTakenBackOverAnAnswerThatCameMeanwhile() {
        town.send(report);
        String seen = town.head(report).standing();
        town.answer("koordinaattori", town.group, StepOutcome.Kind.PROPOSED_ONWARD, "");
        refusedNotNow(
                "report.refused.way-has-moved",
                () -> reports.takeBack(town.coordinator(), report, seen, "Myöhästynyt."));
    }

    @Test
    void aMeetingIsNeitherInTheFutureNorBeforeTheBodyWasAsked() {
        town.send(report);
        HandlingRow handling = town.waiting(town.group);
        for (LocalDate day : List.of(clock.today().plusDays(1), clock.today().minusDays(1))) {
            wrongInput(
                    "heldOn",
                    () -> decisions.record(
                            town.coordinator(),
                            handling.id(),
                            new NewDecision(
                                    handling.version(), day, null, null, StepOutcome.Kind.PROPOSED_ONWARD, "", false)));
        }
    }

    @Test
    void theCouncilsApprovalPublishesInTheSameTransaction() {
        town.writeEverything(report);
        town.untilCouncil(report);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "Valtuusto hyväksyi kertomuksen.");
        assertThat(town.head(report).state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(database.sql("select count(*) from publication_edition where report_id = ?")
                        .param(report.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCorrectionIsANewRoundBesideThePublishedOne() {
        refusedNotNow(
                "report.refused.not-published",
                () -> town.the(NewReports.class).correct(town.coordinator(), report, "Luku korjattiin."));
        town.writeEverything(report);
        town.untilCouncil(report);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "Hyväksyttiin.");
        refusedNotYours(
                "report.refused.not-coordinator",
                () -> town.the(NewReports.class).correct(town.actor("kirjoittaja"), report, "Luku korjattiin."));
        ReportId second = town.the(NewReports.class).correct(town.coordinator(), report, "Luku korjattiin.");
        assertThat(town.head(second).round()).isEqualTo(2);
        assertThat(town.chapter(second, "kuntastrategia").text().plainText()).isEqualTo("Luvun kuntastrategia teksti.");
        assertThat(town.head(report).state()).isEqualTo(ReportState.PUBLISHED);

        town.write(second, "kuntastrategia", "Korjattu teksti.");
        town.untilCouncil(second);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "Hyväksyttiin korjattuna.");
        assertThat(town.head(second).state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(town.head(report).state()).isEqualTo(ReportState.SUPERSEDED);
        assertThat(database.sql("select number from publication_edition where slug = 'laaja-2017-2021' order by number")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void whatWasSentIsNeverChanged() {
        town.send(report);
        for (String change : List.of(
                "update report_version set number = number + 1",
                "delete from report_version",
                "truncate report_version cascade")) {
            assertThatThrownBy(() -> inSavepoint(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("insert only");
        }
    }

    private void inSavepoint(String statement) {
        database.sql("savepoint s").update();
        try {
            database.sql(statement).update();
        } finally {
            database.sql("rollback to savepoint s").update();
        }
    }

    private void record(String secretary, HandlingRow handling, StepOutcome.Kind outcome) {
        decisions.record(
                town.actor(secretary),
                handling.id(),
                new NewDecision(handling.version(), clock.today(), null, null, outcome, "", false));
    }
}
