package fi.lanka.web;

import fi.lanka.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of a page: what the person who has signed in has chosen, else what the address asks for, else what the browser
 * does, if it is one of the three, and else Finnish. No cookie.
 */
@Configuration(proxyBeanMethods = false)
class Languages {

    @Bean
    LocaleResolver localeResolver() {
        return new Chosen();
    }

    /** Needs neither a session nor the database: the page that says that the database is away asks it too. */
    private static final class Chosen extends OfTheBrowser {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (request.getAttribute(Language.CHOSEN) instanceof Language chosen) {
                return chosen.locale();
            }
            return Language.tagged(asked(request)).map(Language::locale).orElseGet(() -> super.resolveLocale(request));
        }

        private static @Nullable String asked(HttpServletRequest request) {
            try {
                return request.getParameter(Language.PARAMETER);
            } catch (RequestRejectedException | IllegalStateException unreadable) {
                // refused by the firewall, or a body longer than the server takes in
                return null;
            }
        }
    }

    /** All that can be known of a request that was not understood. */
    static class OfTheBrowser extends AcceptHeaderLocaleResolver {

        OfTheBrowser() {
            setSupportedLocales(
                    Stream.of(Language.values()).map(Language::locale).toList());
            setDefaultLocale(Language.FINNISH.locale());
        }
    }
}
