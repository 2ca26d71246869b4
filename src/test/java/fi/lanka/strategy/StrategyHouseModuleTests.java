package fi.lanka.strategy;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.lanka.indicator.Areas;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Values;
import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.PersonId;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.StrategyView.GoalIndicator;
import fi.lanka.strategy.StrategyView.GoalView;
import fi.lanka.strategy.StrategyView.Principle;
import fi.lanka.strategy.StrategyView.SubGoalView;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class StrategyHouseModuleTests {

    private static final Actor WRITER =
            new Actor(new PersonId(UUID.randomUUID()), "Kirjoittaja", Language.FINNISH, false, List.of());

    @Autowired
    Terms terms;

    @Autowired
    Strategies strategies;

    @Autowired
    StrategyHouse house;

    @Autowired
    FocusAreas focusAreas;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Areas areas;

    @Autowired
    Indicators indicators;

    @Autowired
    Values values;

    @Autowired
    Journal journal;

    @Autowired
    HouseClock clock;

    private UUID term;

    @BeforeEach
    void begin() {
        term = terms.add(
                        null, "2017–2021", "2017-2021", new Period(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 7, 31)))
                .id();
        house.begin(null, term, "Strategia", "", "Valtuusto 2016");
    }

    private StrategyView now() {
        return strategies.of(term).orElseThrow();
    }

    private UUID add(Part part, UUID above, String wording) {
        return house.add(null, term, now().version(), part, above, wording);
    }

    private void inForce() {
        house.putInForce(null, term, now().version());
    }

    @Test
    void buildsADraftInOrder() {
        UUID first = add(Part.GOAL, null, "Ensimmäinen");
        add(Part.GOAL, null, "Toinen");
        add(Part.SUB_GOAL, first, "Yksi");
        UUID two = add(Part.SUB_GOAL, first, "Kaksi");
        add(Part.VALUE, null, "Avoimuus");
        add(Part.COMMON_TARGET, null, "Asukasmäärä kasvaa");
        house.move(null, term, now().version(), two, true);
        house.word(null, term, now().version(), now().id(), "Elinvoimainen");

        StrategyView strategy = now();

        assertThat(strategy.state()).isEqualTo(StrategyState.DRAFT);
        assertThat(strategy.vision()).isEqualTo("Elinvoimainen");
        assertThat(strategy.goals()).extracting(GoalView::wording).containsExactly("Ensimmäinen", "Toinen");
        assertThat(strategy.goals().get(0).subGoals())
                .extracting(SubGoalView::ordinal, SubGoalView::wording)
                .containsExactly(tuple(1, "Kaksi"), tuple(2, "Yksi"));
        assertThat(strategy.values()).extracting(Principle::wording).containsExactly("Avoimuus");
        assertThat(strategy.commonTargets()).extracting(Principle::wording).containsExactly("Asukasmäärä kasvaa");
        assertThat(journal.of(two))
                .extracting(Journal.Entry::verb)
                .containsExactlyInAnyOrder("STRATEGY_PART_ADDED", "STRATEGY_PART_MOVED");
    }

    @Test
    void movesNothingPastTheEnds() {
        UUID first = add(Part.GOAL, null, "Ensimmäinen");
        UUID second = add(Part.GOAL, null, "Toinen");
        long version = now().version();

        house.move(null, term, version, first, true);
        house.move(null, term, version, second, false);

        assertThat(now().version()).isEqualTo(version);
        assertThat(now().goals()).extracting(GoalView::id).containsExactly(first, second);
    }

    @Test
    void refusesAWordingThatIsEmptyTooLongOrThereAlready() {
        add(Part.GOAL, null, "Ensimmäinen");

        wrongInput("wording", () -> add(Part.GOAL, null, "  "));
        wrongInput("wording", () -> add(Part.GOAL, null, "x".repeat(501)));
        wrongInput("wording", () -> add(Part.GOAL, null, "ENSIMMÄINEN"));
        add(Part.GOAL, null, "x".repeat(500));
    }

    @Test
    void refusesASubGoalUnderNoGoalOfThisStrategy() {
        assertThatThrownBy(() -> add(Part.SUB_GOAL, UUID.randomUUID(), "Yksi")).isInstanceOf(RuleViolated.class);
        assertThatThrownBy(() -> add(Part.SUB_GOAL, null, "Yksi")).isInstanceOf(RuleViolated.class);
    }

    @Test
    void refusesAChangeThatWasMadeOnAnOlderVersion() {
        long seen = now().version();
        house.add(null, term, seen, Part.GOAL, null, "Ensimmäinen");

        refusedNotNow("strategy.stale", () -> house.add(null, term, seen, Part.GOAL, null, "Toinen"));
    }

    @Test
    void removesFromADraftWhatNothingHangsFrom() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");
        UUID subGoal = add(Part.SUB_GOAL, goal, "Yksi");
        world().indicator("1514", "Työttömät");
        house.choose(null, term, now().version(), goal, "1514");

        assertThat(house.removable(now())).containsExactly(subGoal);
        refusedNotNow("strategy.refused.held", () -> house.remove(null, term, now().version(), goal));
        house.remove(null, term, now().version(), subGoal);
        house.remove(null, term, now().version(), goal);

        assertThat(now().goals()).isEmpty();
    }

    @Test
    void asksWhatMayBeRemovedInAsManyStatementsHoweverMuchThereIs() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");
        int few = Statements.during(() -> house.removable(now())).count();
        for (int i = 0; i < 5; i++) {
            add(Part.SUB_GOAL, goal, "Osa " + i);
            add(Part.GOAL, null, "Päämäärä " + i);
            add(Part.VALUE, null, "Arvo " + i);
        }
        StrategyView strategy = now();

        assertThat(Statements.during(() -> house.removable(strategy)).count()).isLessThanOrEqualTo(few + 2);
    }

    @Test
    void inForceRemovesAndMovesNothingAndIsNoDraftAgain() {
        UUID first = add(Part.GOAL, null, "Ensimmäinen");
        UUID second = add(Part.GOAL, null, "Toinen");
        inForce();

        assertThat(house.removable(now())).isEmpty();
        refusedNotNow("strategy.refused.in-force", () -> house.remove(null, term, now().version(), second));
        refusedNotNow("strategy.refused.in-force", () -> house.move(null, term, now().version(), first, false));
        refusedNotNow("strategy.refused.in-force", () -> house.word(null, term, now().version(), first, "Muu"));
        refusedNotNow("strategy.refused.in-force", this::inForce);
    }

    @Test
    void inForceStillTakesWhatIsNewAsTheLast() {
        add(Part.GOAL, null, "Ensimmäinen");
        inForce();
        add(Part.GOAL, null, "Toinen");

        assertThat(now().goals()).extracting(GoalView::wording).containsExactly("Ensimmäinen", "Toinen");
    }

    @Test
    void isNotInForceWithoutAGoal() {
        refusedNotNow("strategy.refused.no-goals", this::inForce);
    }

    @Test
    void keepsTheEarlierWordingOfAnyPart() {
        house.word(null, term, now().version(), now().id(), "Elinvoimainen");
        add(Part.GOAL, null, "Ensimmäinen");
        UUID value = add(Part.VALUE, null, "Avoimuus");
        inForce();
        LocalDate day = LocalDate.of(2018, 11, 12);

        house.revise(null, term, now().version(), value, "Rohkeus", day, "Valtuuston päätös");
        house.revise(null, term, now().version(), now().id(), "Vehreä", day, "Valtuuston päätös");

        assertThat(now().values().get(0).earlierWordings())
                .containsExactly(new StrategyView.EarlierWording(
                        "Avoimuus", LocalDate.of(2017, 6, 1), LocalDate.of(2018, 11, 11), "Valtuuston päätös"));
        assertThat(now().vision()).isEqualTo("Vehreä");
        assertThat(now().earlierVisions())
                .extracting(StrategyView.EarlierWording::wording)
                .containsExactly("Elinvoimainen");
    }

    @Test
    void revisesNoDraft() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");

        refusedNotNow(
                "strategy.refused.not-in-force",
                () -> house.revise(null, term, now().version(), goal, "Uusi", LocalDate.of(2018, 1, 1), "syy"));
    }

    @Test
    void refusesASecondStrategyOfATerm() {
        refusedNotNow("strategy.refused.already-there", () -> house.begin(null, term, "Toinen", "", ""));
    }

    @Test
    void choosesOrdersAndDropsTheIndicatorsOfAGoal() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");
        world().indicator("1514", "Työttömät");
        world().indicator("2", "Pienituloiset");
        house.choose(null, term, now().version(), goal, "1514");
        house.choose(null, term, now().version(), goal, "2");
        house.moveIndicator(null, term, now().version(), goal, "2", true);
        assertThat(now().goals().get(0).indicators())
                .extracting(GoalIndicator::code)
                .containsExactly("2", "1514");

        wrongInput("indicator", () -> house.choose(null, term, now().version(), goal, "2"));
        wrongInput("indicator", () -> house.choose(null, term, now().version(), goal, "nobody"));
        house.drop(null, term, now().version(), goal, "2");

        assertThat(now().goals().get(0).indicators())
                .extracting(GoalIndicator::code)
                .containsExactly("1514");
    }

    private IndicatorWorld world() {
        return new IndicatorWorld(municipalities, areas, indicators, values);
    }

    @Test
    void choosesOrdersRewordsAndRemovesTheFocusAreasOfAYear() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");
        inForce();
        clock.at(LocalDate.of(2019, 3, 1), () -> {
            UUID one = focus(2019, goal, "Nuorten mielenterveys");
            UUID two = focus(2019, goal, "Ikäihmisten yksinäisyys");
            focus(2020, goal, "Nuorten mielenterveys");
            focusAreas.move(null, term, now().version(), 2019, two, true);
            focusAreas.reword(null, term, now().version(), 2019, one, goal, "Lasten mielenterveys", "Uusi tieto");

            assertThat(focusAreas.chosen(term, 2019))
                    .extracting(FocusArea::ordinal, FocusArea::wording, FocusArea::reason)
                    .containsExactly(
                            tuple(1, "Ikäihmisten yksinäisyys", "syy"), tuple(2, "Lasten mielenterveys", "Uusi tieto"));
            focusAreas.remove(null, term, now().version(), 2019, two);
            assertThat(focusAreas.chosen(term, 2019))
                    .extracting(FocusArea::goalWording)
                    .containsExactly("Ensimmäinen");
        });
    }

    private UUID focus(int year, UUID goal, String wording) {
        return focusAreas.choose(null, term, now().version(), year, goal, wording, "syy");
    }

    @Test
    void leavesTheFocusAreasOfAYearAsTheyWereFollowed() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");
        inForce();
        clock.at(LocalDate.of(2019, 12, 31), () -> {
            focus(2018, goal, "Vielä ehtii");
            refusedNotNow("strategy.refused.year-over", () -> focus(2017, goal, "Liian myöhään"));
        });
        clock.at(
                LocalDate.of(2020, 1, 1),
                () -> refusedNotNow("strategy.refused.year-over", () -> focus(2018, goal, "Liian myöhään")));
    }

    @Test
    void refusesAFocusAreaTwiceUnderNoGoalOrOutsideTheTerm() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");
        inForce();
        clock.at(LocalDate.of(2019, 3, 1), () -> {
            focus(2019, goal, "Nuoret");
            wrongInput("wording", () -> focus(2019, goal, "nuoret"));
            wrongInput("goal", () -> focus(2019, UUID.randomUUID(), "Lapset"));
            assertThatThrownBy(() -> focus(2022, goal, "Lapset")).isInstanceOf(RuleViolated.class);
        });
    }

    @Test
    void choosesNoFocusAreasForADraft() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");

        clock.at(
                LocalDate.of(2019, 3, 1),
                () -> refusedNotNow("strategy.refused.not-in-force", () -> focus(2019, goal, "Nuoret")));
    }

    @Test
    void correctsATermUntilSomethingHangsFromIt() {
        Period days = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 5, 31));
        CouncilTerm added = terms.add(null, "2021–2025", "", days);
        assertThat(added.slug()).isEqualTo("2021-2025");

        terms.correct(null, added.id(), 0, "Kausi 2021–2025", "2021-2025", days);
        refusedNotNow("strategy.stale", () -> terms.correct(null, added.id(), 0, "Uusi", "2021-2025", days));
        house.begin(null, added.id(), "Strategia", "", "");

        refusedNotNow(
                "strategy.refused.term-held", () -> terms.correct(null, added.id(), 1, "Uusi", "2021-2025", days));
        assertThat(terms.term(added.id()).orElseThrow().name()).isEqualTo("Kausi 2021–2025");
    }

    @Test
    void refusesATermThatIsThereAlready() {
        Period days = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 5, 31));

        wrongInput("name", () -> terms.add(null, "2017–2021", "2021-2025", days));
        wrongInput("slug", () -> terms.add(null, "2021–2025", "2017-2021", days));
        wrongInput("slug", () -> terms.add(null, "2021–2025", "21-25", days));
        wrongInput("name", () -> terms.add(null, "x".repeat(51), "2021-2025", days));
        wrongInput(
                "from",
                () -> terms.add(
                        null,
                        "2021–2025",
                        "2021-2025",
                        new Period(LocalDate.of(2021, 7, 31), LocalDate.of(2025, 5, 31))));
    }

    @Test
    void isBuiltByNobodyButACoordinator() {
        UUID goal = add(Part.GOAL, null, "Ensimmäinen");
        String refusal = "strategy.refused.change";

        refusedNotYours(refusal, () -> house.begin(WRITER, term, "x", "", ""));
        refusedNotYours(refusal, () -> house.describe(WRITER, term, 0, "x", ""));
        refusedNotYours(refusal, () -> house.add(WRITER, term, 0, Part.GOAL, null, "x"));
        refusedNotYours(refusal, () -> house.word(WRITER, term, 0, goal, "x"));
        refusedNotYours(refusal, () -> house.revise(WRITER, term, 0, goal, "x", LocalDate.EPOCH, "x"));
        refusedNotYours(refusal, () -> house.move(WRITER, term, 0, goal, true));
        refusedNotYours(refusal, () -> house.remove(WRITER, term, 0, goal));
        refusedNotYours(refusal, () -> house.choose(WRITER, term, 0, goal, "1514"));
        refusedNotYours(refusal, () -> house.moveIndicator(WRITER, term, 0, goal, "1514", true));
        refusedNotYours(refusal, () -> house.drop(WRITER, term, 0, goal, "1514"));
        refusedNotYours(refusal, () -> house.putInForce(WRITER, term, 0));
        refusedNotYours(refusal, () -> focusAreas.choose(WRITER, term, 0, 2019, goal, "x", "x"));
        refusedNotYours(refusal, () -> focusAreas.reword(WRITER, term, 0, 2019, goal, goal, "x", "x"));
        refusedNotYours(refusal, () -> focusAreas.move(WRITER, term, 0, 2019, goal, true));
        refusedNotYours(refusal, () -> focusAreas.remove(WRITER, term, 0, 2019, goal));
        Period days = new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 5, 31));
        refusedNotYours("strategy.refused.change-term", () -> terms.add(WRITER, "x", "", days));
        refusedNotYours("strategy.refused.change-term", () -> terms.correct(WRITER, term, 0, "x", "", days));
    }
}
