package fi.lanka.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.PersonId;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class StrategiesModuleTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Terms terms;

    @Autowired
    Strategies strategies;

    @Autowired
    StrategyHouse house;

    CouncilTerm earlier;
    CouncilTerm term;

    @BeforeEach
    void begin() {
        earlier = terms.add(
                null, "2013–2017", "2013-2017", new Period(LocalDate.of(2013, 1, 1), LocalDate.of(2017, 5, 31)));
        term = terms.add(
                null, "2017–2021", "2017-2021", new Period(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 7, 31)));
    }

    @Test
    void knowsTermsByDayByNeighbourAndByAddress() {
        assertThat(terms.all()).containsExactly(term, earlier);
        assertThat(terms.current(LocalDate.of(2017, 5, 31))).contains(earlier);
        assertThat(terms.current(LocalDate.of(2017, 6, 1))).contains(term);
        assertThat(terms.current(LocalDate.of(2021, 8, 1))).isEmpty();
        assertThat(terms.before(term.id())).contains(earlier);
        assertThat(terms.before(earlier.id())).isEmpty();
        assertThat(terms.bySlug("2017-2021")).contains(term);
        assertThat(terms.term(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesTermsThatOverlapByOneDay() {
        assertThatThrownBy(() -> terms.add(
                        null,
                        "2021–2025",
                        "2021-2025",
                        new Period(LocalDate.of(2021, 7, 31), LocalDate.of(2025, 5, 31))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> terms.add(null, "x", "2025-2029", Period.since(LocalDate.of(2025, 6, 1))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void theDatabaseRefusesTermsThatOverlap() {
        assertThatThrownBy(() -> database.sql("update strategy_council_term set ends_on = date '2017-06-01'"
                                + " where slug = '2013-2017'")
                        .update())
                .hasMessageContaining("strategy_council_term_no_overlap");
    }

    @Test
    void readsTheWholeStrategyInOneStatement() {
        strategies.adopt(null, strategy());

        Statements statements = Statements.during(() -> {
            StrategyView view = strategies.of(term.id()).orElseThrow();
            assertThat(view.vision()).isEqualTo("Elinvoimainen");
            assertThat(view.values())
                    .extracting(StrategyView.Principle::wording)
                    .containsExactly("Avoimuus", "Rohkeus");
            assertThat(view.commonTargets())
                    .extracting(StrategyView.Principle::wording)
                    .containsExactly("Asukasmäärä kasvaa");
            assertThat(view.goals())
                    .extracting(StrategyView.GoalView::ordinal, StrategyView.GoalView::wording)
                    .containsExactly(tuple(1, "Ensimmäinen"), tuple(2, "Toinen"));
            assertThat(view.goals().get(0).subGoals())
                    .extracting(StrategyView.SubGoalView::wording)
                    .containsExactly("Yksi", "Kaksi");
        });
        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void refusesASecondStrategyForATermAndAnUnknownIndicator() {
        assertThatThrownBy(() -> strategies.adopt(
                        null,
                        new NewStrategy(
                                earlier.id(),
                                "Nimi",
                                "",
                                "",
                                List.of(),
                                List.of(),
                                List.of(new NewStrategy.NewGoal("Yksi", List.of(), List.of("nobody"))))))
                .isInstanceOf(InvalidInput.class);
        strategies.adopt(null, strategy());
        assertThatThrownBy(() -> strategies.adopt(null, strategy())).isInstanceOf(RuleViolated.class);
    }

    @Test
    void keepsTheEarlierWordingsWithTheirDays() {
        UUID subGoal = strategies
                .adopt(null, strategy())
                .goals()
                .get(0)
                .subGoals()
                .get(0)
                .id();
        revise(null, subGoal, "Yksi ja puoli", LocalDate.of(2018, 10, 1), "Strategian tarkistus");
        revise(null, subGoal, "Melkein kaksi", LocalDate.of(2019, 1, 1), "Valtuuston päätös");

        StrategyView.SubGoalView reworded =
                strategies.of(term.id()).orElseThrow().goals().get(0).subGoals().get(0);

        assertThat(reworded.wording()).isEqualTo("Melkein kaksi");
        assertThat(reworded.earlierWordings())
                .extracting(
                        StrategyView.EarlierWording::wording,
                        StrategyView.EarlierWording::validFrom,
                        StrategyView.EarlierWording::validTo)
                .containsExactly(
                        tuple("Yksi ja puoli", LocalDate.of(2018, 10, 1), LocalDate.of(2018, 12, 31)),
                        tuple("Yksi", LocalDate.of(2017, 6, 1), LocalDate.of(2018, 9, 30)));
    }

    @Test
    void refusesANewWordingWithoutReasonWithoutChangeOrTooEarly() {
        UUID goal = strategies.adopt(null, strategy()).goals().get(0).id();
        LocalDate day = LocalDate.of(2018, 10, 1);

        assertThatThrownBy(() -> revise(null, goal, "Uusi", day, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> revise(null, goal, "Ensimmäinen", day, "syy")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> revise(null, goal, "Uusi", LocalDate.of(2017, 6, 1), "syy"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> revise(null, UUID.randomUUID(), "Uusi", day, "syy"))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void theDatabaseRefusesToChangeAnEarlierWording() {
        UUID goal = strategies.adopt(null, strategy()).goals().get(0).id();
        revise(null, goal, "Uusi", LocalDate.of(2018, 10, 1), "syy");

        assertThatThrownBy(() -> database.sql("update strategy_wording_revision set wording = 'muuta'")
                        .update())
                .hasMessageContaining("insert only");
    }

    @Test
    void refusesEveryChangeToAnyoneButACoordinator() {
        Actor writer = new Actor(new PersonId(UUID.randomUUID()), "Kirjoittaja", Language.FINNISH, false, List.of());
        LocalDate day = LocalDate.of(2030, 1, 1);

        assertThatThrownBy(() -> terms.add(writer, "x", "2029-2033", new Period(day, day.plusYears(4))))
                .isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> strategies.adopt(writer, strategy())).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> revise(writer, UUID.randomUUID(), "x", day, "syy"))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RuleViolated.Kind.NOT_YOURS));
    }

    private void revise(@Nullable Actor actor, UUID id, String wording, LocalDate from, String reason) {
        long version = strategies.of(term.id()).map(StrategyView::version).orElse(0L);
        house.revise(actor, term.id(), version, id, wording, from, reason);
    }

    private NewStrategy strategy() {
        return new NewStrategy(
                term.id(),
                "Hämeenlinna 2017–2021",
                "Elinvoimainen",
                "Valtuusto 2016",
                List.of("Avoimuus", "Rohkeus"),
                List.of("Asukasmäärä kasvaa"),
                List.of(
                        new NewStrategy.NewGoal("Ensimmäinen", List.of("Yksi", "Kaksi"), List.of()),
                        new NewStrategy.NewGoal("Toinen", List.of(), List.of())));
    }
}
