package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.ChapterState;
import fi.lanka.report.Chapters;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.report.StaleChapter;
import fi.lanka.report.TypedBlocks;
import fi.lanka.shared.InvalidInput;
import fi.lanka.text.Comparison;
import fi.lanka.text.TextWriter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a chapter. A save over somebody else's save is a page with both texts. */
@Controller
class ChapterEditController {

    private static final Pattern EXISTING_BLOCK = Pattern.compile("(up|down|remove):(\\d{1,3})");

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
        ChapterRow chapter = side.put(model, report, chapters.around(actor, report, key), key);
        ChapterForm form = ChapterForm.from(chapter);
        putChoices(actor, report, form.typed(), model);
        model.addAttribute("form", form);
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
            put(actor, reports.draft(actor, id), key, form.typed(), model);
            return Answers.again("report/edit", invalid, errors);
        } catch (StaleChapter stale) {
            return bothTexts(actor, reports.draft(actor, id), key, form, stale, model);
        }
    }

    /**
     * Puts a live block into what was typed, moves it or takes it out. Saves nothing: the form comes back with the text changed.
     *
     * @param act "insert", or "up:0", "down:0" and "remove:0" with the block's place among the text's live blocks
     */
    @PostMapping("/reports/{id}/chapters/{key}/edit/blocks")
    ModelAndView arrangeBlocks(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @ModelAttribute("form") ChapterForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String act,
            Model model) {
        ReportHead report = reports.report(actor, id);
        chapters.requireWrite(actor, report, key);
        if (act.equals("insert") && form.block() != null && !form.block().isBlank()) {
            return retyped(
                    actor,
                    report,
                    key,
                    form,
                    TypedBlocks.with(form.typed(), form.block().strip()),
                    model);
        }
        Matcher asked = EXISTING_BLOCK.matcher(act);
        if (asked.matches()) {
            int which = Integer.parseInt(asked.group(2));
            String text = asked.group(1).equals("remove")
                    ? TypedBlocks.without(form.typed(), which)
                    : TypedBlocks.moved(form.typed(), which, asked.group(1).equals("up"));
            return retyped(actor, report, key, form, text, model);
        }
        put(actor, report, key, form.typed(), model);
        return Answers.again("report/edit", new InvalidInput("block", "report.block.missing"), errors);
    }

    private ModelAndView retyped(
            Actor actor, ReportHead report, String key, ChapterForm form, String text, Model model) {
        put(actor, report, key, text, model);
        model.addAttribute("form", form.retyped(text));
        model.addAttribute("unsaved", true);
        return new ModelAndView("report/edit");
    }

    /** The form that comes back carries the newest version, so the writer's next save is a choice made with both texts in view. */
    private ModelAndView bothTexts(
            Actor actor, ReportHead report, String key, ChapterForm form, StaleChapter stale, Model model) {
        put(actor, report, key, form.typed(), model);
        model.addAttribute("now", stale.now());
        model.addAttribute("nowPlain", TextWriter.plain(stale.now().text()));
        model.addAttribute("changes", Comparison.of(stale.now().text(), stale.mine()));
        model.addAttribute(
                "form",
                new ChapterForm(
                        form.typed(),
                        String.valueOf(stale.now().number()),
                        form.chapterState().name(),
                        ""));
        ModelAndView page = new ModelAndView("report/stale");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private void put(Actor actor, ReportHead report, String key, String typed, Model model) {
        side.put(model, report, chapters.around(actor, report, key), key);
        putChoices(actor, report, typed, model);
    }

    private void putChoices(Actor actor, ReportHead report, String typed, Model model) {
        model.addAttribute("states", states());
        model.addAttribute("lines", TypedBlocks.lines(typed));
        model.addAttribute(
                "offers",
                chapters.offers(actor, report).stream()
                        .map(offer -> new Option(
                                offer.line(),
                                words.say(offer.code(), offer.named().toArray())))
                        .toList());
    }

    private List<Option> states() {
        return Stream.of(ChapterState.IN_WORK, ChapterState.READY_FOR_COMMENTS, ChapterState.READY)
                .map(state -> new Option(state.name(), words.say("report.chapter.state." + state)))
                .toList();
    }
}
