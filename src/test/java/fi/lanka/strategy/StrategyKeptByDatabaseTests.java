package fi.lanka.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.shared.Period;
import fi.lanka.support.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself keeps of a strategy, whoever writes to it. */
@HouseTest
class StrategyKeptByDatabaseTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Terms terms;

    @Autowired
    Strategies strategies;

    @Autowired
    StrategyHouse house;

    CouncilTerm term;
    StrategyView strategy;

    @BeforeEach
    void begin() {
        term = terms.add(
                null, "2017–2021", "2017-2021", new Period(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 7, 31)));
        strategy = strategies.adopt(
                null,
                new NewStrategy(
                        term.id(),
                        "Strategia",
                        "Visio",
                        "",
                        List.of("Avoimuus"),
                        List.of(),
                        List.of(new NewStrategy.NewGoal("Ensimmäinen", List.of("Yksi"), List.of()))));
    }

    @Test
    void refusesToLoseAWordingInForce() {
        refuses("update strategy_goal set wording = 'Muu'", "by a revision");
    }

    @Test
    void refusesToLoseTheWordingOfASubGoalInForce() {
        refuses("update strategy_sub_goal set wording = 'Muu'", "by a revision");
    }

    @Test
    void refusesToLoseAValueInForce() {
        refuses("update strategy_principle set wording = 'Muu'", "by a revision");
    }

    @Test
    void refusesToLoseTheVisionInForce() {
        refuses("update strategy_strategy set vision = 'Muu'", "by a revision");
    }

    /** The revision of the wording before does not speak for the wording that stands. */
    @Test
    void refusesASecondChangeOnTheFirstOnesRevision() {
        UUID goal = strategy.goals().get(0).id();
        house.revise(null, term.id(), 0, goal, "Toinen", LocalDate.of(2018, 1, 1), "syy");

        refuses("update strategy_goal set wording = 'Kolmas'", "by a revision");
    }

    @Test
    void refusesToTakeAwayWhatIsInForce() {
        refuses("delete from strategy_sub_goal", "keeps its parts");
    }

    @Test
    void refusesToMoveWhatIsInForce() {
        refuses("update strategy_goal set ordinal = 7", "keeps its parts");
    }

    @Test
    void refusesToMakeADraftOfWhatIsInForce() {
        refuses("update strategy_strategy set state = 'DRAFT'", "stays");
    }

    @Test
    void refusesAFocusAreaUnderAnotherStrategysGoal() {
        CouncilTerm next = terms.add(
                null, "2021–2025", "2021-2025", new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 5, 31)));
        UUID other = strategies
                .adopt(null, new NewStrategy(next.id(), "Toinen", "", "", List.of(), List.of(), List.of()))
                .id();

        assertThatThrownBy(() -> focus(other, strategy.goals().get(0).id(), 1))
                .hasMessageContaining("strategy_focus_area_goal_id_strategy_id_fkey");
    }

    @Test
    void keepsOneFocusAreaInEachPlaceOfAYear() {
        UUID goal = strategy.goals().get(0).id();
        focus(strategy.id(), goal, 1);

        assertThatThrownBy(() -> focus(strategy.id(), goal, 1))
                .hasMessageContaining("strategy_focus_area_strategy_id_year_");
    }

    private void focus(UUID strategyId, UUID goal, int ordinal) {
        database.sql("""
                        insert into strategy_focus_area (id, strategy_id, goal_id, year, ordinal, wording, reason, created_at)
                        values (gen_random_uuid(), ?, ?, 2022, ?, gen_random_uuid()::text, 'syy', now())
                        """).params(strategyId, goal, ordinal).update();
    }

    private void refuses(String change, String sentence) {
        assertThat(strategy.goals()).hasSize(1);
        assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining(sentence);
    }
}
