package fi.lanka.report.web;

import fi.lanka.report.ChapterRow;
import fi.lanka.report.ReportHead;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about one chapter shows around it: the report, and the side navigation of all its chapters. */
@Component
class ChapterSide {

    private final Words words;

    ChapterSide(Words words) {
        this.words = words;
    }

    /** A link of the side navigation. */
    record Item(
            String href,
            String label,
            @Nullable String number,
            @Nullable String status,
            boolean current,
            int level) {}

    ChapterRow put(Model model, ReportHead report, List<ChapterRow> chapters, String key) {
        ChapterRow chapter = chapters.stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();
        model.addAttribute("report", report);
        model.addAttribute("chapter", chapter);
        model.addAttribute("steps", words.stepper(report));
        model.addAttribute(
                "side",
                chapters.stream().map(row -> item(report, row, row == chapter)).toList());
        return chapter;
    }

    private Item item(ReportHead report, ChapterRow row, boolean current) {
        return new Item(
                "/reports/" + report.id() + "/chapters/" + row.key(),
                row.heading(),
                row.number(),
                words.say("report.chapter.state." + row.state()),
                current,
                row.inner() ? 2 : 1);
    }
}
