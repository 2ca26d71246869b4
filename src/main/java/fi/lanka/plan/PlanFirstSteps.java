package fi.lanka.plan;

import fi.lanka.organisation.FirstStep;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan, and something in it. */
@Component
class PlanFirstSteps implements FirstStep {

    private final JdbcClient database;

    PlanFirstSteps(JdbcClient database) {
        this.database = database;
    }

    private record Here(boolean plan, boolean objectives) {}

    @Override
    public List<Step> steps() {
        Here here = database.sql("""
                        select exists (select 1 from plan_plan) as plan,
                               exists (select 1 from plan_objective) as objectives
                        """).query(Here.class).single();
        return List.of(
                new Step(80, "plan.first-step.plan", Who.COORDINATOR, "/plan/new", here.plan()),
                new Step(90, "plan.first-step.objective", Who.COORDINATOR, "/plan", here.objectives()));
    }
}
