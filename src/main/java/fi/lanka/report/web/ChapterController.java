package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Histories;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.ChapterSave;
import fi.lanka.report.Chapters;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.Reports;
import fi.lanka.report.published.ReadingHtml;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView;
import fi.lanka.report.published.ReadingView.ChapterView;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import fi.lanka.text.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The chapters of a report: who writes what, one as it will be published, and every save of it. */
@Controller
class ChapterController {

    private final Histories histories;
    private final Reports reports;
    private final Chapters chapters;
    private final ReadingPages reading;
    private final ReadingHtml html;
    private final ChapterSide side;
    private final HouseClock clock;

    ChapterController(
            Reports reports,
            Chapters chapters,
            ReadingPages reading,
            ReadingHtml html,
            ChapterSide side,
            HouseClock clock,
            Histories histories) {
        this.histories = histories;
        this.reports = reports;
        this.chapters = chapters;
        this.reading = reading;
        this.html = html;
        this.side = side;
        this.clock = clock;
    }

    @GetMapping("/reports/{id}/chapters")
    String all(Actor actor, @PathVariable ReportId id, Model model) {
        ReportHead report = reports.draft(actor, id);
        model.addAttribute("report", report);
        model.addAttribute("chapters", chapters.of(actor, report));
        model.addAttribute(
                "mayAssign", ReportRules.refuses(actor, Act.ASSIGN, report).isEmpty());
        model.addAttribute(
                "mayArrange", ReportRules.refuses(actor, Act.ARRANGE, report).isEmpty());
        model.addAttribute("today", clock.today());
        return "report/chapters";
    }

    @GetMapping("/reports/{id}/chapters/{key}")
    String one(Actor actor, @PathVariable ReportId id, @PathVariable String key, Model model) {
        ReportHead report = reports.draft(actor, id);
        List<ChapterRow> around = chapters.around(actor, report, key);
        ChapterRow chapter = side.put(model, report, around, key);
        ReadingView view = reading.view(
                chapters.asPublished(actor, report, around),
                report.steps().stream().map(step -> step.fact()).toList());
        ChapterView shown = view.chapter(key).orElseThrow();
        model.addAttribute("empty", shown.segments().isEmpty());
        model.addAttribute("reading", html.chapter(view, shown));
        model.addAttribute(
                "mayWrite",
                ReportRules.refusesToWrite(actor, report, chapter.writerIds()).isEmpty());
        model.addAttribute(
                "mayAssign", ReportRules.refuses(actor, Act.ASSIGN, report).isEmpty());
        model.addAttribute(
                "mayReturn",
                ReportRules.refusesToReturn(actor, report, chapter.state(), chapter.heading())
                        .isEmpty());
        model.addAttribute("today", clock.today());
        return "report/chapter";
    }

    @GetMapping("/reports/{id}/chapters/{key}/history")
    String history(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String history,
            Model model) {
        ReportHead report = reports.draft(actor, id);
        ChapterRow chapter = side.put(model, report, chapters.around(actor, report, key), key);
        model.addAttribute("saves", chapters.history(actor, report, chapter.id()));
        model.addAttribute("history", histories.of(chapter.id(), history));
        return "report/history";
    }

    /** Any two saves of the chapter side by side, the later one against the earlier. */
    @GetMapping("/reports/{id}/chapters/{key}/comparison")
    String compare(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @RequestParam long from,
            @RequestParam long to,
            Model model) {
        ReportHead report = reports.draft(actor, id);
        ChapterRow chapter = side.put(model, report, chapters.around(actor, report, key), key);
        List<ChapterSave> saves = chapters.history(actor, report, chapter.id());
        ChapterSave earlier = numbered(saves, from);
        ChapterSave later = numbered(saves, to);
        model.addAttribute("earlier", earlier);
        model.addAttribute("later", later);
        model.addAttribute("changes", Comparison.of(earlier.text(), later.text()));
        return "report/comparison";
    }

    private static ChapterSave numbered(List<ChapterSave> saves, long number) {
        return saves.stream()
                .filter(save -> save.number() == number)
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
    }
}
