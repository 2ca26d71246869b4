package fi.lanka.example;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.indicator.AreaSeries;
import fi.lanka.indicator.IndicatorSeries;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.YearValue;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.People;
import fi.lanka.plan.FindingFate;
import fi.lanka.plan.FindingRow;
import fi.lanka.plan.Findings;
import fi.lanka.plan.GoalRow;
import fi.lanka.plan.Plans;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportState;
import fi.lanka.report.Reports;
import fi.lanka.report.StepRow;
import fi.lanka.report.StepState;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private Indicators indicators;

    @Autowired
    private Reports reports;

    @Autowired
    private NewReports newReports;

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
        assertThat(people.actor("sihteeri.sote").seats()).isEmpty();
    }

    @Test
    void holdsFiveObjectivesWithTwelveActionsForTwoBoardsAndTellsWhatBecameOfEachFinding() {
        List<GoalRow> goals = plans.objectives(term("2017-2021"));

        assertThat(goals).hasSize(3);
        assertThat(goals.stream().flatMap(goal -> goal.objectives().stream()))
                .hasSize(5)
                .allSatisfy(objective -> assertThat(objective.targets()).isNotEmpty());
        assertThat(goals.stream()
                        .flatMap(goal -> goal.objectives().stream())
                        .flatMap(objective -> objective.actions().stream()))
                .hasSize(12);
        assertThat(database.sql("select count(distinct body_id) from plan_objective where state = 'APPROVED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(findings.of(term("2013-2017")))
                .extracting(FindingRow::fate)
                .containsExactly(
                        FindingFate.TAKEN_UP,
                        FindingFate.TAKEN_UP,
                        FindingFate.TAKEN_UP,
                        FindingFate.DECLINED,
                        FindingFate.OPEN);
    }

    @Test
    void figuresEndIn2017AndCarryTheirCredit() {
        List<IndicatorSeries> series = indicators.series(
                List.of("vakiluku", "tyottomyys", "huoltosuhde", "korkea-aste", "3099", "3219", "2358", "3076"),
                1990,
                2100);

        assertThat(series).hasSize(8).allSatisfy(one -> {
            assertThat(one.credit()).isNotBlank();
            assertThat(one.areas()).isNotEmpty();
        });
        assertThat(series.stream()
                        .flatMap(one -> one.areas().stream())
                        .map(AreaSeries::values)
                        .flatMap(List::stream)
                        .mapToInt(YearValue::year)
                        .max())
                .hasValue(2017);
    }

    @Test
    void theReportHasGoneToTheCouncilAndTheNewestTermWaitsForTheFirstClick() {
        ReportHead report = report();

        assertThat(report.slug()).isEqualTo("laaja-2017-2021");
        assertThat(report.evaluatedName()).isEqualTo("2013–2017");
        assertThat(report.example()).isTrue();
        assertThat(report.state()).isEqualTo(ReportState.PUBLISHED);
        assertThat(report.steps()).hasSize(7).extracting(StepRow::state).containsOnly(StepState.ANSWERED);
        assertThat(report.steps().get(6).decidedOn()).isEqualTo(LocalDate.of(2018, 11, 12));
        assertThat(database.sql("select count(*) from decision_decision where section is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("""
                        select count(*) from journal_entry
                        where verb in ('REPORT_SENT', 'DECISION_RECORDED') and happened_at >= date '2018-11-13'
                        """).query(Integer.class).single()).isZero();
        assertThat(newReports.termsWithout(coordinator()))
                .extracting(CouncilTerm::slug)
                .contains("2021-2025")
                .doesNotContain("2017-2021");
    }

    private ReportHead report() {
        return reports.knownTo(coordinator()).get(0);
    }

    private Actor coordinator() {
        return people.actor("koordinaattori");
    }

    private UUID term(String slug) {
        return terms.bySlug(slug).orElseThrow().id();
    }
}
