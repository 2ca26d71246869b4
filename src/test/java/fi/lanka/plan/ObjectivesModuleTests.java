package fi.lanka.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.lanka.indicator.Areas;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Values;
import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.organisation.Sectors;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ObjectivesModuleTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Bodies bodies;

    @Autowired
    Sectors sectors;

    @Autowired
    Areas areas;

    @Autowired
    Indicators indicators;

    @Autowired
    Values values;

    @Autowired
    Terms terms;

    @Autowired
    Strategies strategies;

    @Autowired
    Plans plans;

    @Autowired
    Objectives objectives;

    @Autowired
    FollowUps followUps;

    @Autowired
    Findings findings;

    @Autowired
    Journal journal;

    PlanWorld world;

    @BeforeEach
    void begin() {
        world = new PlanWorld(new PlanWorld.Doors(
                bodies,
                sectors,
                new IndicatorWorld(municipalities, areas, indicators, values),
                terms,
                strategies,
                plans,
                objectives));
    }

    @Test
    void tellsTheThreadFromGoalToTarget() {
        UUID objective = world.objective("Kiusaaminen vähenee");
        UUID action = world.action(objective, "Suunnitelma joka kouluun");
        world.target(objective);
        followUps.tell(null, action, 2018, ActionStatus.IN_PROGRESS, "Aloitettu", "", true);
        followUps.tell(null, action, 2019, ActionStatus.DONE, "Joka koulussa", "Kiusaaminen väheni", true);

        List<GoalRow> goals = plans.objectives(world.term.id());

        assertThat(goals)
                .extracting(GoalRow::wording)
                .containsExactly("Hyvinvointia edistävä kaupunki", "Resurssiviisas kaupunki");
        assertThat(goals.get(1).objectives()).isEmpty();
        ObjectiveRow row = goals.get(0).objectives().get(0);
        assertThat(row.subGoal()).isEqualTo("Hyvinvointierot pienenevät");
        assertThat(row.bodyName()).isEqualTo("Sivistys- ja hyvinvointilautakunta");
        assertThat(row.actions())
                .extracting(ActionRow::owner, ActionRow::status, ActionRow::statusYear, ActionRow::done)
                .containsExactly(tuple("Sivistys ja hyvinvointi", ActionStatus.DONE, 2019, "Joka koulussa"));
        assertThat(row.targets()).singleElement().satisfies(target -> {
            assertThat(target.baseline()).isEqualByComparingTo("7.5");
            assertThat(target.target()).isEqualByComparingTo("0");
        });
    }

    @Test
    void readsAHundredObjectivesInAsManyStatementsAsTen() {
        for (int i = 0; i < 10; i++) {
            world.action(world.objective("Tavoite " + i), "Toimenpide " + i);
        }
        int ofTen = Statements.during(() -> plans.objectives(world.term.id())).count();
        for (int i = 10; i < 100; i++) {
            world.action(world.objective("Tavoite " + i), "Toimenpide " + i);
        }

        Statements ofHundred = Statements.during(
                () -> assertThat(plans.objectives(world.term.id()).get(0).objectives())
                        .hasSize(100));
        assertThat(ofHundred.count()).isEqualTo(ofTen).isEqualTo(1);
    }

    @Test
    void filtersByBoardAndByTheActionsOwner() {
        UUID otherBoard = world.board("Kaupunkirakennelautakunta");
        UUID otherSector = world.sector("Kaupunkirakenne", "KARA", otherBoard);
        world.action(world.objective("Kiusaaminen vähenee"), "Suunnitelma");
        world.action(world.objective("Kävely lisääntyy"), "Reitit", otherSector);

        assertThat(wordings(PlanFilter.ofBody(world.board))).containsExactly("Kiusaaminen vähenee", "Kävely lisääntyy");
        assertThat(wordings(PlanFilter.ofSector("KARA"))).containsExactly("Kävely lisääntyy");
        assertThat(plans.objectives(world.term.id(), PlanFilter.ofBody(otherBoard)))
                .isEmpty();
    }

    private List<String> wordings(PlanFilter filter) {
        return plans.objectives(world.term.id(), filter).stream()
                .flatMap(goal -> goal.objectives().stream())
                .map(ObjectiveRow::wording)
                .toList();
    }

    @Test
    void refusesAGoalOfAnotherTermAndASubGoalOfAnotherGoal() {
        UUID otherGoal = world.strategy.goals().get(1).id();
        UUID planOfEarlier = plans.begin(null, world.earlier.id(), "Suunnitelma 2014–2017", 2014, 2017);

        assertInvalid(
                "plan.invalid.goal-elsewhere",
                () -> objectives.add(
                        null,
                        new NewObjective(world.plan, world.board, otherGoal, world.subGoal(), null, "X", "", true)));
        assertInvalid(
                "plan.invalid.goal-elsewhere",
                () -> objectives.add(
                        null, new NewObjective(planOfEarlier, world.board, otherGoal, null, null, "X", "", true)));
    }

    @Test
    void aCoordinatorChangesAndTheJournalTellsWho() {
        UUID person = UUID.randomUUID();
        database.sql("""
                        insert into organisation_person (id, name, state, language, administrator, lock_version, created_at)
                        values (:id, 'Koordinaattori', 'INVITED', 'fi', false, 0, now())
                        """).param("id", person).update();
        Actor coordinator = new Actor(
                new PersonId(person),
                "Koordinaattori",
                Language.FINNISH,
                false,
                List.of(new Actor.Seat(
                        Role.COORDINATOR, UUID.randomUUID(), BodyKind.WORKING_GROUP, null, "HYTE-työryhmä")));
        UUID objective = world.objective("Kiusaaminen vähenee");

        objectives.propose(coordinator, objective);

        assertThat(objectives.history(objective))
                .extracting(HistoryLine::verb, HistoryLine::by)
                .containsExactlyInAnyOrder(
                        tuple("OBJECTIVE_PROPOSED", "Koordinaattori"), tuple("OBJECTIVE_ADDED", null));
        assertThat(journal.of(objective)).hasSize(2);
    }

    @Test
    void refusesEveryChangeToAnyoneElse() {
        Actor administrator =
                new Actor(new PersonId(UUID.randomUUID()), "Pääkäyttäjä", Language.FINNISH, true, List.of());
        UUID objective = world.objective("Kiusaaminen vähenee");
        UUID action = world.action(objective, "Suunnitelma");
        UUID finding = findings.note(null, world.earlier.id(), FindingKind.LESSON, "Opittiin");

        assertNotYours(() -> plans.begin(administrator, world.term.id(), "X", 2018, 2021));
        assertNotYours(() -> objectives.add(
                administrator, new NewObjective(world.plan, world.board, world.goal(), null, null, "X", "", true)));
        assertNotYours(() ->
                objectives.addAction(administrator, objective, new NewAction("X", null, "", 2018, 2019, "", "", true)));
        assertNotYours(() -> objectives.addTarget(administrator, objective, PlanWorld.newTarget("2", "1")));
        assertNotYours(() -> objectives.propose(administrator, objective));
        assertNotYours(() -> objectives.approve(administrator, objective));
        assertNotYours(() -> objectives.end(administrator, objective, LocalDate.now(), "Työ tuli valmiiksi"));
        assertNotYours(() -> objectives.reword(administrator, objective, "X", LocalDate.of(2019, 1, 1), "syy"));
        assertNotYours(() -> followUps.tell(administrator, action, 2018, ActionStatus.DONE, "", "", true));
        assertNotYours(() -> findings.note(administrator, world.term.id(), FindingKind.LESSON, "X"));
        assertNotYours(() -> findings.takeUp(administrator, finding, objective));
        assertNotYours(() -> findings.decline(administrator, finding, "syy"));
        assertNotYours(() -> findings.merge(administrator, finding, finding, "syy"));
    }

    private static void assertNotYours(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RuleViolated.Kind.NOT_YOURS));
    }

    private static void assertInvalid(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.problems().get(0).code()).isEqualTo(code));
    }

    @Test
    void keepsAnApprovedWordingBesideTheNewOne() {
        UUID objective = world.approved("Kiusaaminen vähenee");

        objectives.reword(null, objective, "Kiusaaminen loppuu", LocalDate.now().plusDays(1), "Lautakunta päätti niin");

        ObjectiveDetails details = objectives.details(objective).orElseThrow();
        assertThat(details.objective().wording()).isEqualTo("Kiusaaminen loppuu");
        assertThat(details.earlierWordings())
                .extracting(ObjectiveDetails.EarlierWording::wording)
                .containsExactly("Kiusaaminen vähenee");
    }

    @Test
    void correctsAFollowUpBesideTheFirst() {
        UUID action = world.action(world.objective("Kiusaaminen vähenee"), "Suunnitelma");
        UUID first = followUps.tell(null, action, 2018, ActionStatus.DONE, "Valmis", "", true);
        UUID same = followUps.tell(null, action, 2018, ActionStatus.DONE, "Valmis", "", true);
        UUID corrected = followUps.tell(null, action, 2018, ActionStatus.PARTLY_DONE, "Osin", "", true);

        assertThat(same).isEqualTo(first);
        assertThat(corrected).isNotEqualTo(first);
        assertThat(objectives.withAction(action).orElseThrow().followUpsOf(action))
                .extracting(ObjectiveDetails.FollowUpRow::status, ObjectiveDetails.FollowUpRow::corrected)
                .containsExactly(tuple(ActionStatus.PARTLY_DONE, true));
        assertThat(database.sql("select count(*) from plan_follow_up")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesAFollowUpOfAYearBeforeTheActionOrToCome() {
        UUID action = world.action(world.objective("Kiusaaminen vähenee"), "Suunnitelma");

        assertInvalid(
                "plan.invalid.year-before-action",
                () -> followUps.tell(null, action, 2017, ActionStatus.DONE, "", "", true));
        assertInvalid(
                "plan.invalid.year-to-come", () -> followUps.tell(null, action, 2999, ActionStatus.DONE, "", "", true));
    }

    @Test
    void tellsWhatBecameOfEachFinding() {
        UUID objective = world.objective("Kiusaaminen vähenee");
        UUID taken = findings.note(null, world.earlier.id(), FindingKind.DEVELOPMENT_TARGET, "Kiusaamiseen puututaan");
        UUID declined = findings.note(null, world.earlier.id(), FindingKind.LESSON, "Mittareita oli liikaa");
        UUID merged = findings.note(null, world.earlier.id(), FindingKind.LESSON, "Koulukiusaaminen");
        findings.note(null, world.earlier.id(), FindingKind.SUCCESS, "Järjestöt tulivat mukaan");
        findings.takeUp(null, taken, objective);
        findings.decline(null, declined, "Päätetään strategiassa");
        findings.merge(null, merged, taken, "Sama asia");

        Statements statements = Statements.during(() -> assertThat(findings.of(world.earlier.id()))
                .extracting(FindingRow::fate, FindingRow::reason, FindingRow::objectiveWording, FindingRow::mergedInto)
                .containsExactly(
                        tuple(FindingFate.TAKEN_UP, null, "Kiusaaminen vähenee", null),
                        tuple(FindingFate.DECLINED, "Päätetään strategiassa", null, null),
                        tuple(FindingFate.MERGED, "Sama asia", null, "Kiusaamiseen puututaan"),
                        tuple(FindingFate.OPEN, null, null, null)));

        assertThat(statements.count()).isEqualTo(1);
        assertThat(objectives.details(objective).orElseThrow().findings())
                .extracting(ObjectiveDetails.TakenUp::termName)
                .containsExactly("2013–2017");
    }

    // what the database keeps, whoever asks

    @Test
    void theDatabaseRefusesAnApprovalWithoutAnOwner() {
        UUID objective = world.objective("Kiusaaminen vähenee");
        world.action(objective, "Suunnitelma", null);
        objectives.propose(null, objective);

        refuses("update plan_objective set state = 'APPROVED'", "each have an owner");
    }

    @Test
    void theDatabaseRefusesToSkipAState() {
        world.action(world.objective("Kiusaaminen vähenee"), "Suunnitelma");

        refuses("update plan_objective set state = 'APPROVED'", "does not go from DRAFT to APPROVED");
    }

    @Test
    void theDatabaseRefusesANewWordingWithoutARevision() {
        world.approved("Kiusaaminen vähenee");

        refuses("update plan_objective set wording = 'Muu'", "dated revision");
    }

    @Test
    void theDatabaseRefusesToChangeALockedTarget() {
        UUID objective = world.objective("Kiusaaminen vähenee");
        world.target(objective);
        world.action(objective, "Suunnitelma");
        objectives.propose(null, objective);
        objectives.approve(null, objective);

        refuses("update plan_target set target_value = 9, direction_reason = 'syy'", "locked");
    }

    @Test
    void theDatabaseRefusesAnUnexplainedTargetAgainstTheDirection() {
        world.target(world.objective("Kiusaaminen vähenee"));

        refuses("update plan_target set target_value = 9", "explained");
    }

    @Test
    void theDatabaseRefusesATargetYearThatIsNotAfterTheBaseline() {
        world.target(world.objective("Kiusaaminen vähenee"));

        refuses("update plan_target set target_year = baseline_year", "plan_target");
    }

    @Test
    void theDatabaseRefusesTheSubGoalOfAnotherGoal() {
        world.objective("Kiusaaminen vähenee");

        refuses(
                "update plan_objective set goal_id = '%s'"
                        .formatted(world.strategy.goals().get(1).id()),
                "plan_objective");
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasTold() {
        UUID action = world.action(world.objective("Kiusaaminen vähenee"), "Suunnitelma");
        followUps.tell(null, action, 2018, ActionStatus.DONE, "Valmis", "", true);

        refuses("update plan_follow_up set done = 'Muuta'", "keeps what was told");
    }

    @Test
    void theDatabaseRefusesToTakeAwayWhatWasTold() {
        UUID action = world.action(world.objective("Kiusaaminen vähenee"), "Suunnitelma");
        followUps.tell(null, action, 2018, ActionStatus.DONE, "Valmis", "", true);

        refuses("delete from plan_follow_up", "keeps what was told");
    }

    @Test
    void theDatabaseRefusesToTakeAnOwnerFromAnApprovedObjective() {
        world.approved("Kiusaaminen vähenee");

        refuses("update plan_action set sector_id = null", "has an owner");
    }

    @Test
    void theDatabaseRefusesToDeclineWithoutAReason() {
        findings.note(null, world.earlier.id(), FindingKind.LESSON, "Opittiin");

        refuses("update plan_finding set fate = 'DECLINED'", "plan_finding");
    }

    private void refuses(String sql, String because) {
        assertThatThrownBy(() -> database.sql(sql).update()).hasMessageContaining(because);
    }
}
