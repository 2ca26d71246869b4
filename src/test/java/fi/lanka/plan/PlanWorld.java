package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.shared.Period;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.NewStrategy;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.Terms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A term with its strategy, a board with its sector, and a plan to hang objectives from; entered through the doors. */
public class PlanWorld {

    public final CouncilTerm earlier;
    public final CouncilTerm term;
    public final StrategyView strategy;
    public final UUID plan;
    public final UUID board;
    public final UUID sector;

    private final Objectives objectives;

    /** The doors that the world is entered through. */
    public record Doors(
            JdbcClient database,
            IndicatorWorld indicators,
            Terms terms,
            Strategies strategies,
            Plans plans,
            Objectives objectives) {}

    public PlanWorld(Doors doors) {
        this.objectives = doors.objectives();
        doors.indicators().municipality();
        doors.indicators().indicator("1514", "Kiusatut", Direction.LESS_IS_BETTER, true);
        earlier = doors.terms()
                .add(null, "2013–2017", "2013-2017", new Period(LocalDate.of(2013, 1, 1), LocalDate.of(2017, 5, 31)));
        term = doors.terms()
                .add(null, "2017–2021", "2017-2021", new Period(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 7, 31)));
        strategy = doors.strategies().adopt(null, newStrategy(term.id()));
        plan = doors.plans().begin(null, term.id(), "Hyvinvointisuunnitelma 2018–2021", 2018, 2021);
        board = board(doors.database(), "Sivistys- ja hyvinvointilautakunta");
        sector = sector(doors.database(), "Sivistys ja hyvinvointi", "SIHY", board);
    }

    public static NewStrategy newStrategy(UUID term) {
        return new NewStrategy(
                term,
                "Hämeenlinna 2017–2021",
                "Uudistuva kulttuurikaupunki",
                "Valtuusto 2016",
                List.of("Avoimuus"),
                List.of("Asukasmäärä kasvaa"),
                List.of(
                        new NewStrategy.NewGoal(
                                "Hyvinvointia edistävä kaupunki",
                                List.of("Hyvinvointierot pienenevät", "Asukkaat osallistuvat"),
                                List.of("1514")),
                        new NewStrategy.NewGoal("Resurssiviisas kaupunki", List.of("Kestävä liikenne"), List.of())));
    }

    public static UUID board(JdbcClient database, String name) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into organisation_body (id, kind, name, valid_from, lock_version, created_at)
                        values (:id, 'BOARD', :name, date '2017-06-01', 0, now())
                        """).param("id", id).param("name", name).update();
        return id;
    }

    public static UUID sector(JdbcClient database, String name, String shortName, UUID board) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into organisation_sector (id, name, short_name, body_id, valid_from, lock_version, created_at)
                        values (:id, :name, :shortName, :board, date '2017-06-01', 0, now())
                        """)
                .param("id", id)
                .param("name", name)
                .param("shortName", shortName)
                .param("board", board)
                .update();
        return id;
    }

    public UUID goal() {
        return strategy.goals().get(0).id();
    }

    public UUID subGoal() {
        return strategy.goals().get(0).subGoals().get(0).id();
    }

    public UUID objective(String wording) {
        return objectives.add(
                null, new NewObjective(plan, board, goal(), subGoal(), null, wording, "Kysely kertoi niin.", true));
    }

    public UUID action(UUID objective, String wording) {
        return action(objective, wording, sector);
    }

    public UUID action(UUID objective, String wording, @Nullable UUID owner) {
        return objectives.addAction(
                null,
                objective,
                new NewAction(wording, owner, "Järjestöt", 2018, 2021, "0,5 htv", "Koululaiset", true));
    }

    public UUID target(UUID objective) {
        return objectives.addTarget(null, objective, newTarget("7.5", "0"));
    }

    public static NewTarget newTarget(String baseline, String target) {
        return new NewTarget(
                "1514",
                new BigDecimal(baseline),
                2017,
                new BigDecimal(target),
                2021,
                "Kun kukaan ei vastaa tulevansa kiusatuksi.",
                null,
                true);
    }

    public UUID approved(String wording) {
        UUID objective = objective(wording);
        action(objective, "Toimenpide: " + wording);
        objectives.propose(null, objective);
        objectives.approve(null, objective);
        return objective;
    }
}
