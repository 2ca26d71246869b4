package fi.lanka.organisation.web;

import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import fi.lanka.organisation.StatementText;
import fi.lanka.shared.Language;
import fi.lanka.shared.Name;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The statements that every page links to; anyone reads them, without a session. */
@Controller
class StatementController {

    private static final String PARAGRAPHS = "\\R\\s*\\R";

    private final Municipalities municipalities;

    StatementController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/saavutettavuus")
    String accessibility(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Municipality municipality = put(request, response, locale, model);
        model.addAttribute("assessed", municipality.accessibilityAssessedOn());
        model.addAttribute("shortcomings", told(municipality, StatementText.SHORTCOMINGS, locale, "\\R"));
        model.addAttribute("told", told(municipality, StatementText.ACCESSIBILITY, locale, PARAGRAPHS));
        return "organisation/accessibility";
    }

    @GetMapping("/tietosuoja")
    String privacy(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Municipality municipality = put(request, response, locale, model);
        model.addAttribute("officer", municipality.details().dataProtectionOfficer());
        model.addAttribute("officersMail", municipality.details().dataProtectionEmail());
        model.addAttribute("told", told(municipality, StatementText.PRIVACY, locale, PARAGRAPHS));
        return "organisation/privacy";
    }

    @GetMapping("/palaute")
    String feedback(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Municipality municipality = put(request, response, locale, model);
        model.addAttribute("told", told(municipality, StatementText.FEEDBACK, locale, PARAGRAPHS));
        return "organisation/feedback";
    }

    /**
     * What the municipality says in its own words.
     *
     * @param parts its paragraphs or its lines
     * @param tag of the language they are in, where it is not the page's
     */
    record Told(List<String> parts, @Nullable String tag) {}

    private static @Nullable Told told(Municipality municipality, StatementText text, Locale locale, String between) {
        Name words = municipality.statements().get(text);
        if (words == null) {
            return null;
        }
        Language spoken = words.spoken(locale);
        return new Told(
                Stream.of(words.in(locale).split(between))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList(),
                spoken == Language.of(locale) ? null : spoken.tag());
    }

    /** Kept by nobody longer than it holds, and apart for each language. */
    private Municipality put(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Municipality municipality = municipalities.current();
        model.addAttribute("example", municipality.example());
        model.addAttribute("address", request.getRequestURI());
        model.addAttribute(
                "carried",
                Language.tagged(request.getParameter(Language.PARAMETER))
                        .map(Language::query)
                        .orElse(""));
        model.addAttribute("name", municipality.called().in(locale));
        model.addAttribute("mail", municipality.feedbackEmail());
        return municipality;
    }
}
