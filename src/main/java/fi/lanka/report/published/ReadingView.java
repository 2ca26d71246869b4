package fi.lanka.report.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report laid out for reading: what the fragments of {@code report/published/_content} show, choose and repeat.
 *
 * @param locale of the report, in which its numbers, days and charts are written
 */
public record ReadingView(Locale locale, List<PartView> parts) {

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
        return new ReadingView(
                locale,
                parts.stream()
                        .map(part -> part.without(key))
                        .filter(part -> !part.chapters().isEmpty())
                        .toList());
    }

    /** @param kind of the report: the parts of an annual one tell of years instead of terms */
    public record PartView(Part part, String kind, List<ChapterView> chapters) {

        public PartView {
            chapters = List.copyOf(chapters);
        }

        /** What comes before the parts has no heading of its own. */
        public boolean headed() {
            return part != Part.FRONT;
        }

        /** Of the message that is its heading. */
        public String code() {
            return "report.part." + kind + "." + part;
        }

        public String anchor() {
            return "osa-" + part.ordinal();
        }

        private PartView without(String key) {
            return new PartView(
                    part,
                    kind,
                    chapters.stream()
                            .filter(chapter -> !chapter.key().equals(key))
                            .toList());
        }
    }

    /**
     * @param key permanent; its anchor
     * @param level of its heading in the page; what is inside nests under it
     * @param inner whether it is a chapter inside a chapter: its number has a full stop
     */
    public record ChapterView(
            String key, @Nullable String number, String heading, int level, boolean inner, List<Segment> segments) {

        public ChapterView {
            segments = List.copyOf(segments);
        }
    }
}
