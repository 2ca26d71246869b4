package fi.lanka.decision;

import fi.lanka.organisation.Body;
import fi.lanka.plan.NewAction;
import fi.lanka.plan.NewObjective;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanVersions;
import fi.lanka.plan.Plans;
import fi.lanka.shared.HouseClock;
import fi.lanka.strategy.NewStrategy;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyView;
import fi.lanka.support.Town;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan for a {@link Town}: a strategy of one goal, and objectives of its boards under it. */
public final class TownPlan {

    static final int YEAR = 2019;

    private final Town town;
    final UUID plan;
    private final UUID goal;

    TownPlan(Town town) {
        this.town = town;
        StrategyView strategy = town.the(Strategies.class)
                .adopt(
                        null,
                        new NewStrategy(
                                town.term.id(),
                                "Koekunta 2017–2021",
                                "Hyvä arki",
                                "Valtuusto",
                                List.of("Avoimuus"),
                                List.of("Väki lisääntyy"),
                                List.of(new NewStrategy.NewGoal("Hyvinvoivat lapset", List.of(), List.of()))));
        goal = strategy.goals().get(0).id();
        plan = town.the(Plans.class).begin(null, town.term.id(), "Hyvinvointisuunnitelma 2018–2021", 2018, 2021);
    }

    /** A frozen version of the board's objectives, which waits for its decision. */
    public static UUID versionFor(Town town, Body board) {
        TownPlan plan = new TownPlan(town);
        plan.ready(board, "Jokaisella lapsella on harrastus");
        return plan.submit(board);
    }

    UUID objective(Body board, String wording) {
        return town.the(Objectives.class)
                .add(null, new NewObjective(plan, board.id().value(), goal, null, YEAR, wording, "Kysely.", true));
    }

    UUID ready(Body board, String wording) {
        UUID objective = objective(board, wording);
        action(objective, town.sector.id().value());
        return objective;
    }

    UUID action(UUID objective, @Nullable UUID owner) {
        return town.the(Objectives.class)
                .addAction(
                        null,
                        objective,
                        new NewAction("Kerho joka kouluun", owner, "", 2019, 2020, "0,5 htv", "", true));
    }

    String seen(Body board) {
        return town.the(PlanVersions.class)
                .submission(town.coordinator(), plan, board.id().value(), YEAR)
                .seen();
    }

    UUID submit(Body board) {
        return town.the(PlanVersions.class)
                .submit(
                        town.coordinator(),
                        plan,
                        board.id().value(),
                        YEAR,
                        seen(board),
                        town.the(HouseClock.class).today().plusDays(7));
    }
}
