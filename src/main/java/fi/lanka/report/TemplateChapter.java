package fi.lanka.report;

import fi.lanka.report.published.Part;

/** A chapter as the template gives it: what it should answer, and the plain text that it starts with. */
record TemplateChapter(
        int ordinal, String key, Part part, boolean numbered, String heading, String guidance, String opening) {}
