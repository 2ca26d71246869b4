package fi.lanka.strategy;

import fi.lanka.organisation.FirstStep;
import fi.lanka.shared.HouseClock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everything else hangs from: the term, and the goals of its strategy. */
@Component
class StrategyFirstSteps implements FirstStep {

    private final JdbcClient database;
    private final HouseClock clock;

    StrategyFirstSteps(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Here(boolean term, boolean goals) {}

    @Override
    public List<Step> steps() {
        Here here = database.sql("""
                        select exists (select 1 from strategy_council_term where ends_on >= ?) as term,
                               exists (select 1 from strategy_goal) as goals
                        """).param(clock.today()).query(Here.class).single();
        return List.of(
                new Step(60, "strategy.first-step.term", Who.COORDINATOR, "/strategy/terms/new", here.term()),
                new Step(70, "strategy.first-step.strategy", Who.COORDINATOR, "/strategy", here.goals()));
    }
}
