package fi.lanka.organisation.web;

import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import fi.lanka.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The statements that every page links to; anyone reads them, without a session. */
@Controller
class StatementController {

    private final Municipalities municipalities;

    StatementController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/saavutettavuus")
    String accessibility(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Municipality municipality = put(request, response, locale, model);
        model.addAttribute("assessed", municipality.accessibilityAssessedOn());
        return "organisation/accessibility";
    }

    @GetMapping("/tietosuoja")
    String privacy(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        put(request, response, locale, model);
        return "organisation/privacy";
    }

    @GetMapping("/palaute")
    String feedback(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        put(request, response, locale, model);
        return "organisation/feedback";
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
