package fi.lanka.report.published;

import fi.lanka.report.published.ReadingView.ChapterView;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes a report, or a part of it, in the report's own language, for a page that may be in another one: its headings, charts and
 * small words read as they will be published, whoever looks. Needs no request.
 */
@Component
public class ReadingHtml {

    private static final String TEMPLATE = "report/published/_content";

    private final ITemplateEngine engine;

    ReadingHtml(ITemplateEngine engine) {
        this.engine = engine;
    }

    /** Tells its language itself, as a chapter does. */
    public String contents(ReadingView view) {
        return html("contents", Map.of("view", view, "spoken", view.locale().getLanguage()), view.locale());
    }

    public String content(ReadingView view) {
        return html("content", Map.of("view", view), view.locale());
    }

    /** With its heading. */
    public String chapter(ReadingView view, ChapterView chapter) {
        return html(
                "chapter", Map.of("chapter", chapter, "spoken", view.locale().getLanguage()), view.locale());
    }

    /** What is under its heading. */
    public String segments(ReadingView view, ChapterView chapter) {
        return html("segments", Map.of("chapter", chapter), view.locale());
    }

    private String html(String fragment, Map<String, Object> shown, Locale locale) {
        return engine.process(TEMPLATE, Set.of(fragment), new Context(locale, shown));
    }
}
