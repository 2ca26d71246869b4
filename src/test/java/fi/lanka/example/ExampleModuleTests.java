package fi.lanka.example;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.People;
import fi.lanka.plan.ActionRow;
import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FindingFate;
import fi.lanka.plan.FindingRow;
import fi.lanka.plan.Findings;
import fi.lanka.plan.ObjectiveRow;
import fi.lanka.plan.ObjectiveState;
import fi.lanka.plan.Plans;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.ChapterState;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportState;
import fi.lanka.report.Reports;
import fi.lanka.report.StepRow;
import fi.lanka.report.StepState;
import fi.lanka.report.published.ReportContent;
import fi.lanka.shared.HouseClock;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class ExampleModuleTests {

    @Autowired
    private ExampleMunicipality example;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private People people;

    @Autowired
    private Terms terms;

    @Autowired
    private Plans plans;

    @Autowired
    private Findings findings;

    @Autowired
    private Reports reports;

    @Autowired
    private NewReports newReports;

    @Autowired
    private Chapters chapters;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void entersTheExample() {
        assertThat(example.enter()).isTrue();
        // a start commits here
        entities.flush();
    }

    @Test
    void isEnteredOnceAndOpensEverySignIn() {
        assertThat(example.enter()).isFalse();
        assertThat(municipalities.current().example()).isTrue();
        assertThat(example.usernames())
                .containsExactly(
                        "paakayttaja",
                        "koordinaattori",
                        "kirjoittaja",
                        "kirjoittaja2",
                        "yhteyshenkilo",
                        "sihteeri.sivistys",
                        "sihteeri.kaupunkirakenne",
                        "sihteeri.sote",
                        "sihteeri.hallitus",
                        "sihteeri.valtuusto",
                        "jasen.sivistys",
                        "valtuutettu")
                .allSatisfy(
                        username -> assertThat(people.actor(username).name()).endsWith("(esimerkki)"));
        assertThat(people.actor("koordinaattori").coordinator()).isTrue();
        assertThat(people.actor("sihteeri.sote").seats())
                .extracting(Actor.Seat::seatName)
                .containsExactly("Vammais- ja vanhusneuvosto");
    }

    @Test
    void theEndedTermIsWholeWithEightObjectivesAndTwentyActionsOfThreeBoardsAndTheExecutive() {
        List<ObjectiveRow> objectives = objectives("2017-2021");

        assertThat(objectives)
                .hasSize(8)
                .allSatisfy(objective -> assertThat(objective.targets()).isNotEmpty());
        assertThat(objectives.stream().flatMap(objective -> objective.actions().stream()))
                .hasSize(20)
                .allSatisfy(action -> assertThat(action.owner()).isNotNull());
        assertThat(objectives)
                .extracting(ObjectiveRow::bodyName)
                .containsOnly(
                        "Sivistys- ja hyvinvointilautakunta",
                        "Kaupunkirakennelautakunta",
                        "Sosiaali- ja terveyslautakunta",
                        "Kaupunginhallitus");
        assertThat(findings.of(term("2013-2017")).stream()
                        .collect(Collectors.groupingBy(FindingRow::fate, Collectors.counting())))
                .containsOnly(
                        Map.entry(FindingFate.TAKEN_UP, 28L),
                        Map.entry(FindingFate.OPEN, 7L),
                        Map.entry(FindingFate.DECLINED, 5L),
                        Map.entry(FindingFate.MERGED, 4L));
    }

    @Test
    void theRunningTermIsInWork() {
        List<ObjectiveRow> objectives = objectives("2025-2029");

        assertThat(objectives)
                .hasSize(11)
                .extracting(ObjectiveRow::state)
                .contains(ObjectiveState.DRAFT, ObjectiveState.PROPOSED, ObjectiveState.APPROVED);
        assertThat(objectives.stream().flatMap(objective -> objective.actions().stream()))
                .hasSize(28)
                .extracting(ActionRow::status)
                .contains(
                        ActionStatus.NOT_STARTED,
                        ActionStatus.IN_PROGRESS,
                        ActionStatus.DONE,
                        ActionStatus.NOT_DONE,
                        ActionStatus.POSTPONED);
        ReportHead report = report("Hämeenlinnan laaja hyvinvointikertomus 2025–2029", 1);
        assertThat(report.state()).isEqualTo(ReportState.IN_REVIEW);
        assertThat(report.writable()).isTrue();
        assertThat(report.lap()).isEqualTo(2);
        assertThat(chapters.of(coordinator(), report)).anySatisfy(late -> {
            assertThat(late.state()).isEqualTo(ChapterState.IN_WORK);
            assertThat(late.deadline()).isBefore(LocalDate.now(HouseClock.ZONE));
        });
        assertThat(chapters.of(coordinator(), report))
                .extracting(ChapterRow::state)
                .contains(
                        ChapterState.NOT_STARTED,
                        ChapterState.IN_WORK,
                        ChapterState.READY_FOR_COMMENTS,
                        ChapterState.READY);
    }

    @Test
    void noFigureOfTheApprovedReportIsYoungerThanItsApproval() {
        String approved = database.sql("""
                        select convert_from(v.content, 'UTF8') from report_approval a join report_version v on v.id = a.version_id
                        join report_report r on r.id = a.report_id where r.kind = 'EXTENSIVE'
                        """).query(String.class).single();

        assertThat(approved).contains("\"year\":2017").doesNotContainPattern("\"year\":(2018|2019|202\\d)");
        assertThat(approved).contains("\"statusYear\":2018").doesNotContainPattern("\"statusYear\":(2019|202\\d)");
        assertThat(database.sql("select max(year) from indicator_value")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(2018);
    }

    @Test
    void theCorrectionChangesNothingButWhatItCorrects() {
        ReportHead correction = report("Hämeenlinnan laaja hyvinvointikertomus 2017–2021", 2);
        assertThat(correction.state()).isEqualTo(ReportState.PROPOSED);

        List<String> changed = new ArrayList<>();
        ReportContent before = content(1);
        ReportContent after = content(2);
        for (int i = 0; i < before.chapters().size(); i++) {
            if (!before.chapters().get(i).equals(after.chapters().get(i))) {
                changed.add(before.chapters().get(i).key());
            }
        }
        assertThat(changed).containsExactly("vastuutaho-ja-laatijat", "valtuustokasittely");
    }

    private ReportContent content(int round) {
        return JsonMapper.builder()
                .build()
                .readValue(database.sql("""
                                        select v.content from report_version v join report_report r on r.id = v.report_id
                                        join strategy_council_term t on t.id = r.term_id
                                        where r.kind = 'EXTENSIVE' and t.name = '2017–2021' and r.round = ? order by v.number desc limit 1
                                        """).param(round).query(byte[].class).single(), ReportContent.class);
    }

    @Test
    void theReportHasGoneToTheCouncilAndATermWaitsForTheFirstClick() {
        ReportHead report = report("Hämeenlinnan laaja hyvinvointikertomus 2017–2021", 1);

        assertThat(report.slug()).isEqualTo("laaja-2017-2021");
        assertThat(report.evaluatedName()).isEqualTo("2013–2017");
        assertThat(report.example()).isTrue();
        assertThat(report.state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(report.steps()).hasSize(7).extracting(StepRow::state).containsOnly(StepState.ANSWERED);
        assertThat(report.steps().get(6).decidedOn()).isEqualTo(LocalDate.of(2018, 11, 12));
        assertThat(newReports.termsWithout(coordinator()))
                .extracting(CouncilTerm::slug)
                .contains("2021-2025")
                .doesNotContain("2017-2021", "2025-2029");
    }

    /** Those that there are stand in the city's own bulletins of these days. */
    @Test
    void inventsNoSectionOfARealBody() {
        assertThat(database.sql("""
                        select b.name || ' ' || m.held_on || ' § ' || d.section from decision_decision d
                        join decision_meeting m on m.id = d.meeting_id join organisation_body b on b.id = d.body_id
                        where d.section is not null
                        union all
                        select b.name || ' ' || e.decided_on || ' § ' || e.section from plan_extension e
                        join organisation_body b on b.id = e.body_id
                        """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "Kaupunginhallitus 2021-09-27 § 453",
                        "Sivistys- ja hyvinvointilautakunta 2022-09-21 § 82",
                        "Kaupunginhallitus 2024-04-02 § 101",
                        "Kaupunginvaltuusto 2024-05-06 § 27");
        assertThat(database.sql("select distinct case_number from decision_decision where case_number is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(number -> number.startsWith("ESIM/"));
    }

    private List<ObjectiveRow> objectives(String term) {
        return plans.objectives(term(term)).stream()
                .flatMap(goal -> goal.objectives().stream())
                .toList();
    }

    private ReportHead report(String title, int round) {
        return reports.knownTo(coordinator()).stream()
                .filter(report -> report.title().equals(title) && report.round() == round)
                .findFirst()
                .orElseThrow();
    }

    private Actor coordinator() {
        return people.actor("koordinaattori");
    }

    private UUID term(String slug) {
        return terms.bySlug(slug).orElseThrow().id();
    }
}
