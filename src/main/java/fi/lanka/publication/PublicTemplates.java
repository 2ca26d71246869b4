package fi.lanka.publication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Renders the public pages outside any request: at start, and when a report is approved. */
@Component
class PublicTemplates {

    private final ITemplateEngine engine;
    private final MessageSource messages;

    PublicTemplates(ITemplateEngine engine, MessageSource messages) {
        this.engine = engine;
        this.messages = messages;
    }

    Page page(String template, Locale locale, String sheet) {
        return new Page(template, locale).with("lang", locale.getLanguage()).with("sheet", sheet);
    }

    String text(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    /** A template and what it is to show. */
    final class Page {

        private final String template;
        private final Context shown;

        private Page(String template, Locale locale) {
            this.template = template;
            this.shown = new Context(locale);
        }

        Page with(String name, @Nullable Object value) {
            shown.setVariable(name, value);
            return this;
        }

        String render() {
            return engine.process(template, shown);
        }
    }
}
