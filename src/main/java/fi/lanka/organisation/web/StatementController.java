package fi.lanka.organisation.web;

import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The statements that every page links to; anyone reads them, without a session. */
@Controller
class StatementController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Municipalities municipalities;

    StatementController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/saavutettavuus")
    String accessibility(Model model, HttpServletResponse response) {
        Municipality municipality = put(model, response);
        var assessed = municipality.accessibilityAssessedOn();
        model.addAttribute("assessed", assessed == null ? null : assessed.format(DAY));
        return "organisation/accessibility";
    }

    @GetMapping("/tietosuoja")
    String privacy(Model model, HttpServletResponse response) {
        put(model, response);
        return "organisation/privacy";
    }

    @GetMapping("/palaute")
    String feedback(Model model, HttpServletResponse response) {
        put(model, response);
        return "organisation/feedback";
    }

    /** Kept by nobody longer than it holds, and apart for each language. */
    private Municipality put(Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Municipality municipality = municipalities.current();
        model.addAttribute("name", municipality.name());
        model.addAttribute("mail", municipality.feedbackEmail());
        return municipality;
    }
}
