package fi.lanka.indicator;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.lanka.shared.Name;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.NewStrategy;
import fi.lanka.strategy.Strategies;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class IndicatorCardsModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2019, 3, 1);

    @Autowired
    ApplicationContext house;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient database;

    @Autowired
    IndicatorCards cards;

    @Autowired
    Areas areas;

    @Autowired
    Values values;

    @Autowired
    Strategies strategies;

    private Town town;
    private UUID ours;

    @BeforeEach
    void begin() {
        town = Town.in(house);
        entities.flush();
        ours = areas.add(null, new NewArea(AreaCategory.KUNTA, "109", "Koekunta", "", LocalDate.of(1900, 1, 1)));
    }

    private static IndicatorCard card(String code, String name) {
        return card(code, name, "%", 1, Direction.MORE_IS_BETTER, null);
    }

    private static IndicatorCard card(
            String code, String name, String unit, int decimals, Direction direction, @Nullable UUID owner) {
        return new IndicatorCard(
                code,
                IndicatorKind.PERFORMANCE,
                new Name(name, "", ""),
                unit,
                decimals,
                direction,
                "Oma seuranta",
                null,
                Rhythm.YEARLY,
                "",
                owner,
                null,
                null,
                null,
                LocalDate.of(2017, 1, 1),
                null,
                null);
    }

    private IndicatorCards.Kept kept(String code) {
        return cards.card(code).orElseThrow();
    }

    @Test
    void makesAnIndicatorAndChangesIt() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        IndicatorCard changed = new IndicatorCard(
                "kavely",
                IndicatorKind.PERFORMANCE,
                new Name("Kävelijöitä päivässä", "Gångare", "Walkers"),
                "kpl",
                0,
                Direction.MORE_IS_BETTER,
                "Laskimet",
                "K1",
                Rhythm.EVERY_SECOND_YEAR,
                "Kertoo liikkumisesta.",
                town.sector.id().value(),
                LocalDate.of(2020, 1, 31),
                new BigDecimal("0.5"),
                "Laskimet ovat epätarkkoja.",
                LocalDate.of(2017, 1, 1),
                LocalDate.of(2020, 12, 31),
                null);

        cards.change(null, "kavely", 0, changed);

        assertThat(kept("kavely").card()).isEqualTo(changed);
        assertThat(kept("kavely").ownerName()).isEqualTo("Sivistys");
        assertThat(kept("kavely").version()).isEqualTo(1);
    }

    @Test
    void refusesACodeOrANameThatIsThereAlready() {
        cards.make(null, card("kavely", "Kävelijöitä"));

        wrongInput("code", () -> cards.make(null, card("kavely", "Muu")));
        wrongInput("name", () -> cards.make(null, card("kavely-2", "KÄVELIJÖITÄ")));
        cards.make(null, card("pyoraily", "Pyöräilijöitä"));
        wrongInput("name", () -> cards.change(null, "pyoraily", 0, card("pyoraily", "Kävelijöitä")));
    }

    @Test
    void refusesACodeThatIsNoneOrAPagesName() {
        for (String code : List.of("", "Käynnit", "a b", "-a", "new", "areas", "x".repeat(41))) {
            wrongInput("code", () -> cards.make(null, card(code, "Nimi")));
        }
    }

    @Test
    void refusesAnOldVersion() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        cards.change(null, "kavely", 0, card("kavely", "Kävelijät"));

        refusedNotNow("indicator.stale", () -> cards.change(null, "kavely", 0, card("kavely", "Uusi")));
        refusedNotNow("indicator.stale", () -> cards.noteBreak(null, "kavely", 0, 2018, "syy"));
        refusedNotNow("indicator.stale", () -> cards.removeBreak(null, "kavely", 0, 2018));
    }

    @Test
    void keepsUnitAndDecimalsUnderFigures() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        type("kavely", 2018, null, "12.5");

        wrongInput("unit", () -> cards.change(null, "kavely", 0, withUnit("kpl")));
        wrongInput("decimals", () -> cards.change(null, "kavely", 0, withDecimals(0)));
        cards.change(null, "kavely", 0, withDecimals(2));
    }

    private static IndicatorCard withUnit(String unit) {
        return card("kavely", "Kävelijöitä", unit, 1, Direction.MORE_IS_BETTER, null);
    }

    private static IndicatorCard withDecimals(int decimals) {
        return card("kavely", "Kävelijöitä", "%", decimals, Direction.MORE_IS_BETTER, null);
    }

    @Test
    void theDatabaseKeepsTheUnitUnderFigures() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        type("kavely", 2018, null, "12.5");

        assertThatThrownBy(() -> database.sql("update indicator_indicator set unit = 'kpl'")
                        .update())
                .hasMessageContaining("keeps its unit");
    }

    @Test
    void keepsTheDirectionWhileAGoalUsesIt() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        IndicatorCard other = card("kavely", "Kävelijöitä", "%", 1, Direction.LESS_IS_BETTER, null);
        strategies.adopt(
                null,
                new NewStrategy(
                        town.term.id(),
                        "Strategia",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(new NewStrategy.NewGoal("Päämäärä", List.of(), List.of("kavely")))));

        wrongInput("direction", () -> cards.change(null, "kavely", 0, other));
    }

    @Test
    void tellsEverythingThatDoesNotGoTogetherAtOnce() {
        IndicatorCard wrong = new IndicatorCard(
                "kavely",
                IndicatorKind.PERFORMANCE,
                new Name("", "x".repeat(201), ""),
                "x".repeat(31),
                7,
                Direction.NEITHER,
                "",
                "x".repeat(51),
                Rhythm.YEARLY,
                "x".repeat(2001),
                UUID.randomUUID(),
                null,
                BigDecimal.ZERO,
                null,
                LocalDate.of(2017, 1, 1),
                LocalDate.of(2016, 1, 1),
                "kavely");

        assertThat(catchThrowableOfType(fi.lanka.shared.InvalidInput.class, () -> cards.make(null, wrong))
                        .problems())
                .extracting(fi.lanka.shared.InvalidInput.Problem::field)
                .contains(
                        "name",
                        "nameSv",
                        "unit",
                        "decimals",
                        "source",
                        "sourceId",
                        "description",
                        "owner",
                        "smallestChange",
                        "smallestChangeReason",
                        "to",
                        "replacedBy");
    }

    @Test
    void notesABreakOnceAndTakesItAway() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        cards.noteBreak(null, "kavely", 0, 2018, "Kysymys muuttui");

        assertThat(kept("kavely").breaks()).containsExactly(new SeriesBreak(2018, "Kysymys muuttui"));
        wrongInput("year", () -> cards.noteBreak(null, "kavely", 1, 2018, "Taas"));
        wrongInput("reason", () -> cards.noteBreak(null, "kavely", 1, 2019, " "));
        cards.removeBreak(null, "kavely", 1, 2018);
        assertThat(kept("kavely").breaks()).isEmpty();
        assertThatThrownBy(() -> cards.removeBreak(null, "kavely", 2, 2018)).isInstanceOf(RuleViolated.class);
    }

    @Test
    void refusesAnAreaThatIsThereAlready() {
        LocalDate day = LocalDate.of(1900, 1, 1);
        wrongInput("code", () -> areas.add(null, new NewArea(AreaCategory.KUNTA, "109", "Muu", "", day)));
        wrongInput("name", () -> areas.add(null, new NewArea(AreaCategory.KUNTA, "110", "koekunta", "", day)));
        areas.add(null, new NewArea(AreaCategory.SEUTUKUNTA, "109", "Koekunta", "", day));

        assertThat(areas.all())
                .extracting(AreaRow::category)
                .containsExactly(AreaCategory.KUNTA, AreaCategory.SEUTUKUNTA);
    }

    private Entered type(String code, int year, @Nullable Long seen, String value) {
        return values.type(
                null,
                code,
                new RunDetails("Oma seuranta", TODAY, "Oma seuranta"),
                List.of(new TypedFigure(ours, year, Sex.ALL, seen, new BigDecimal(value), ValueStatus.VALUE)));
    }

    private long inForce(int year) {
        return database.sql("select id from indicator_value where superseded_at is null and year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    @Test
    void correctsAFigureByAnotherRowOverTheOneThatWasSeen() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        type("kavely", 2018, null, "12.5");
        long first = inForce(2018);

        Entered corrected = type("kavely", 2018, first, "0");

        assertThat(corrected.corrected()).isEqualTo(1);
        assertThat(database.sql("select supersedes from indicator_value where superseded_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(first);
    }

    @Test
    void refusesToOverwriteAFigureThatWasNotSeen() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        type("kavely", 2018, null, "12.5");

        StaleFigures stale = catchThrowableOfType(StaleFigures.class, () -> type("kavely", 2018, null, "13"));

        assertThat(stale.clashes()).containsExactly(new StaleFigures.Clash(ours, 2018, "13", "12,5"));
        assertThat(type("kavely", 2018, null, "12.50").unchanged()).isEqualTo(1);
    }

    @Test
    void refusesASourceThatIsMissingOrADayToCome() {
        cards.make(null, card("kavely", "Kävelijöitä"));
        List<TypedFigure> none = List.of();

        wrongInput("source", () -> values.type(null, "kavely", new RunDetails(" ", TODAY, "x"), none));
        wrongInput(
                "retrievedOn",
                () -> values.type(null, "kavely", new RunDetails("x", LocalDate.of(2199, 1, 1), "x"), none));
    }

    @Test
    void letsTheOwnersContactEnterItsOwnFiguresAndNoOthers() {
        cards.make(
                null,
                card(
                        "kavely",
                        "Kävelijöitä",
                        "%",
                        1,
                        Direction.MORE_IS_BETTER,
                        town.sector.id().value()));
        cards.make(null, card("muu", "Muu"));
        var contact = town.actor("yhteyshenkilo");
        RunDetails run = new RunDetails("Oma seuranta", TODAY, "Oma seuranta");
        List<TypedFigure> figure =
                List.of(new TypedFigure(ours, 2018, Sex.ALL, null, BigDecimal.ONE, ValueStatus.VALUE));

        assertThat(values.type(contact, "kavely", run, figure).added()).isEqualTo(1);
        refusedNotYours("indicator.refused.figures", () -> values.type(contact, "muu", run, figure));
        refusedNotYours(
                "indicator.refused.figures", () -> values.type(town.actor("kirjoittaja"), "kavely", run, figure));
    }

    @Test
    void isChangedByNobodyButACoordinator() {
        var writer = town.actor("kirjoittaja");
        String refusal = "indicator.refused.change";

        refusedNotYours(refusal, () -> cards.make(writer, card("kavely", "Kävelijöitä")));
        refusedNotYours(refusal, () -> cards.change(writer, "kavely", 0, card("kavely", "x")));
        refusedNotYours(refusal, () -> cards.noteBreak(writer, "kavely", 0, 2018, "x"));
        refusedNotYours(refusal, () -> cards.removeBreak(writer, "kavely", 0, 2018));
        refusedNotYours(
                refusal,
                () -> areas.add(writer, new NewArea(AreaCategory.MAA, "358", "Maa", "", LocalDate.of(1900, 1, 1))));
    }

    @Test
    void keepsTheLongerPeriodThatAYearsFiguresAreOf() {
        cards.make(null, card("sairastavuus", "Sairastavuus"));
        values.enter(
                null,
                new RunDetails("THL", TODAY, "THL"),
                List.of(NewValue.over(
                        "sairastavuus", AreaCategory.KUNTA, "109", 2016, 2018, "2016–18", new BigDecimal("100"))));

        type("sairastavuus", 2018, inForce(2018), "101");

        assertThat(database.sql("select period_label from indicator_value where superseded_at is null")
                        .query(String.class)
                        .single())
                .isEqualTo("2016–18");
    }
}
