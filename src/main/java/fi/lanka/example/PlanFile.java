package fi.lanka.example;

import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FindingFate;
import fi.lanka.plan.FindingKind;
import fi.lanka.plan.NewTarget;
import fi.lanka.plan.ObjectiveState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A welfare plan and what the term before taught, as their file says it: goals, objectives and findings by their ordinals.
 *
 * @param toldOn when a year's follow-up was told
 */
record PlanFile(
        String term,
        String name,
        int firstYear,
        int lastYear,
        ExampleDay begunOn,
        ExampleDay proposedOn,
        ExampleDay approvedOn,
        Map<Integer, ExampleDay> toldOn,
        List<ObjectiveLine> objectives,
        List<FindingLine> findings) {

    /** @param state how far it has come */
    record ObjectiveLine(
            int ordinal,
            String body,
            int goal,
            @Nullable Integer subGoal,
            @Nullable Integer year,
            String wording,
            String reason,
            ObjectiveState state,
            boolean example,
            List<ActionLine> actions,
            List<NewTarget> targets) {}

    record ActionLine(
            String wording,
            String sector,
            String partners,
            int firstYear,
            int lastYear,
            String resources,
            String targetGroup,
            boolean example,
            List<FollowUpLine> followUps) {}

    record FollowUpLine(int year, ActionStatus status, String done, String effect, boolean example) {}

    /**
     * @param objective that took it up; null for another fate
     * @param into ordinal of the finding that it was merged into; null for another fate
     */
    record FindingLine(
            String term,
            int ordinal,
            FindingKind kind,
            String wording,
            FindingFate fate,
            @Nullable Integer objective,
            @Nullable Integer into,
            @Nullable String fateReason) {}
}
