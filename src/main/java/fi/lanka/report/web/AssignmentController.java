package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.Chapters;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.Reports;
import fi.lanka.shared.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Who writes a chapter, and by when. */
@Controller
class AssignmentController {

    private final Reports reports;
    private final Chapters chapters;
    private final People people;
    private final ChapterSide side;

    AssignmentController(Reports reports, Chapters chapters, People people, ChapterSide side) {
        this.reports = reports;
        this.chapters = chapters;
        this.people = people;
        this.side = side;
    }

    /** Strings as typed. */
    record AssignmentForm(
            @Nullable List<String> writers,
            @Nullable String deadline,
            @Nullable String seen) {

        List<UUID> writerIds() {
            return (writers == null ? List.<String>of() : writers)
                    .stream()
                            .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                            .map(UUID::fromString)
                            .toList();
        }
    }

    @GetMapping("/reports/{id}/chapters/{key}/assignment")
    String edit(Actor actor, @PathVariable ReportId id, @PathVariable String key, Model model) {
        ReportHead report = reports.report(actor, id);
        ReportRules.require(actor, Act.ASSIGN, report);
        ChapterRow chapter = put(actor, report, key, model);
        model.addAttribute(
                "form",
                new AssignmentForm(
                        chapter.writerIds().stream().map(UUID::toString).toList(),
                        Days.write(chapter.deadline()),
                        chapter.assignment()));
        return "report/assignment";
    }

    @PostMapping("/reports/{id}/chapters/{key}/assignment")
    ModelAndView assign(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            chapters.assign(
                    actor,
                    id,
                    key,
                    form.seen() == null ? "" : form.seen(),
                    form.writerIds(),
                    Days.read(form.deadline(), "deadline"));
            return Answers.done(redirect, "/reports/" + id + "/chapters", "report.flash.assigned");
        } catch (InvalidInput invalid) {
            put(actor, reports.draft(actor, id), key, model);
            return Answers.again("report/assignment", invalid, errors);
        }
    }

    /** Everyone who may be given writing, and those who have this chapter even if their seat has ended. */
    private ChapterRow put(Actor actor, ReportHead report, String key, Model model) {
        ChapterRow chapter = side.put(model, report, chapters.around(actor, report, key), key);
        Map<UUID, String> names = new LinkedHashMap<>();
        people.writers().forEach(person -> names.put(person.id(), person.name()));
        chapter.writers().forEach(writer -> names.putIfAbsent(writer.id(), writer.name()));
        model.addAttribute(
                "people",
                names.entrySet().stream()
                        .map(person -> new Option(person.getKey().toString(), person.getValue()))
                        .toList());
        return chapter;
    }
}
