package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.Reports;
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

/** Beginning the next round of a published report, and saying what it corrects. */
@Controller("reportCorrectionController")
class CorrectionController {

    private final Reports reports;
    private final NewReports newReports;

    CorrectionController(Reports reports, NewReports newReports) {
        this.reports = reports;
        this.newReports = newReports;
    }

    /**
     * Strings as typed.
     *
     * @param version of the report when the form was opened; a correction that is only beginning has none
     */
    record ChangeNoteForm(@Nullable String note, @Nullable String version) {

        String typed() {
            return note == null ? "" : note;
        }

        /** A version that is not a number is one that nobody has had. */
        long seenVersion() {
            return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        }
    }

    @GetMapping("/reports/{id}/correction")
    String confirm(Actor actor, @PathVariable ReportId id, Model model) {
        put(actor, id, Act.CORRECT, model);
        model.addAttribute("form", new ChangeNoteForm("", null));
        return "report/correction";
    }

    @PostMapping("/reports/{id}/correction")
    ModelAndView begin(
            Actor actor,
            @PathVariable ReportId id,
            @ModelAttribute("form") ChangeNoteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            ReportId correction = newReports.correct(actor, id, form.typed());
            return Answers.done(redirect, "/reports/" + correction, "report.flash.correction");
        } catch (InvalidInput invalid) {
            put(actor, id, Act.CORRECT, model);
            return Answers.again("report/correction", invalid, errors);
        }
    }

    @GetMapping("/reports/{id}/change-note")
    String note(Actor actor, @PathVariable ReportId id, Model model) {
        ReportHead report = put(actor, id, Act.EXPLAIN, model);
        model.addAttribute("form", new ChangeNoteForm(report.changeNote(), String.valueOf(report.lockVersion())));
        return "report/change-note";
    }

    @PostMapping("/reports/{id}/change-note")
    ModelAndView explain(
            Actor actor,
            @PathVariable ReportId id,
            @ModelAttribute("form") ChangeNoteForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            reports.explain(actor, id, form.seenVersion(), form.typed());
            return Answers.done(redirect, "/reports/" + id, "report.flash.change-note");
        } catch (InvalidInput invalid) {
            put(actor, id, Act.EXPLAIN, model);
            return Answers.again("report/change-note", invalid, errors);
        }
    }

    private ReportHead put(Actor actor, ReportId id, Act act, Model model) {
        ReportHead report = reports.report(actor, id);
        ReportRules.require(actor, act, report);
        model.addAttribute("report", report);
        return report;
    }
}
