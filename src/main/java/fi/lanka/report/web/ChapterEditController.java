package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.ChapterState;
import fi.lanka.report.Chapters;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.report.StaleChapter;
import fi.lanka.shared.InvalidInput;
import fi.lanka.text.Comparison;
import fi.lanka.text.TextWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a chapter. A save over somebody else's save is a page with both texts. */
@Controller
class ChapterEditController {

    private final Reports reports;
    private final Chapters chapters;
    private final ChapterSide side;
    private final Words words;

    ChapterEditController(Reports reports, Chapters chapters, ChapterSide side, Words words) {
        this.reports = reports;
        this.chapters = chapters;
        this.side = side;
        this.words = words;
    }

    @GetMapping("/reports/{id}/chapters/{key}/edit")
    String edit(Actor actor, @PathVariable ReportId id, @PathVariable String key, Model model) {
        ReportHead report = reports.report(actor, id);
        chapters.requireWrite(actor, report, key);
        ChapterRow chapter = put(actor, report, key, model);
        model.addAttribute("form", ChapterForm.from(chapter));
        return "report/edit";
    }

    @PostMapping("/reports/{id}/chapters/{key}/edit")
    ModelAndView save(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @ModelAttribute("form") ChapterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            chapters.save(actor, id, key, form.versionNumber(), form.typed(), form.chapterState());
            return Answers.done(redirect, "/reports/" + id + "/chapters/" + key, "report.flash.saved");
        } catch (InvalidInput invalid) {
            put(actor, reports.draft(actor, id), key, model);
            return Answers.again("report/edit", invalid, errors);
        } catch (StaleChapter stale) {
            return bothTexts(actor, reports.draft(actor, id), key, form, stale, model);
        }
    }

    /** The form that comes back carries the newest version, so the writer's next save is a choice made with both texts in view. */
    private ModelAndView bothTexts(
            Actor actor, ReportHead report, String key, ChapterForm form, StaleChapter stale, Model model) {
        put(actor, report, key, model);
        model.addAttribute("now", stale.now());
        model.addAttribute("nowPlain", TextWriter.plain(stale.now().text()));
        model.addAttribute("changes", Comparison.of(stale.now().text(), stale.mine()));
        model.addAttribute(
                "form",
                new ChapterForm(
                        form.typed(),
                        String.valueOf(stale.now().number()),
                        form.chapterState().name()));
        ModelAndView page = new ModelAndView("report/stale");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ChapterRow put(Actor actor, ReportHead report, String key, Model model) {
        ChapterRow chapter = side.put(model, report, chapters.around(actor, report, key), key);
        model.addAttribute("states", states());
        return Objects.requireNonNull(chapter);
    }

    private List<Option> states() {
        return Stream.of(ChapterState.IN_WORK, ChapterState.READY_FOR_COMMENTS, ChapterState.READY)
                .map(state -> new Option(state.name(), words.say("report.chapter.state." + state)))
                .toList();
    }
}
