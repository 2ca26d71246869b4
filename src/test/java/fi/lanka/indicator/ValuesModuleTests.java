package fi.lanka.indicator;

import static fi.lanka.indicator.IndicatorWorld.ours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.indicator.IndicatorDetails.Correction;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.PersonId;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import fi.lanka.support.HouseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ValuesModuleTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Areas areas;

    @Autowired
    Indicators indicators;

    @Autowired
    Values values;

    IndicatorWorld world;

    @BeforeEach
    void begin() {
        world = new IndicatorWorld(municipalities, areas, indicators, values);
        world.municipality();
        world.indicator("181", "Työttömät");
    }

    @Test
    void keepsTheOldFigureBesideTheCorrection() {
        world.enter(ours("181", 2010, "10.1"));

        Entered entered = world.enter(ours("181", 2010, "10.6"));

        assertThat(entered.corrected()).isEqualTo(1);
        assertThat(newestFigures()).containsExactly("10.6");
        assertThat(indicators.details("181").orElseThrow().corrections())
                .extracting(Correction::before, Correction::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(new BigDecimal("10.1"), new BigDecimal("10.6")));
        assertThat(count("select count(*) from indicator_value new join indicator_value old on old.id = new.supersedes"
                        + " where old.value = 10.1 and old.superseded_at is not null and new.superseded_at is null"))
                .isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameFigureComesAgain() {
        world.enter(ours("181", 2010, "10.1"));

        Entered entered = world.enter(ours("181", 2010, "10.10"));

        assertThat(entered).isEqualTo(new Entered(null, 0, 0, 1));
        assertThat(count("select count(*) from indicator_value")).isEqualTo(1);
        assertThat(count("select count(*) from indicator_run")).isEqualTo(1);
    }

    @Test
    void takesZeroForAFigure() {
        world.enter(ours("181", 2010, "0"));

        assertThat(newestFigures()).containsExactly("0");
    }

    @Test
    void tellsAFigureFromTheReasonForNone() {
        world.enter(
                ours("181", 2010, "0"),
                NewValue.without("181", AreaCategory.KUNTA, IndicatorWorld.OURS, 2011, ValueStatus.SUPPRESSED),
                NewValue.without("181", AreaCategory.KUNTA, IndicatorWorld.OURS, 2012, ValueStatus.NOT_COLLECTED));

        assertThat(ourSeries())
                .extracting(YearValue::status)
                .containsExactly(ValueStatus.VALUE, ValueStatus.SUPPRESSED, ValueStatus.NOT_COLLECTED);
        assertThatThrownBy(() -> new NewValue(
                        "181",
                        AreaCategory.KUNTA,
                        "109",
                        2013,
                        null,
                        null,
                        Sex.ALL,
                        "",
                        BigDecimal.ONE,
                        ValueStatus.SUPPRESSED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void correctsAFigureIntoItsAbsenceAndBack() {
        world.enter(ours("181", 2010, "3"));
        world.enter(NewValue.without("181", AreaCategory.KUNTA, "109", 2010, ValueStatus.SUPPRESSED));
        world.enter(ours("181", 2010, "3"));

        assertThat(newestFigures()).containsExactly("3");
        assertThat(count("select count(*) from indicator_value")).isEqualTo(3);
    }

    @Test
    void refusesWhoIsNoCoordinator() {
        Actor writer = new Actor(new PersonId(UUID.randomUUID()), "Kirjoittaja", Language.FINNISH, false, List.of());

        assertThatThrownBy(() -> values.enter(
                        writer,
                        new RunDetails("Sotkanet", LocalDate.of(2018, 9, 1), "THL"),
                        List.of(ours("181", 2010, "1"))))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RuleViolated.Kind.NOT_YOURS));
        assertThatThrownBy(
                        () -> indicators.define(writer, IndicatorWorld.definition("x", "x", Direction.NEITHER, false)))
                .isInstanceOf(RuleViolated.class);
    }

    @Test
    void refusesAnUnknownIndicatorAnUnknownAreaAndTheSameTwice() {
        assertRefused("indicator.invalid.unknown-indicator", ours("nobody", 2010, "1"));
        assertRefused(
                "indicator.invalid.unknown-area", NewValue.of("181", AreaCategory.KUNTA, "999", 2010, BigDecimal.ONE));
        assertRefused("indicator.invalid.value-twice", ours("181", 2010, "1"), ours("181", 2010, "2"));
    }

    private void assertRefused(String code, NewValue... given) {
        assertThatThrownBy(() -> world.enter(given))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.problems().get(0).code()).isEqualTo(code));
    }

    @Test
    void theDatabaseRefusesToChangeAFigure() {
        world.enter(ours("181", 2010, "10.1"));

        refuses("update indicator_value set value = 1");
    }

    @Test
    void theDatabaseRefusesToTakeAFigureAway() {
        world.enter(ours("181", 2010, "10.1"));

        refuses("delete from indicator_value");
    }

    @Test
    void theDatabaseRefusesToEmptyTheFigures() {
        refuses("truncate indicator_value");
    }

    @Test
    void theDatabaseRefusesToBringASupersededFigureBack() {
        world.enter(ours("181", 2010, "10.1"));
        world.enter(ours("181", 2010, "10.6"));

        refuses("update indicator_value set superseded_at = null");
    }

    @Test
    void theDatabaseKeepsOneFigureInForce() {
        world.enter(ours("181", 2010, "10.1"));

        assertThatThrownBy(() -> database.sql("""
                        insert into indicator_value (indicator_id, area_id, year, sex, population_group, value, status, run_id)
                        select indicator_id, area_id, year, sex, population_group, 5, status, run_id from indicator_value
                        """).update()).hasMessageContaining("indicator_value_one_current");
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> database.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("refused");
    }

    private List<String> newestFigures() {
        return ourSeries().stream().map(value -> value.value().toPlainString()).toList();
    }

    private List<YearValue> ourSeries() {
        return indicators
                .series(List.of("181"), 2000, 2020)
                .get(0)
                .areas()
                .get(0)
                .values();
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
