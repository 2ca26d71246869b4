package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorWorld;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Sectors;
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

/** A term with its strategy, a board with its sector, and a plan to hang objectives from; entered through the doors. */
public class PlanWorld {

    public final CouncilTerm earlier;
    public final CouncilTerm term;
    public final StrategyView strategy;
    public final UUID plan;
    public final UUID board;
    public final UUID sector;

    private static final LocalDate FOUNDED = LocalDate.of(2017, 6, 1);

    private final Doors doors;
    private final Objectives objectives;

    /** The doors that the world is entered through. */
    public record Doors(
            Bodies bodies,
            Sectors sectors,
            IndicatorWorld indicators,
            Terms terms,
            Strategies strategies,
            Plans plans,
            Objectives objectives) {}

    public PlanWorld(Doors doors) {
        this.doors = doors;
        this.objectives = doors.objectives();
        doors.indicators().municipality();
        doors.indicators().indicator("1514", "Kiusatut", Direction.LESS_IS_BETTER, true);
        earlier = doors.terms()
                .add(null, "2013–2017", "2013-2017", new Period(LocalDate.of(2013, 1, 1), LocalDate.of(2017, 5, 31)));
        term = doors.terms()
                .add(null, "2017–2021", "2017-2021", new Period(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 7, 31)));
        strategy = doors.strategies().adopt(null, newStrategy(term.id()));
        plan = doors.plans().begin(null, term.id(), "Hyvinvointisuunnitelma 2018–2021", 2018, 2021);
        board = board("Sivistys- ja hyvinvointilautakunta");
        sector = sector("Sivistys ja hyvinvointi", "SIHY", board);
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

    public UUID board(String name) {
        return doors.bodies()
                .found(null, BodyKind.BOARD, name, Period.since(FOUNDED))
                .id()
                .value();
    }

    public UUID sector(String name, String shortName, UUID of) {
        return doors.sectors()
                .found(null, name, shortName, new BodyId(of), Period.since(FOUNDED))
                .id()
                .value();
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

    public void propose(UUID objective) {
        objectives.propose(null, objective);
    }

    public UUID approved(String wording) {
        UUID objective = objective(wording);
        action(objective, "Toimenpide: " + wording);
        propose(objective);
        objectives.approve(null, objective);
        return objective;
    }
}
