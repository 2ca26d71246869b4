package fi.lanka.report.published;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A block of a frozen chapter: text, or what a live block showed at that moment. Figures are decimal strings, days ISO. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentBlock.Prose.class, name = "text"),
    @JsonSubTypes.Type(value = ContentBlock.Figure.class, name = "figure"),
    @JsonSubTypes.Type(value = ContentBlock.PlanTable.class, name = "plan"),
    @JsonSubTypes.Type(value = ContentBlock.Findings.class, name = "findings"),
    @JsonSubTypes.Type(value = ContentBlock.Way.class, name = "way"),
    @JsonSubTypes.Type(value = ContentBlock.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = ContentBlock.Costs.class, name = "costs"),
    @JsonSubTypes.Type(value = ContentBlock.Changes.class, name = "changes"),
    @JsonSubTypes.Type(value = ContentBlock.FocusAreas.class, name = "focus"),
    @JsonSubTypes.Type(value = ContentBlock.Gone.class, name = "gone")
})
public sealed interface ContentBlock {

    String id();

    /** A block of text, as the text room writes it down ({@code Block.toTree()}). */
    record Prose(String id, Map<String, Object> block) implements ContentBlock {}

    /**
     * An indicator with its series.
     *
     * @param form kuvio (chart with table), taulukko (table) or luku (the newest figure in a sentence)
     * @param direction MORE_IS_BETTER, LESS_IS_BETTER or NEITHER
     * @param rhythm years between two figures, 1, 2 or 4: a longer step is a gap
     * @param example made-up figures, said beside them
     */
    record Figure(
            String id,
            String form,
            String code,
            String name,
            String unit,
            int decimals,
            String direction,
            int rhythm,
            String credit,
            boolean example,
            List<Series> series)
            implements ContentBlock {}

    /** @param role MUNICIPALITY, REGION, PEERS or COUNTRY */
    record Series(String role, String area, List<Point> points) {}

    /**
     * @param value null when there is no figure
     * @param status VALUE, PRELIMINARY, SUPPRESSED, NOT_APPLICABLE or NOT_COLLECTED; a missing year means no data yet
     */
    record Point(int year, String label, @Nullable String value, String status) {}

    /** A board's, or everyone's, objectives under the goals that they serve. */
    record PlanTable(String id, String heading, List<Goal> goals) implements ContentBlock {}

    record Goal(String wording, List<Objective> objectives) {}

    record Objective(
            String wording,
            @Nullable String subGoal,
            String body,
            String reason,
            boolean example,
            List<Action> actions,
            List<Target> targets) {}

    /** @param status of the newest follow-up, or null when nothing has been told yet */
    record Action(
            String wording,
            @Nullable String owner,
            String partners,
            int firstYear,
            int lastYear,
            String resources,
            String targetGroup,
            @Nullable String status,
            @Nullable Integer statusYear,
            @Nullable String done,
            boolean example) {}

    record Target(
            String indicator,
            String unit,
            @Nullable String baseline,
            @Nullable Integer baselineYear,
            String target,
            int targetYear,
            String criterion,
            boolean example) {}

    /** What the ended term taught, and what became of it. */
    record Findings(String id, String term, List<Finding> findings) implements ContentBlock {}

    /**
     * @param kind SUCCESS, LESSON or DEVELOPMENT_TARGET
     * @param fate OPEN, TAKEN_UP, MERGED or DECLINED
     * @param takenUpBy the objective's wording, or null
     */
    record Finding(
            String kind,
            String wording,
            String fate,
            @Nullable String reason,
            @Nullable String takenUpBy) {}

    /**
     * How the plan was carried out in a year.
     *
     * @param heading the sector or board that it is about; empty: everyone
     */
    record Progress(String id, String heading, int year, List<BoardProgress> boards) implements ContentBlock {}

    record BoardProgress(String body, List<ObjectiveProgress> objectives) {}

    record ObjectiveProgress(
            String goal, String wording, boolean example, List<ActionProgress> actions, List<TargetProgress> targets) {}

    /** @param status of the year, or null when nothing was told of it; what was done and its effect are then empty */
    record ActionProgress(
            String wording,
            @Nullable String owner,
            @Nullable String status,
            String done,
            String effect,
            boolean example) {}

    /**
     * @param latest the newest figure when the version was frozen; null with its label and status when there is none
     * @param latestStatus VALUE or PRELIMINARY
     */
    record TargetProgress(
            String indicator,
            String unit,
            @Nullable String baseline,
            @Nullable Integer baselineYear,
            @Nullable String latest,
            @Nullable String latestLabel,
            @Nullable String latestStatus,
            String target,
            int targetYear,
            String criterion,
            boolean example) {}

    /**
     * What the actions of a year cost, in euros.
     *
     * @param total of the costs that were told; null when none was
     * @param missing how many of the {@code actions} have no cost told
     */
    record Costs(
            String id,
            String heading,
            int year,
            List<ObjectiveCost> objectives,
            @Nullable String total,
            int actions,
            int missing)
            implements ContentBlock {}

    /** @param cost null when none was told: missing is not zero */
    record ObjectiveCost(
            String body, String wording, @Nullable String cost, int actions, int missing, boolean example) {}

    /** What will change in the year, as the follow-up of the one before it tells. */
    record Changes(String id, String heading, int year, List<ObjectiveChanges> objectives) implements ContentBlock {}

    record ObjectiveChanges(String body, String wording, List<ActionChange> changes) {}

    record ActionChange(String action, String change, boolean example) {}

    /** What the year stresses of the strategy. */
    record FocusAreas(String id, int year, List<Focus> areas) implements ContentBlock {}

    record Focus(String goal, String wording, String reason) {}

    /** The place of the decisions: filled from the way, which is no part of what the bodies handle. */
    record Way(String id) implements ContentBlock {}

    /** A live block whose thing is gone, or that was never known: a sentence shows, never nothing. */
    record Gone(String id, String typed) implements ContentBlock {}
}
