package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportVersion;
import fi.lanka.report.ReportVersions;
import fi.lanka.report.Reports;
import fi.lanka.report.published.ReadingHtml;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A frozen version as a body reads it, its hash, and its very bytes. */
@Controller
class VersionController {

    private final Reports reports;
    private final ReportVersions versions;
    private final ReadingPages reading;
    private final ReadingHtml html;
    private final Words words;

    VersionController(Reports reports, ReportVersions versions, ReadingPages reading, ReadingHtml html, Words words) {
        this.reports = reports;
        this.versions = versions;
        this.reading = reading;
        this.html = html;
        this.words = words;
    }

    @GetMapping("/reports/{id}/versions/{number}")
    String one(Actor actor, @PathVariable ReportId id, @PathVariable int number, Model model) {
        ReportHead report = reports.report(actor, id);
        ReportVersion version = versions.version(actor, report, number);
        model.addAttribute("report", report);
        model.addAttribute("version", version);
        model.addAttribute(
                "changed", report.state().published() ? java.util.List.of() : versions.changedSince(id, number));
        model.addAttribute(
                "answers",
                report.steps().stream()
                        .filter(step -> Integer.valueOf(number).equals(step.version()))
                        .map(step -> new ReportController.Answered(step, words.answered(step)))
                        .toList());
        ReadingView view = reading.view(
                version.content(),
                report.steps().stream()
                        .filter(step -> step.version() != null && step.version() <= number)
                        .map(step -> step.fact())
                        .toList());
        model.addAttribute("contents", html.contents(view));
        model.addAttribute("reading", html.content(view));
        return "report/version";
    }

    @GetMapping("/reports/{id}/versions/{number}/sisalto.json")
    ResponseEntity<byte[]> bytes(Actor actor, @PathVariable ReportId id, @PathVariable int number) {
        ReportVersion version = versions.version(actor, reports.report(actor, id), number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(version.bytes());
    }
}
