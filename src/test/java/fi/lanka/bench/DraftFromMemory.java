package fi.lanka.bench;

import fi.lanka.report.ReportHead;
import fi.lanka.report.published.ReadingHtml;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView;
import fi.lanka.report.published.ReportContent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The preview page of a draft that was read beforehand: the limit of the one that reads it. */
@TestComponent
@Controller
class DraftFromMemory {

    static final String ADDRESS = "/bench/preview";

    private final ReadingPages reading;
    private final ReadingHtml html;
    private volatile @Nullable Draft draft;

    private record Draft(ReportHead report, ReportContent content) {}

    DraftFromMemory(ReadingPages reading, ReadingHtml html) {
        this.reading = reading;
        this.html = html;
    }

    void keep(ReportHead report, ReportContent content) {
        draft = new Draft(report, content);
    }

    @GetMapping(ADDRESS)
    String preview(Model model) {
        Draft kept = Objects.requireNonNull(draft);
        ReadingView view = reading.view(
                kept.content(),
                kept.report().steps().stream().map(step -> step.fact()).toList());
        model.addAttribute("report", kept.report());
        model.addAttribute("contents", html.contents(view));
        model.addAttribute("reading", html.content(view));
        return "report/preview";
    }
}
