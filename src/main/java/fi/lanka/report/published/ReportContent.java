package fi.lanka.report.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it read when it was frozen: names, wordings and figures resolved. Written as canonical JSON; what is in it never
 * depends on a table again. Version number, time and author are kept beside it.
 *
 * @param format 1
 * @param kind EXTENSIVE or ANNUAL
 * @param municipality name in the nominative
 * @param term "2017–2021", the term it plans for
 * @param evaluatedTerm "2013–2017", or null where there is no earlier one
 * @param language fi, sv or en
 * @param example whether anything in it is made up, which the page then says
 * @param changeNote what a later round corrects and why; not there for the first, whose bytes know nothing of it
 */
public record ReportContent(
        int format,
        String kind,
        String title,
        String municipality,
        String term,
        @Nullable String evaluatedTerm,
        String language,
        boolean example,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String changeNote,
        List<ChapterContent> chapters) {

    /**
     * @param key permanent; the anchor of the chapter
     * @param number "3", or null for a chapter without one
     */
    public record ChapterContent(
            String key, Part part, @Nullable String number, String heading, List<ContentBlock> blocks) {}
}
