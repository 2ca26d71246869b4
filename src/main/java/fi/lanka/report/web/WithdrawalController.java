package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.Reports;
import fi.lanka.report.StepRow;
import fi.lanka.report.StepState;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
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

/** The coordinator's two acts while bodies are answering: taking the report back, and noting that a body was silent. */
@Controller
class WithdrawalController {

    private final Reports reports;

    WithdrawalController(Reports reports) {
        this.reports = reports;
    }

    record WithdrawalForm(@Nullable String reason, @Nullable String seen) {}

    @GetMapping("/reports/{id}/withdrawal")
    String confirm(Actor actor, @PathVariable ReportId id, Model model) {
        ReportHead report = reports.report(actor, id);
        ReportRules.require(actor, Act.TAKE_BACK, report);
        model.addAttribute("report", report);
        model.addAttribute("form", new WithdrawalForm("", report.standing()));
        return "report/withdrawal";
    }

    @PostMapping("/reports/{id}/withdrawal")
    ModelAndView takeBack(
            Actor actor,
            @PathVariable ReportId id,
            @ModelAttribute("form") WithdrawalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            reports.takeBack(
                    actor, id, form.seen() == null ? "" : form.seen(), form.reason() == null ? "" : form.reason());
            return Answers.done(redirect, "/reports/" + id, "report.flash.taken-back");
        } catch (InvalidInput invalid) {
            model.addAttribute("report", reports.draft(actor, id));
            return Answers.again("report/withdrawal", invalid, errors);
        }
    }

    @GetMapping("/reports/{id}/steps/{step}/silence")
    String confirmSilence(Actor actor, @PathVariable ReportId id, @PathVariable UUID step, Model model) {
        ReportHead report = reports.report(actor, id);
        ReportRules.require(actor, Act.MARK_SILENT, report);
        StepRow silent = report.steps().stream()
                .filter(row -> row.id().equals(step))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
        if (silent.state() != StepState.WAITING) {
            throw RuleViolated.notNow("report.refused.not-waiting-for-it");
        }
        model.addAttribute("report", report);
        model.addAttribute("step", silent);
        return "report/silence";
    }

    @PostMapping("/reports/{id}/steps/{step}/silence")
    ModelAndView markSilent(
            Actor actor, @PathVariable ReportId id, @PathVariable UUID step, RedirectAttributes redirect) {
        reports.markSilent(actor, id, step);
        return Answers.done(redirect, "/reports/" + id, "report.flash.silent");
    }
}
