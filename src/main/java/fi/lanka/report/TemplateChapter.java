package fi.lanka.report;

import fi.lanka.report.published.Part;
import org.jspecify.annotations.Nullable;

/**
 * A chapter as the template gives it: what it should answer, and the plain text that it starts with.
 *
 * @param parentKey of the chapter that it stands in; null when it stands directly under its part
 */
record TemplateChapter(
        int ordinal,
        String key,
        @Nullable String parentKey,
        Part part,
        boolean numbered,
        String heading,
        String guidance,
        String opening) {}
