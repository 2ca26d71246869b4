package fi.lanka.report.published;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report laid out for reading: what the fragments of {@code report/published/_content} show, choose and repeat. */
public record ReadingView(List<PartView> parts) {

    public ReadingView {
        parts = List.copyOf(parts);
    }

    /** The chapter by its permanent key. */
    public Optional<ChapterView> chapter(String key) {
        return parts.stream()
                .flatMap(part -> part.chapters().stream())
                .filter(chapter -> chapter.key().equals(key))
                .findFirst();
    }

    /** The same without one chapter, for a page that shows that chapter somewhere else. */
    public ReadingView without(String key) {
        return new ReadingView(parts.stream()
                .map(part -> new PartView(
                        part.part(),
                        part.chapters().stream()
                                .filter(chapter -> !chapter.key().equals(key))
                                .toList()))
                .filter(part -> !part.chapters().isEmpty())
                .toList());
    }

    public record PartView(Part part, List<ChapterView> chapters) {

        public PartView {
            chapters = List.copyOf(chapters);
        }

        /** What comes before the parts has no heading of its own. */
        public boolean headed() {
            return part != Part.FRONT;
        }

        public String anchor() {
            return "osa-" + part.ordinal();
        }
    }

    /**
     * @param level of its heading in the page, 2 to 4; what is inside nests under it
     * @param depth 1, or 2 for a chapter inside a chapter (its number has a full stop)
     */
    public record ChapterView(
            String key, @Nullable String number, String heading, int level, int depth, List<Segment> segments) {

        public ChapterView {
            segments = List.copyOf(segments);
        }
    }

    /** A stretch of a chapter that is shown in one way; {@link #kind} is what the template chooses by. */
    public sealed interface Segment {

        String kind();
    }

    /** @param html made by the text room out of blocks that it has cleaned */
    public record Prose(String html) implements Segment {

        @Override
        public String kind() {
            return "prose";
        }
    }

    /**
     * An indicator as a chart with its table, or as its table alone.
     *
     * @param number running through the document, charts and tables apart
     * @param svg our own drawing, or null when the figure is a table
     */
    public record FigureView(
            String id,
            int number,
            String name,
            String unit,
            String credit,
            boolean example,
            @Nullable String svg,
            FigureTable table)
            implements Segment {

        @Override
        public String kind() {
            return svg == null ? "table" : "figure";
        }
    }

    /** @param areas the column headings after the year; a row holds as many cells */
    public record FigureTable(List<String> areas, List<FigureRow> rows) {}

    public record FigureRow(String year, List<FigureCell> cells) {}

    /**
     * @param value in the reader's number form, or null
     * @param status VALUE, PRELIMINARY, SUPPRESSED, NOT_APPLICABLE, NOT_COLLECTED or NO_DATA
     */
    public record FigureCell(@Nullable String value, String status) {}

    /** The newest figure as a sentence; {@code value} is null when there is none. */
    public record NumberView(
            String id,
            String name,
            String unit,
            String area,
            @Nullable String value,
            String year,
            boolean preliminary,
            String credit,
            boolean example)
            implements Segment {

        @Override
        public String kind() {
            return "number";
        }
    }

    /** @param number of the table, running through the document */
    public record PlanView(String id, int number, String heading, List<ContentBlock.Goal> goals) implements Segment {

        @Override
        public String kind() {
            return "plan";
        }
    }

    public record FindingsView(String id, String term, List<ContentBlock.Finding> findings) implements Segment {

        @Override
        public String kind() {
            return "findings";
        }
    }

    /** The way through the bodies, lap by lap; a returned report begins another lap. */
    public record WayView(String id, List<Lap> laps) implements Segment {

        @Override
        public String kind() {
            return "way";
        }
    }

    public record Lap(int number, List<StepView> steps) {}

    /**
     * @param word what happened, the last part of the message {@code report.reading.step.<word>}: the outcome of what was
     *     answered, else the state
     * @param tone of the mark beside the word: success, warning, danger, info or neutral
     */
    public record StepView(
            String body,
            String purpose,
            String word,
            String tone,
            boolean decided,
            @Nullable String decidedOn,
            @Nullable Integer section,
            @Nullable String caseNumber,
            @Nullable String dueOn,
            @Nullable Integer version,
            @Nullable String wording) {}

    public record GoneView(String id, String typed) implements Segment {

        @Override
        public String kind() {
            return "gone";
        }
    }
}
