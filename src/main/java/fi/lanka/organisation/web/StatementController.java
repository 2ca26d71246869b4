package fi.lanka.organisation.web;

import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import java.time.format.DateTimeFormatter;
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
    String accessibility(Model model) {
        Municipality municipality = put(model);
        var assessed = municipality.accessibilityAssessedOn();
        model.addAttribute("assessed", assessed == null ? null : assessed.format(DAY));
        return "organisation/accessibility";
    }

    @GetMapping("/tietosuoja")
    String privacy(Model model) {
        put(model);
        return "organisation/privacy";
    }

    @GetMapping("/palaute")
    String feedback(Model model) {
        put(model);
        return "organisation/feedback";
    }

    private Municipality put(Model model) {
        Municipality municipality = municipalities.current();
        model.addAttribute("name", municipality.name());
        model.addAttribute("mail", municipality.feedbackEmail());
        return municipality;
    }
}
