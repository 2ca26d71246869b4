package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.report.Sending;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending the report to the next bodies: first a page that says what will happen, then the act. */
@Controller
class SubmissionController {

    private final Reports reports;
    private final Words words;
    private final HouseClock clock;

    SubmissionController(Reports reports, Words words, HouseClock clock) {
        this.reports = reports;
        this.words = words;
        this.clock = clock;
    }

    /** @param seen the text and the bodies that the coordinator saw on the confirm page */
    record SubmissionForm(@Nullable String seen, @Nullable String dueOn) {}

    @GetMapping("/reports/{id}/submission")
    String confirm(Actor actor, @PathVariable ReportId id, Model model) {
        Sending sending = put(actor, id, model);
        model.addAttribute("form", new SubmissionForm(sending.seen(), Days.write(sending.usualDueOn(clock.today()))));
        return "report/submission";
    }

    @PostMapping("/reports/{id}/submission")
    ModelAndView send(
            Actor actor,
            @PathVariable ReportId id,
            @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            int version =
                    reports.send(actor, id, form.seen() == null ? "" : form.seen(), Days.read(form.dueOn(), "dueOn"));
            return Answers.done(redirect, "/reports/" + id, "report.flash.sent", version);
        } catch (InvalidInput invalid) {
            put(actor, id, model);
            return Answers.again("report/submission", invalid, errors);
        }
    }

    private Sending put(Actor actor, ReportId id, Model model) {
        Sending sending = reports.sending(actor, id);
        model.addAttribute("report", sending.report());
        model.addAttribute("sending", sending);
        model.addAttribute("steps", words.stepper(sending.report()));
        return sending;
    }
}
