package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.TemplateChapterText;
import fi.lanka.report.TemplateDesk;
import fi.lanka.report.TemplateView;
import fi.lanka.report.published.Part;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** The chapters of a template that is being changed. */
@Controller
class TemplateChapterController {

    private final TemplateDesk desk;
    private final Words words;

    TemplateChapterController(TemplateDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * Strings as typed.
     *
     * @param place of a new chapter: "PART_I", or the key of the chapter that it is put in after "in:"
     * @param version of the template when the form was opened
     */
    record TemplateChapterForm(
            @Nullable String heading,
            @Nullable String place,
            @Nullable String numbered,
            @Nullable String guidance,
            @Nullable String opening,
            @Nullable String version) {

        static TemplateChapterForm from(TemplateView.Entry chapter, long version) {
            return new TemplateChapterForm(
                    chapter.heading(),
                    "",
                    String.valueOf(chapter.numbered()),
                    chapter.guidance(),
                    chapter.opening(),
                    String.valueOf(version));
        }

        TemplateChapterText text() {
            return new TemplateChapterText(typed(heading), "true".equals(numbered), typed(guidance), typed(opening));
        }

        @Nullable
        String parent() {
            return typed(place).startsWith("in:") ? typed(place).substring("in:".length()) : null;
        }

        @Nullable
        Part part(TemplateView template) {
            for (Part candidate : Part.values()) {
                boolean its = template.chapters().stream()
                        .anyMatch(entry -> entry.key().equals(parent()) && entry.part() == candidate);
                if (its || candidate.name().equals(place)) {
                    return candidate;
                }
            }
            return null;
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/admin/templates/{id}/chapters/new")
    String begin(Actor actor, @PathVariable UUID id, Model model) {
        TemplateView template = putPlaces(actor, id, model);
        model.addAttribute(
                "form",
                new TemplateChapterForm(
                        "", "", "true", "", "", String.valueOf(template.head().version())));
        return "report/template-chapter";
    }

    @PostMapping("/admin/templates/{id}/chapters")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") TemplateChapterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        TemplateView template = putPlaces(actor, id, model);
        try {
            desk.addChapter(
                    actor,
                    id,
                    TemplateController.versionNumber(form.version()),
                    form.part(template),
                    form.parent(),
                    form.text());
            return Answers.done(redirect, "/admin/templates/" + id, "report.flash.chapter-added");
        } catch (InvalidInput invalid) {
            return Answers.again("report/template-chapter", invalid, errors);
        }
    }

    @GetMapping("/admin/templates/{id}/chapters/{key}")
    String edit(Actor actor, @PathVariable UUID id, @PathVariable String key, Model model) {
        TemplateView template = desk.draft(actor, id);
        TemplateView.Entry chapter = put(template, key, model);
        model.addAttribute(
                "form", TemplateChapterForm.from(chapter, template.head().version()));
        return "report/template-chapter";
    }

    @PostMapping("/admin/templates/{id}/chapters/{key}")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @ModelAttribute("form") TemplateChapterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(desk.draft(actor, id), key, model);
        try {
            desk.editChapter(actor, id, key, TemplateController.versionNumber(form.version()), form.text());
            return Answers.done(redirect, "/admin/templates/" + id, "report.flash.template-chapter-saved");
        } catch (InvalidInput invalid) {
            return Answers.again("report/template-chapter", invalid, errors);
        }
    }

    @PostMapping("/admin/templates/{id}/chapters/{key}/place")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String direction,
            RedirectAttributes redirect) {
        desk.moveChapter(actor, id, key, TemplateController.versionNumber(version), direction.equals("up"));
        return Answers.done(redirect, "/admin/templates/" + id, "report.flash.chapter-moved");
    }

    @GetMapping("/admin/templates/{id}/chapters/{key}/removal")
    String confirmRemoval(Actor actor, @PathVariable UUID id, @PathVariable String key, Model model) {
        desk.removable(actor, id, key);
        put(desk.draft(actor, id), key, model);
        return "report/template-removal";
    }

    @PostMapping("/admin/templates/{id}/chapters/{key}/removal")
    ModelAndView remove(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes redirect) {
        desk.removeChapter(actor, id, key, TemplateController.versionNumber(version));
        return Answers.done(redirect, "/admin/templates/" + id, "report.flash.chapter-removed");
    }

    private static TemplateView.Entry put(TemplateView template, String key, Model model) {
        TemplateView.Entry chapter = template.chapters().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
        model.addAttribute("template", template.head());
        model.addAttribute("chapter", chapter);
        return chapter;
    }

    private TemplateView putPlaces(Actor actor, UUID id, Model model) {
        TemplateView template = desk.draft(actor, id);
        List<Option> places = new ArrayList<>();
        for (Part part : Part.values()) {
            places.add(new Option(
                    part.name(), words.say("report.part." + template.head().kind() + "." + part)));
        }
        template.chapters().stream()
                .filter(chapter -> chapter.parent() == null)
                .forEach(chapter -> places.add(new Option(
                        "in:" + chapter.key(), words.say("report.structure.place.chapter", chapter.heading()))));
        model.addAttribute("template", template.head());
        model.addAttribute("places", places);
        return template;
    }
}
