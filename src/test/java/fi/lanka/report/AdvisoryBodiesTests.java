package fi.lanka.report;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.decision.HandlingRow;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.Role;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.shared.TypedDay;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Bodies through which the young, the old and the disabled are heard: asked with the boards, stating and never deciding. */
@HouseTest
class AdvisoryBodiesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Reports reports;

    @Autowired
    NewReports newReports;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient database;

    private Town town;
    private Body young;
    private Body old;

    @BeforeEach
    void buildATownWithAdvisoryBodies() {
        town = Town.in(house);
        young = advisory("Nuorisovaltuusto", "sihteeri.nuoret");
        old = advisory("Vanhusneuvosto", "sihteeri.vanhukset");
    }

    private Body advisory(String name, String secretary) {
        Period period = Period.since(LocalDate.of(2014, 1, 1));
        Body body = town.the(Bodies.class).found(null, BodyKind.ADVISORY, name, period);
        var person = town.the(People.class)
                .add(null, new Newcomer(secretary + " (koe)", null, secretary, "fi", false), Town.PASSWORD)
                .id();
        town.the(Memberships.class).give(null, person, body.id(), Role.SECRETARY, period);
        return body;
    }

    private ReportId report(Body... asked) {
        return newReports.make(
                town.coordinator(),
                new NewReport(
                        town.term.id(),
                        Stream.of(asked).map(body -> body.id().value()).toList(),
                        false));
    }

    /** Four bodies have it before them. */
    private ReportId reportWithFour() {
        ReportId report = report(town.board, town.otherBoard, young, old);
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        return report;
    }

    @Test
    void areOfferedBesideTheBoardsWhenTheyAreThereThatDay() {
        town.the(Bodies.class)
                .found(
                        null,
                        BodyKind.ADVISORY,
                        "Lakkautettu neuvosto",
                        new Period(LocalDate.of(2014, 1, 1), clock.today().minusDays(1)));
        assertThat(newReports.toBeAsked())
                .extracting(Body::name)
                .containsExactly("Sivistyslautakunta", "Tekninen lautakunta", "Nuorisovaltuusto", "Vanhusneuvosto");
        assertThat(get("koordinaattori", "/reports/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Vaikuttamistoimielimet, joilta pyydetään lausunto", "Nuorisovaltuusto", "Vanhusneuvosto")
                .doesNotContain("Lakkautettu neuvosto");
    }

    @Test
    void areAskedTogetherWithTheBoardsForAStatement() {
        ReportId report = report(town.board, young);
        assertThat(town.head(report).way().steps())
                .extracting(StepRow::ordinal, StepRow::bodyName)
                .containsSubsequence(
                        tuple(3, "Sivistyslautakunta"), tuple(3, "Nuorisovaltuusto"), tuple(4, "Hallitus"));
        assertThat(town.head(report).way().steps())
                .filteredOn(step -> step.ordinal() == 3)
                .extracting(StepRow::purpose)
                .containsExactly(StepPurpose.STATEMENT, StepPurpose.STATEMENT);
    }

    @Test
    void areLeftOutWhenTheyAreNotChosen() {
        assertThat(town.head(report(town.board, town.otherBoard)).steps())
                .extracting(StepRow::bodyKind)
                .doesNotContain(BodyKind.ADVISORY);
    }

    @Test
    void doNotStandInForABoard() {
        wrongInput("boards", () -> report(young, old));
    }

    @Test
    void theFormSendsBothAndKeepsWhatWasTicked() {
        MvcTestResult wrong = post("", List.of(), List.of(young));
        assertThat(wrong)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .containsPattern("value=\"" + young.id() + "\"[^>]*checked")
                .doesNotContainPattern("value=\"" + old.id() + "\"[^>]*checked");
        MvcTestResult made = post(town.term.id().toString(), List.of(town.board), List.of(young));
        assertThat(made).hasStatus(HttpStatus.SEE_OTHER);
        String address = Objects.requireNonNull(made.getResponse().getHeader("Location"));
        assertThat(town.head(ReportId.of(address.substring(address.lastIndexOf('/') + 1)))
                        .steps())
                .extracting(StepRow::body)
                .contains(town.board.id().value(), young.id().value())
                .doesNotContain(old.id().value(), town.otherBoard.id().value());
    }

    @Test
    void theFormAsksForABoardWhenOnlyAdvisoryBodiesAreTicked() {
        assertThat(post(town.term.id().toString(), List.of(), List.of(young)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Valitse ainakin yksi lautakunta.");
    }

    @Test
    void theExecutiveWaitsForThemToo() {
        ReportId report = reportWithFour();
        town.answer("sihteeri.lautakunta", town.board, Kind.NOTED, 1, "");
        town.answer("sihteeri.tekninen", town.otherBoard, Kind.NOTED, 1, "");
        town.answer("sihteeri.nuoret", young, Kind.STATED, "Nuorten palveluja pitää lisätä.");
        refusedNotNow("report.refused.someone-is-answering", () -> reports.sending(town.coordinator(), report));
        town.answer("sihteeri.vanhukset", old, Kind.NOTED, "");
        assertThat(town.head(report).way().next()).extracting(StepRow::bodyName).containsExactly("Hallitus");
    }

    @Test
    void stateOrNoteAndNeverSendBack() {
        reportWithFour();
        assertThat(town.waiting(young).answers()).containsExactlyInAnyOrder(Kind.STATED, Kind.NOTED);
        assertThat(town.waiting(town.board).answers()).contains(Kind.RETURNED);
        refusedNotNow(
                "report.refused.not-its-answer",
                () -> town.answer("sihteeri.nuoret", young, Kind.RETURNED, "Aloittakaa alusta."));
        wrongInput("wording", () -> town.answer("sihteeri.nuoret", young, Kind.STATED, " "));
        refusedNotYours("decision.refused.not-secretary", () -> town.answer("koordinaattori", young, Kind.NOTED, ""));
    }

    @Test
    void whoeverToldTheReportIsRefusedAnAnswerThatIsNotTheirs() {
        ReportId report = reportWithFour();
        HandlingRow handling = town.waiting(young);
        refusedNotNow(
                "report.refused.not-its-answer",
                () -> reports.stepAnswered(
                        town.actor("sihteeri.nuoret"),
                        handling.step(),
                        new StepOutcome(
                                UUID.randomUUID(),
                                handling.version(),
                                clock.today(),
                                null,
                                null,
                                Kind.RETURNED,
                                "Ei.")));
        assertThat(town.head(report).state()).isEqualTo(ReportState.IN_REVIEW);
    }

    @Test
    void theirSecretaryRecordsWithoutASection() {
        ReportId report = reportWithFour();
        HandlingRow handling = town.waiting(young);
        assertThat(get("sihteeri.nuoret", "/desk")).bodyText().contains("Kirjaa, mitä Nuorisovaltuusto lausui");
        assertThat(get("sihteeri.nuoret", "/handlings/" + handling.id() + "/decision"))
                .hasStatusOk()
                .bodyText()
                .contains("Jätä tyhjäksi, jos toimielin ei numeroi pykäliä.")
                .doesNotContain("Pykälä ei ole tiedossa", "value=\"RETURNED\"");
        for (String confirmed : new String[] {"", "true"}) {
            assertThat(mvc.post()
                            .uri("/handlings/" + handling.id() + "/decision")
                            .param("version", handling.version().toString())
                            .param("outcome", "STATED")
                            .param("heldOn", TypedDay.write(clock.today()))
                            .param("wording", "Nuorten palveluja pitää lisätä.")
                            .param("confirmed", confirmed)
                            .with(SignIn.as("sihteeri.nuoret"))
                            .with(csrf())
                            .exchange())
                    .hasStatus(confirmed.isEmpty() ? HttpStatus.OK : HttpStatus.SEE_OTHER)
                    .bodyText()
                    .doesNotContain("pykälä ei tiedossa");
        }
        assertThat(get("koordinaattori", "/reports/" + report))
                .bodyText()
                .contains(TypedDay.write(clock.today()) + ": antoi lausunnon", "Nuorten palveluja pitää lisätä.");
        assertThat(get("sihteeri.nuoret", "/desk")).bodyText().doesNotContain("Pykälän numero puuttuu");
    }

    @Test
    void theirSilenceIsNotedAfterTheDueDate() {
        ReportId report = reportWithFour();
        UUID step = town.waiting(old).step();
        refusedNotNow("report.refused.due-date-not-past", () -> reports.markSilent(town.coordinator(), report, step));
        clock.at(clock.today().plusDays(1), () -> reports.markSilent(town.coordinator(), report, step));
        assertThat(town.head(report).steps())
                .filteredOn(row -> row.id().equals(step))
                .extracting(StepRow::state)
                .containsExactly(StepState.SILENT);
    }

    @Test
    void theVersionIsFrozenForTheBoardsWhoeverElseIsAsked() {
        ReportId report = reportWithFour();
        assertThat(database.sql(
                                "select frozen_for from report_version where report_id = ? order by number desc limit 1")
                        .param(report.value())
                        .query(String.class)
                        .single())
                .isEqualTo("BOARD");
    }

    @Test
    void areAskedAgainOnTheNextLapUnlessTheyHaveEnded() {
        ReportId report = reportWithFour();
        town.the(Bodies.class).end(null, old.id(), 0, clock.today());
        entities.flush();
        clock.at(clock.today().plusDays(1), () -> {
            reports.takeBack(town.coordinator(), report, town.head(report).standing(), "Luku 3 puuttui.");
            assertThat(town.head(report).way().steps())
                    .extracting(StepRow::bodyName)
                    .contains("Nuorisovaltuusto")
                    .doesNotContain("Vanhusneuvosto");
        });
    }

    @Test
    void theCorrectionRoundAsksTheSameBodies() {
        ReportId report = report(town.board, young);
        town.writeEverything(report);
        town.write(report, "valtuustokasittely", "[[päätökset]]");
        town.untilBoards(report);
        town.send(report);
        town.answer("sihteeri.lautakunta", town.board, Kind.NOTED, 1, "");
        town.answer("sihteeri.nuoret", young, Kind.STATED, "Hyvä.");
        assertThat(get("koordinaattori", "/reports/" + report + "/preview"))
                .bodyText()
                .contains("Nuorisovaltuusto", TypedDay.write(clock.today()) + ", käsittelyversio 3")
                .doesNotContain("pykälä ei tiedossa");
        town.send(report);
        town.answer("sihteeri.hallitus", town.executive, Kind.PROPOSED_ONWARD, 2, "");
        town.send(report);
        town.answer("sihteeri.valtuusto", town.council, Kind.APPROVED, 3, "Hyväksyttiin.");

        ReportId correction = newReports.correct(town.coordinator(), report, "Luku korjattiin.");
        List<String> names = new ArrayList<>();
        town.head(correction).steps().forEach(step -> names.add(step.bodyName()));
        assertThat(names).contains("Sivistyslautakunta", "Nuorisovaltuusto").doesNotContain("Vanhusneuvosto");
    }

    private MvcTestResult get(String username, String page) {
        return mvc.get().uri(page).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult post(String term, List<Body> boards, List<Body> advisory) {
        return mvc.post()
                .uri("/reports")
                .param("subject", term)
                .param(
                        "boards",
                        boards.stream().map(body -> body.id().toString()).toArray(String[]::new))
                .param(
                        "advisory",
                        advisory.stream().map(body -> body.id().toString()).toArray(String[]::new))
                .with(SignIn.as("koordinaattori"))
                .with(csrf())
                .exchange();
    }
}
