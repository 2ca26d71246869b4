package fi.lanka.decision;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Role;
import fi.lanka.plan.ObjectiveState;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanVersion;
import fi.lanka.plan.PlanVersions;
import fi.lanka.report.ReportId;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.report.StepState;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.shared.TypedDay;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import fi.lanka.text.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A board's objectives of a year, laid before it as a frozen version and decided by it. */
@HouseTest
class BoardsObjectivesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanVersions versions;

    @Autowired
    Objectives objectives;

    @Autowired
    Decisions decisions;

    @Autowired
    HouseClock clock;

    @Autowired
    JdbcClient database;

    private Town town;
    private TownPlan plan;
    private UUID objective;

    @BeforeEach
    void makeObjectives() {
        town = Town.in(house);
        plan = new TownPlan(town);
        objective = plan.ready(town.board, "Jokaisella lapsella on harrastus");
        plan.ready(town.otherBoard, "Turvalliset koulutiet");
    }

    private ObjectiveState state() {
        return objectives.details(objective).orElseThrow().objective().state();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult submit(String dueOn, String seen) {
        return mvc.post()
                .uri("/plan/submission")
                .param("plan", plan.plan.toString())
                .param("board", town.board.id().toString())
                .param("year", String.valueOf(TownPlan.YEAR))
                .param("seen", seen)
                .param("dueOn", dueOn)
                .with(SignIn.as("koordinaattori"))
                .with(csrf())
                .exchange();
    }

    private String page() {
        return "/plan/submission?plan=" + plan.plan + "&board=" + town.board.id() + "&year=" + TownPlan.YEAR;
    }

    @Test
    void areChosenByBoardAndYearAndShownBeforeTheyAreSubmitted() {
        assertThat(get("koordinaattori", "/plan/submission"))
                .hasStatusOk()
                .bodyText()
                .contains("Sivistyslautakunta", "Tekninen lautakunta", "2019");
        assertThat(get("koordinaattori", page()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Esitä tavoitteet: Sivistyslautakunta",
                        "käsittelyversio 1. Tavoitteita on 1.",
                        "Jokaisella lapsella on harrastus",
                        "Kerho joka kouluun",
                        "ei voi muuttaa, ennen kuin lautakunta on päättänyt")
                .doesNotContain("Turvalliset koulutiet");
    }

    @Test
    void goToTheirBoardFrozenAndHashed() {
        MvcTestResult submitted = submit(TypedDay.write(clock.today().plusDays(7)), plan.seen(town.board));
        assertThat(submitted).hasStatus(HttpStatus.SEE_OTHER);
        HandlingRow handling = town.waiting(town.board);
        PlanVersion version = versions.version(town.coordinator(), handling.version());
        assertThat(submitted.getResponse().getRedirectedUrl()).isEqualTo("/plan/versions/" + version.id());
        assertThat(Sha256.hex(version.bytes())).isEqualTo(version.sha256()).isEqualTo(handling.sha256());
        assertThat(version.content().goals().get(0).objectives().get(0).wording())
                .isEqualTo("Jokaisella lapsella on harrastus");
        assertThat(state()).isEqualTo(ObjectiveState.PROPOSED);
        assertThat(get("jasen", "/plan/versions/" + version.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Sivistyslautakunta: tavoitteet, käsittelyversio 1", version.sha256(), "Kerho joka kouluun");
        assertThat(get("jasen", "/desk")).bodyText().contains("/plan/versions/" + version.id());
        assertThat(get("koordinaattori", "/plan/objectives/" + objective))
                .bodyText()
                .contains("lautakunnan päätettävänä", "/plan/versions/" + version.id());
        assertThat(town.the(Journal.class).of(version.id()))
                .extracting(Journal.Entry::verb)
                .containsExactly("PLAN_VERSION_SUBMITTED");
    }

    @Test
    void areApprovedByTheBoard() {
        UUID version = plan.submit(town.board);
        town.answer("sihteeri.lautakunta", town.board, Kind.APPROVED, 61, "Hyväksyttiin esityksen mukaan.");
        assertThat(state()).isEqualTo(ObjectiveState.APPROVED);
        assertThat(get("koordinaattori", "/plan/versions/" + version))
                .bodyText()
                .contains("Hyväksyi", "§ 61", "Hyväksyttiin esityksen mukaan.");
        assertThat(town.the(Journal.class).of(objective))
                .extracting(Journal.Entry::verb)
                .containsOnlyOnce("OBJECTIVE_APPROVED");
    }

    @ParameterizedTest
    @EnumSource(names = {"RETURNED", "REJECTED"})
    void comeBackAsDraftsWithAReasonAndCanBeSubmittedAgain(Kind outcome) {
        plan.submit(town.board);
        wrongInput("wording", () -> town.answer("sihteeri.lautakunta", town.board, outcome, " "));
        town.answer("sihteeri.lautakunta", town.board, outcome, "Mittari puuttuu.");
        assertThat(state()).isEqualTo(ObjectiveState.DRAFT);
        assertThat(get("koordinaattori", "/desk"))
                .bodyText()
                .contains("Korjaa tavoitteet ja esitä ne uudelleen: Sivistyslautakunta");
        plan.action(objective, town.sector.id().value());
        UUID second = plan.submit(town.board);
        assertThat(versions.version(town.coordinator(), second).number()).isEqualTo(2);
        assertThat(get("koordinaattori", "/desk")).bodyText().doesNotContain("Korjaa tavoitteet");
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLED", "REMOVED"})
    void stayBeforeTheBoardWhenPutOff(Kind outcome) {
        UUID version = plan.submit(town.board);
        HandlingRow first = town.waiting(town.board);
        town.answer("sihteeri.lautakunta", town.board, outcome, "");
        assertThat(state()).isEqualTo(ObjectiveState.PROPOSED);
        assertThat(town.waiting(town.board).id()).isNotEqualTo(first.id());
        clock.at(
                clock.today().plusDays(20),
                () -> town.answer("sihteeri.lautakunta", town.board, Kind.APPROVED, "Hyväksyttiin."));
        assertThat(state()).isEqualTo(ObjectiveState.APPROVED);
        assertThat(versions.version(town.coordinator(), version).outcomes()).hasSize(2);
    }

    @Test
    void whatWasCalledProposedBeforeThereWereVersionsIsSubmittedToo() {
        objectives.propose(null, objective);
        assertThat(get("koordinaattori", "/plan/submission")).bodyText().contains("Sivistyslautakunta");
        plan.submit(town.board);
        assertThat(get("koordinaattori", "/plan/submission")).bodyText().doesNotContain("Sivistyslautakunta");
        town.answer("sihteeri.lautakunta", town.board, Kind.APPROVED, "Hyväksyttiin.");
        assertThat(state()).isEqualTo(ObjectiveState.APPROVED);
    }

    @Test
    void aCorrectedSectionIsToldToThePlanToo() {
        UUID version = plan.submit(town.board);
        town.answer("sihteeri.lautakunta", town.board, Kind.APPROVED, 61, "Hyväksyttiin.");
        UUID wrong = decisions.of(town.coordinator()).get(0).id();
        decisions.correct(town.actor("sihteeri.lautakunta"), wrong, 16, null, "Näppäilyvirhe.");
        assertThat(versions.version(town.coordinator(), version).outcomes())
                .extracting(PlanVersion.Told::section)
                .containsExactly(16);
    }

    @Test
    void aReportAndObjectivesAreDecidedUnderOneSection() {
        ReportId report = town.report();
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        HandlingRow ofReport = waiting(false);
        plan.submit(town.board);
        HandlingRow ofPlan = waiting(true);
        assertThat(get("sihteeri.lautakunta", "/handlings/" + ofReport.id() + "/decision"))
                .bodyText()
                .contains("Samassa pykälässä", "others[0].handling", ofPlan.id().toString());

        assertThat(both(ofReport, ofPlan, "RETURNED", " ", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#others0.wording\"", "Kirjoita, miksi kertomus palautettiin.");
        assertThat(both(ofReport, ofPlan, "STATED", "Hyvä.", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ei voi vastata näin tähän asiaan");
        assertThat(both(ofReport, ofPlan, "APPROVED", "Tavoitteet hyväksytään.", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Tavoitteet hyväksytään. Sanamuodot ja tavoitetasot lukitaan");
        assertThat(both(ofReport, ofPlan, "APPROVED", "Tavoitteet hyväksytään.", "true"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(decisions.of(town.coordinator()).stream()
                        .filter(row -> Integer.valueOf(82).equals(row.section())))
                .hasSize(2)
                .extracting(DecisionRow::id)
                .containsOnly(handling(ofReport).decision());
        assertThat(handling(ofPlan).state()).isEqualTo(HandlingState.ANSWERED);
        assertThat(state()).isEqualTo(ObjectiveState.APPROVED);
        assertThat(town.head(report).way().steps())
                .filteredOn(step -> step.body().equals(town.board.id().value()))
                .extracting(step -> step.state())
                .containsExactly(StepState.ANSWERED);
    }

    private HandlingRow handling(HandlingRow row) {
        return town.the(Handlings.class).handling(town.coordinator(), row.id());
    }

    private HandlingRow waiting(boolean ofPlan) {
        return town.the(Handlings.class).of(town.coordinator()).stream()
                .filter(row -> row.state() == HandlingState.WAITING
                        && row.body().equals(town.board.id().value())
                        && row.matter().ofPlan() == ofPlan)
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult both(
            HandlingRow ofReport, HandlingRow ofPlan, String outcome, String wording, String confirmed) {
        return mvc.post()
                .uri("/handlings/" + ofReport.id() + "/decision")
                .param("version", ofReport.version().toString())
                .param("outcome", "STATED")
                .param("heldOn", TypedDay.write(clock.today()))
                .param("section", "82")
                .param("wording", "Hyvä kertomus.")
                .param("others[0].handling", ofPlan.id().toString())
                .param("others[0].version", ofPlan.version().toString())
                .param("others[0].outcome", outcome)
                .param("others[0].wording", wording)
                .param("confirmed", confirmed)
                .with(SignIn.as("sihteeri.lautakunta"))
                .with(csrf())
                .exchange();
    }

    @Test
    void anotherBodysMatterIsNotDecidedInTheSameSection() {
        plan.submit(town.board);
        HandlingRow ours = town.waiting(town.board);
        plan.submit(town.otherBoard);
        HandlingRow theirs = town.waiting(town.otherBoard);
        assertThatThrownBy(() -> decisions.record(
                        town.actor("sihteeri.lautakunta"),
                        ours.id(),
                        new NewDecision(
                                ours.version(),
                                clock.today(),
                                61,
                                null,
                                Kind.APPROVED,
                                "",
                                null,
                                false,
                                List.of(new NewDecision.Point(theirs.id(), theirs.version(), Kind.APPROVED, "")))))
                .hasMessageContaining("NOT_FOUND");
    }

    // what is refused

    @Test
    void onlyACoordinatorSubmits() {
        assertThat(get("sihteeri.lautakunta", page())).hasStatus(HttpStatus.FORBIDDEN);
        refusedNotYours(
                "plan.refused.change",
                () -> versions.submission(
                        town.actor("sihteeri.lautakunta"),
                        plan.plan,
                        town.board.id().value(),
                        TownPlan.YEAR));
    }

    @Test
    void aDayIsAlwaysGiven() {
        String seen = plan.seen(town.board);
        assertThat(submit("", seen))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kirjoita, mihin mennessä lautakunnan pitäisi päättää.");
        assertThat(submit("1.13.2030", seen))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("”1.13.2030” ei ole päivä.", "value=\"1.13.2030\"");
        assertThat(submit("1.2.2019", seen))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Päivä on jo mennyt.");
        assertThat(state()).isEqualTo(ObjectiveState.DRAFT);
    }

    @Test
    void whatHasChangedSinceItWasSeenIsNotSubmitted() {
        String seen = plan.seen(town.board);
        plan.action(objective, town.sector.id().value());
        assertThat(submit(TypedDay.write(clock.today()), seen))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("tavoitteet ovat muuttuneet sen jälkeen, kun avasit sivun");
        assertThat(state()).isEqualTo(ObjectiveState.DRAFT);
    }

    @Test
    void anActionWithoutAnOwnerStandsInTheWay() {
        plan.action(objective, null);
        assertThat(get("koordinaattori", page()))
                .hasStatusOk()
                .bodyText()
                .contains("Näiltä puuttuu toimenpide tai toimenpiteen vastuutaho.")
                .doesNotContain("Esitä lautakunnalle</button>");
        assertThat(submit(TypedDay.write(clock.today()), plan.seen(town.board)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Tavoitteelta ”Jokaisella lapsella on harrastus” puuttuu toimenpide");
    }

    @Test
    void aSecondClickSubmitsNothing() {
        String seen = plan.seen(town.board);
        String due = TypedDay.write(clock.today());
        assertThat(submit(due, seen)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(submit(due, seen))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ei ole tältä vuodelta tavoitteita, jotka olisivat luonnoksia");
        assertThat(database.sql("select count(*) from plan_version")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anUnknownPlanOrBoardIsNotThere() {
        assertThat(get("koordinaattori", "/plan/submission?plan=x&board=y&year=z"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("koordinaattori", "/plan/submission?plan=" + plan.plan + "&board=" + town.council.id()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("koordinaattori", "/plan/versions/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void doNotChangeWhileTheBoardHasThem() {
        plan.submit(town.board);
        refusedNotNow("plan.refused.with-its-board", () -> plan.action(objective, null));
        refusedNotNow(
                "plan.refused.with-its-board",
                () -> objectives.reword(null, objective, "Muu", LocalDate.of(2030, 1, 1), "syy"));
    }

    @Test
    void whoeverSubmittedDoesNotRecordTheDecision() {
        town.the(Memberships.class)
                .give(
                        null,
                        town.coordinator().person(),
                        town.board.id(),
                        Role.SECRETARY,
                        Period.since(LocalDate.of(2013, 1, 1)));
        plan.submit(town.board);
        refusedNotYours(
                "decision.refused.sent-it-yourself",
                () -> town.answer("koordinaattori", town.board, Kind.APPROVED, ""));
    }

    // what the database keeps, whoever asks

    @Test
    void theDatabaseKeepsWhatTheBoardReads() {
        plan.submit(town.board);
        refuses("update plan_objective set wording = 'Muu' where state = 'PROPOSED'", "while its board has it");
    }

    @Test
    void theDatabaseKeepsTheActionsThatTheBoardReads() {
        plan.submit(town.board);
        refuses(
                "update plan_action set wording = 'Muu' where objective_id = '%s'".formatted(objective),
                "while its board has it");
    }

    @Test
    void theDatabaseNeverChangesAFrozenVersion() {
        plan.submit(town.board);
        refuses("update plan_version set number = 7", "plan_version");
    }

    @Test
    void anOwnerMayStillChangeWhenASectorEnds() {
        plan.submit(town.board);
        assertThat(database.sql("update plan_action set sector_id = sector_id where objective_id = ?")
                        .param(objective)
                        .update())
                .isEqualTo(1);
    }

    private void refuses(String sql, String because) {
        assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining(because);
    }
}
