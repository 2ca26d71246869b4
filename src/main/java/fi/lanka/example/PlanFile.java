package fi.lanka.example;

import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FindingFate;
import fi.lanka.plan.FindingKind;
import fi.lanka.plan.NewTarget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The welfare plan and what the term before taught, as their file says it: goals and objectives by their ordinals. */
record PlanFile(
        String term,
        String name,
        int firstYear,
        int lastYear,
        LocalDate begunOn,
        LocalDate proposedOn,
        LocalDate approvedOn,
        List<ObjectiveLine> objectives,
        List<FindingLine> findings) {

    record ObjectiveLine(
            int ordinal,
            String body,
            int goal,
            @Nullable Integer subGoal,
            @Nullable Integer year,
            String wording,
            String reason,
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

    /** @param objective that took it up; null for another fate */
    record FindingLine(
            String term,
            FindingKind kind,
            String wording,
            FindingFate fate,
            @Nullable Integer objective,
            @Nullable String fateReason) {}
}
