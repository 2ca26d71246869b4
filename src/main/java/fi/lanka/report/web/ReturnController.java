package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.Chapters;
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

/** Giving a chapter that was called ready back to its writers, with what is missing. */
@Controller
class ReturnController {

    private final Reports reports;
    private final Chapters chapters;
    private final ChapterSide side;

    ReturnController(Reports reports, Chapters chapters, ChapterSide side) {
        this.reports = reports;
        this.chapters = chapters;
        this.side = side;
    }

    /**
     * Strings as typed.
     *
     * @param version of the chapter when the form was opened
     */
    record ReturnForm(@Nullable String reason, @Nullable String version) {

        /** A version that is not a number is one that nobody has had. */
        long versionNumber() {
            return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        }
    }

    @GetMapping("/reports/{id}/chapters/{key}/return")
    String confirm(Actor actor, @PathVariable ReportId id, @PathVariable String key, Model model) {
        ReportHead report = reports.report(actor, id);
        ReportRules.require(actor, Act.ASSIGN, report);
        ChapterRow chapter = side.put(model, report, chapters.around(actor, report, key), key);
        ReportRules.refusesToReturn(actor, report, chapter.state(), chapter.heading())
                .ifPresent(refusal -> {
                    throw refusal;
                });
        model.addAttribute("form", new ReturnForm("", String.valueOf(chapter.lockVersion())));
        return "report/return";
    }

    @PostMapping("/reports/{id}/chapters/{key}/return")
    ModelAndView giveBack(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @ModelAttribute("form") ReturnForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            chapters.returnToWriters(actor, id, key, form.versionNumber(), form.reason() == null ? "" : form.reason());
            return Answers.done(redirect, "/reports/" + id + "/chapters/" + key, "report.flash.returned");
        } catch (InvalidInput invalid) {
            ReportHead report = reports.draft(actor, id);
            side.put(model, report, chapters.around(actor, report, key), key);
            return Answers.again("report/return", invalid, errors);
        }
    }
}
