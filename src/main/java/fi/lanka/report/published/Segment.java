package fi.lanka.report.published;

import fi.lanka.chart.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a chapter that is shown in one way, in words and numbers of the reader's language. */
public sealed interface Segment {

    /** What the template chooses by. */
    String kind();

    /** @param html made by the text room out of blocks that cannot hold unclean HTML */
    record Prose(String html) implements Segment {

        @Override
        public String kind() {
            return "prose";
        }
    }

    /** @param number running through the document, charts and tables apart */
    record Drawn(String id, int number, Figure figure) implements Segment {

        @Override
        public String kind() {
            return "chart";
        }
    }

    /** The same figures without the drawing. */
    record Tabled(String id, int number, Figure figure) implements Segment {

        @Override
        public String kind() {
            return "table";
        }
    }

    /**
     * The municipality's newest figure, in a sentence.
     *
     * @param value with its unit, or null when there is none
     */
    record Newest(
            String id,
            String name,
            String area,
            @Nullable String value,
            String year,
            boolean preliminary,
            String credit,
            boolean example)
            implements Segment {

        @Override
        public String kind() {
            return "newest";
        }
    }

    record Plan(String id, int number, String heading, List<Goal> goals) implements Segment {

        @Override
        public String kind() {
            return "plan";
        }
    }

    record Goal(String wording, List<Objective> objectives) {}

    record Objective(
            String wording,
            @Nullable String subGoal,
            String body,
            String reason,
            boolean example,
            List<Action> actions,
            List<Target> targets) {}

    /**
     * @param years "2018–2021"
     * @param status of the newest follow-up, NOT_TOLD when there is none
     * @param tone of the mark beside the status
     */
    record Action(
            String wording,
            @Nullable String owner,
            String partners,
            String years,
            String resources,
            String targetGroup,
            String status,
            Tone tone,
            @Nullable Integer statusYear,
            @Nullable String done,
            boolean example) {}

    /** @param baseline with its unit and year, or null when there is none */
    record Target(String indicator, @Nullable String baseline, String target, String criterion, boolean example) {}

    record Findings(String id, String term, List<FindingKind> kinds) implements Segment {

        @Override
        public String kind() {
            return "findings";
        }
    }

    /** @param kind SUCCESS, LESSON or DEVELOPMENT_TARGET */
    record FindingKind(String kind, List<Finding> findings) {}

    /** @param into wording of the objective that took it up, or of the finding that it was merged into; null for another fate */
    record Finding(
            String wording,
            String fate,
            Tone tone,
            @Nullable String reason,
            @Nullable String into) {}

    /** @param heading the sector or board that it is about; empty: everyone */
    record Progress(String id, int number, String heading, String year, List<BoardProgress> boards) implements Segment {

        @Override
        public String kind() {
            return "progress";
        }
    }

    record BoardProgress(String body, List<ObjectiveProgress> objectives) {}

    record ObjectiveProgress(
            String goal, String wording, boolean example, List<ActionProgress> actions, List<TargetProgress> targets) {}

    /**
     * @param status NOT_TOLD when there is no follow-up of the year
     * @param tone of the mark beside the status
     */
    record ActionProgress(
            String wording,
            @Nullable String owner,
            String status,
            Tone tone,
            String done,
            String effect,
            boolean example) {}

    /** @param baseline with its unit and year, as {@code latest}, or null when there is none */
    record TargetProgress(
            String indicator,
            @Nullable String baseline,
            @Nullable String latest,
            boolean preliminary,
            String target,
            String criterion,
            boolean example) {}

    /** @param total in euros, or null when no cost was told */
    record Costs(
            String id,
            int number,
            String heading,
            String year,
            List<ObjectiveCost> objectives,
            @Nullable String total,
            int actions,
            int missing)
            implements Segment {

        @Override
        public String kind() {
            return "costs";
        }

        public boolean example() {
            return objectives.stream().anyMatch(ObjectiveCost::example);
        }
    }

    /** @param cost in euros, or null when none was told */
    record ObjectiveCost(
            String body, String wording, @Nullable String cost, int actions, int missing, boolean example) {}

    record Changes(String id, String heading, String year, List<ContentBlock.ObjectiveChanges> objectives)
            implements Segment {

        @Override
        public String kind() {
            return "changes";
        }
    }

    record FocusAreas(String id, String year, List<ContentBlock.Focus> areas) implements Segment {

        @Override
        public String kind() {
            return "focus";
        }
    }

    /** The way through the bodies, lap by lap: what was returned to its writers begins another one. */
    record Way(String id, List<Lap> laps) implements Segment {

        @Override
        public String kind() {
            return "way";
        }
    }

    record Lap(int number, List<Step> steps) {}

    /**
     * @param fact the outcome of what was answered, else the state: WAITING, SILENT …
     * @param decidedOn null unless the body has decided
     * @param numbered its minutes number their sections, so that one without a number lacks something
     */
    record Step(
            String body,
            String purpose,
            String fact,
            Tone tone,
            @Nullable String decidedOn,
            boolean numbered,
            @Nullable Integer section,
            @Nullable String caseNumber,
            @Nullable String dueOn,
            @Nullable Integer version,
            @Nullable String wording) {}

    record Gone(String id, String typed) implements Segment {

        @Override
        public String kind() {
            return "gone";
        }
    }

    /** Of the mark beside a word; the word says the same. */
    enum Tone {
        SUCCESS,
        WARNING,
        DANGER,
        INFO,
        NEUTRAL;

        /** As the mark's fragment calls it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Of a follow-up's status, or of a finding's fate. */
        static Tone of(String word) {
            return switch (word) {
                case "DONE", "TAKEN_UP" -> SUCCESS;
                case "IN_PROGRESS", "MERGED" -> INFO;
                case "PARTLY_DONE", "POSTPONED" -> WARNING;
                case "NOT_DONE" -> DANGER;
                default -> NEUTRAL;
            };
        }
    }
}
