package fi.lanka.report.web;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Histories;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewAnnual;
import fi.lanka.report.NewReport;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.Reports;
import fi.lanka.report.published.ReadingHtml;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** All reports, one report, and a new one. */
@Controller
class ReportController {

    private final Histories histories;
    private final Reports reports;
    private final NewReports newReports;
    private final Chapters chapters;
    private final ReadingPages reading;
    private final ReadingHtml html;
    private final Words words;
    private final HouseClock clock;

    ReportController(
            Reports reports,
            NewReports newReports,
            Chapters chapters,
            ReadingPages reading,
            ReadingHtml html,
            Words words,
            HouseClock clock,
            Histories histories) {
        this.histories = histories;
        this.reports = reports;
        this.newReports = newReports;
        this.chapters = chapters;
        this.reading = reading;
        this.html = html;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String all(Actor actor, Model model) {
        model.addAttribute("reports", reports.knownTo(actor));
        model.addAttribute("mayMake", ReportRules.refusesToMake(actor).isEmpty());
        return "report/reports";
    }

    @GetMapping("/reports/new")
    String begin(Actor actor, @RequestParam(required = false) @Nullable String year, Model model) {
        putChoices(actor, model);
        List<String> everybody = newReports.toBeAsked().stream()
                .map(body -> body.id().toString())
                .toList();
        model.addAttribute("form", new NewReportForm(year == null ? "" : year, everybody, everybody));
        return "report/new";
    }

    @PostMapping("/reports")
    ModelAndView make(
            Actor actor,
            @ModelAttribute("form") NewReportForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            Integer year = form.year();
            ReportId made = year == null
                    ? newReports.make(actor, new NewReport(form.termId(), form.asked(), false))
                    : newReports.makeAnnual(actor, new NewAnnual(year, form.asked(), false));
            return Answers.done(redirect, "/reports/" + made, "report.flash.made");
        } catch (InvalidInput invalid) {
            putChoices(actor, model);
            return Answers.again("report/new", invalid, errors);
        }
    }

    @GetMapping("/reports/{id}")
    String one(
            Actor actor,
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable String history,
            Model model) {
        ReportHead report = reports.report(actor, id);
        boolean drafts = ReportRules.refuses(actor, Act.READ_DRAFT, report).isEmpty();
        model.addAttribute("report", report);
        model.addAttribute("steps", words.stepper(report));
        model.addAttribute("drafts", drafts);
        model.addAttribute("today", clock.today());
        model.addAttribute(
                "statements",
                report.steps().stream()
                        .filter(step -> step.outcome() != null)
                        .map(step -> new Answered(step, words.answered(step)))
                        .toList());
        if (drafts) {
            List<ChapterRow> rows = chapters.of(actor, report);
            model.addAttribute("chapters", rows);
            model.addAttribute(
                    "mine",
                    rows.stream()
                            // an address to write at only for whoever may write there now
                            .filter(chapter -> chapter.writerIds().contains(actor.id())
                                    && ReportRules.refusesToWrite(actor, report, chapter.writerIds())
                                            .isEmpty())
                            .findFirst()
                            .orElse(null));
        }
        model.addAttribute(
                "maySend", ReportRules.refuses(actor, Act.SEND, report).isEmpty());
        model.addAttribute(
                "mayCorrect", ReportRules.refuses(actor, Act.CORRECT, report).isEmpty());
        model.addAttribute(
                "mayExplain", ReportRules.refuses(actor, Act.EXPLAIN, report).isEmpty());
        model.addAttribute(
                "mayAssign", ReportRules.refuses(actor, Act.ASSIGN, report).isEmpty());
        model.addAttribute(
                "mayArrange", ReportRules.refuses(actor, Act.ARRANGE, report).isEmpty());
        model.addAttribute(
                "mayTakeBack", ReportRules.refuses(actor, Act.TAKE_BACK, report).isEmpty());
        model.addAttribute(
                "silent",
                ReportRules.refuses(actor, Act.MARK_SILENT, report).isPresent()
                        ? List.of()
                        : report.way().waiting().stream()
                                .filter(step -> step.late(clock.today()))
                                .toList());
        model.addAttribute(
                "versions",
                report.steps().stream()
                        .filter(step -> step.version() != null
                                && ReportRules.refusesToReadVersion(actor, report, step.version())
                                        .isEmpty())
                        .map(step -> step.version())
                        .distinct()
                        .sorted()
                        .toList());
        if (drafts || report.state().published()) {
            model.addAttribute("history", histories.of(id.value(), history));
        }
        return "report/report";
    }

    @GetMapping("/reports/{id}/preview")
    String preview(Actor actor, @PathVariable ReportId id, Model model) {
        ReportHead report = reports.draft(actor, id);
        model.addAttribute("report", report);
        ReadingView view = reading.view(
                reports.preview(actor, report),
                report.steps().stream().map(step -> step.fact()).toList());
        model.addAttribute("contents", html.contents(view));
        model.addAttribute("reading", html.content(view));
        return "report/preview";
    }

    /** The newest first: what is due now is at the top. */
    private List<Option> subjects(Actor actor) {
        return Stream.concat(
                        newReports.yearsWithout(actor).stream()
                                .map(String::valueOf)
                                .map(year -> new Option(year, words.say("report.new.annual", year))),
                        newReports.termsWithout(actor).stream()
                                .map(term -> new Option(
                                        term.id().toString(), words.say("report.new.extensive", term.name()))))
                .toList();
    }

    private void putChoices(Actor actor, Model model) {
        Map<Boolean, List<Option>> asked = newReports.toBeAsked().stream()
                .collect(partitioningBy(
                        body -> body.kind() == BodyKind.ADVISORY,
                        mapping(body -> new Option(body.id().toString(), body.name()), toList())));
        model.addAttribute("subjects", subjects(actor));
        model.addAttribute("boards", asked.get(false));
        model.addAttribute("advisory", asked.get(true));
    }

    /** A step that was answered, with the answer in words. */
    record Answered(fi.lanka.report.StepRow step, String words) {}

    /**
     * Strings as typed; what is not an id is no choice.
     *
     * @param subject a year, of an annual report, or a term's id
     */
    record NewReportForm(
            @Nullable String subject,
            @Nullable List<String> boards,
            @Nullable List<String> advisory) {

        /** Null unless a year was chosen. */
        @Nullable
        Integer year() {
            return subject != null && subject.matches("[12]\\d{3}") ? Integer.valueOf(subject) : null;
        }

        UUID termId() {
            return ids(subject == null ? List.of() : List.of(subject)).stream()
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("subject", "report.new.subject-missing"));
        }

        List<UUID> asked() {
            return Stream.of(boards, advisory)
                    .filter(Objects::nonNull)
                    .flatMap(chosen -> ids(chosen).stream())
                    .toList();
        }

        private static List<UUID> ids(List<String> texts) {
            return texts.stream()
                    .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                    .map(UUID::fromString)
                    .toList();
        }
    }
}
