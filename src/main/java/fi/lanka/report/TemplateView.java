package fi.lanka.report;

import fi.lanka.report.published.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a template with all that is in it. */
public record TemplateView(TemplateHead head, List<Entry> chapters, List<NamedStop> stops) {

    /** @param parent key of the chapter that it stands in; null directly under its part */
    public record Entry(
            String key,
            @Nullable String parent,
            Part part,
            boolean numbered,
            String heading,
            String guidance,
            String opening) {}

    /** @param bodyName null: every body of the kind */
    public record NamedStop(Stop stop, @Nullable String bodyName) {}

    public Arrangement arrangement() {
        return new Arrangement(chapters.stream()
                .map(chapter -> new Arrangement.Place(chapter.key(), chapter.parent(), chapter.part()))
                .toList());
    }
}
