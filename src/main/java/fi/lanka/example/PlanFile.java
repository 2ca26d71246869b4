package fi.lanka.example;

import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FindingFate;
import fi.lanka.plan.FindingKind;
import fi.lanka.plan.NewTarget;
import fi.lanka.plan.ObjectiveState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A welfare plan and what the term before taught, as their file says it: goals, objectives and findings by their ordinals.
 *
 * @param boards those that decided on their own objectives as a frozen version; the others' were approved by the coordinator
 * @param toldOn when a year's follow-up was told, where its own line does not say
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
        List<FindingLine> findings,
        List<BoardLine> boards,
        List<HandOverLine> handOvers,
        List<ExtensionLine> extensions) {

    /**
     * @param state how far it has come
     * @param ended null while it goes on
     */
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
            List<NewTarget> targets,
            @Nullable EndLine ended) {

        boolean decidedBy(BoardLine board) {
            return body.equals(board.body());
        }
    }

    record EndLine(ExampleDay on, String reason) {}

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

    /**
     * @param cost euros; null when not known
     * @param nextChange null when nothing changes in the next year
     */
    record FollowUpLine(
            int year,
            @Nullable ExampleDay toldOn,
            ActionStatus status,
            String done,
            String effect,
            @Nullable BigDecimal cost,
            @Nullable String nextChange,
            boolean example) {}

    /** A board that decided on its objectives. */
    record BoardLine(
            String body,
            ExampleDay sentOn,
            ExampleDay dueOn,
            ExampleDay on,
            String recordedBy,
            @Nullable Integer section,
            @Nullable String caseNumber,
            String wording) {}

    /** What a sector still had open went to another. */
    record HandOverLine(ExampleDay on, String sector, String to, ExampleDay from, String reason) {}

    record ExtensionLine(
            ExampleDay on,
            int lastYear,
            String body,
            @Nullable Integer section,
            String reason) {}

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
