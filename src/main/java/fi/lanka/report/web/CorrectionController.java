package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.Reports;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning the next round of a published report. */
@Controller("reportCorrectionController")
class CorrectionController {

    private final Reports reports;
    private final NewReports newReports;

    CorrectionController(Reports reports, NewReports newReports) {
        this.reports = reports;
        this.newReports = newReports;
    }

    @GetMapping("/reports/{id}/correction")
    String confirm(Actor actor, @PathVariable ReportId id, Model model) {
        ReportHead report = reports.report(actor, id);
        ReportRules.require(actor, Act.CORRECT, report);
        model.addAttribute("report", report);
        return "report/correction";
    }

    @PostMapping("/reports/{id}/correction")
    ModelAndView begin(Actor actor, @PathVariable ReportId id, RedirectAttributes redirect) {
        return Answers.done(redirect, "/reports/" + newReports.correct(actor, id), "report.flash.correction");
    }
}
