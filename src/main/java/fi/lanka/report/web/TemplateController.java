package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.Arrangement;
import fi.lanka.report.ReportKind;
import fi.lanka.report.TemplateDesk;
import fi.lanka.report.TemplateHead;
import fi.lanka.report.TemplateView;
import fi.lanka.report.published.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates, one version of one, and taking a draft into use. */
@Controller
class TemplateController {

    private final TemplateDesk desk;
    private final Words words;

    TemplateController(TemplateDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /** A kind of report with its versions. */
    record Shelf(
            ReportKind kind, TemplateHead used, @Nullable TemplateHead draft, List<TemplateHead> earlier) {}

    /** A chapter of a template, and the ways that it can move. */
    record Line(TemplateView.Entry chapter, boolean up, boolean down) {}

    /** A part with its chapters. */
    record Section(String code, List<Line> lines) {}

    /** A stop in words. */
    record StopLine(
            int ordinal,
            String who,
            String purpose,
            @Nullable Integer days) {}

    @GetMapping("/admin/templates")
    String all(Actor actor, Model model) {
        List<TemplateHead> all = desk.all(actor);
        model.addAttribute(
                "shelves",
                Stream.of(ReportKind.values()).map(kind -> shelf(kind, all)).toList());
        return "report/templates";
    }

    private static Shelf shelf(ReportKind kind, List<TemplateHead> all) {
        List<TemplateHead> used = all.stream()
                .filter(template -> template.kind() == kind && !template.draft())
                .toList();
        return new Shelf(
                kind,
                used.get(0),
                all.stream()
                        .filter(template -> template.kind() == kind && template.draft())
                        .findFirst()
                        .orElse(null),
                used.subList(1, used.size()));
    }

    @PostMapping("/admin/templates")
    ModelAndView begin(Actor actor, @RequestParam(defaultValue = "") String kind, RedirectAttributes redirect) {
        UUID draft = desk.begin(
                actor,
                Stream.of(ReportKind.values())
                        .filter(candidate -> candidate.name().equals(kind))
                        .findFirst()
                        .orElse(null));
        return Answers.done(redirect, "/admin/templates/" + draft, "report.flash.template-begun");
    }

    @GetMapping("/admin/templates/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        put(desk.view(actor, id), model);
        return "report/template";
    }

    @GetMapping("/admin/templates/{id}/use")
    String confirmUse(Actor actor, @PathVariable UUID id, Model model) {
        put(desk.draft(actor, id), model);
        model.addAttribute(
                "changes",
                desk.changes(actor, id).stream()
                        .map(change ->
                                words.say(change.code(), change.arguments().toArray()))
                        .toList());
        return "report/template-use";
    }

    @PostMapping("/admin/templates/{id}/use")
    ModelAndView use(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes redirect) {
        desk.takeIntoUse(actor, id, versionNumber(version));
        return Answers.done(redirect, "/admin/templates/" + id, "report.flash.template-in-use");
    }

    @GetMapping("/admin/templates/{id}/discard")
    String confirmDiscard(Actor actor, @PathVariable UUID id, Model model) {
        put(desk.draft(actor, id), model);
        return "report/template-discard";
    }

    @PostMapping("/admin/templates/{id}/discard")
    ModelAndView discard(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes redirect) {
        desk.discard(actor, id, versionNumber(version));
        return Answers.done(redirect, "/admin/templates", "report.flash.template-discarded");
    }

    private void put(TemplateView view, Model model) {
        Arrangement arrangement = view.arrangement();
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Line> lines = view.chapters().stream()
                    .filter(chapter -> chapter.part() == part)
                    .map(chapter -> new Line(
                            chapter, arrangement.moves(chapter.key(), true), arrangement.moves(chapter.key(), false)))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Section("report.part." + view.head().kind() + "." + part, lines));
            }
        }
        model.addAttribute("template", view.head());
        model.addAttribute("sections", sections);
        model.addAttribute("stops", view.stops().stream().map(this::stop).toList());
    }

    private StopLine stop(TemplateView.NamedStop named) {
        return new StopLine(
                named.stop().ordinal(),
                named.bodyName() == null
                        ? words.say("report.template.way.every." + named.stop().bodyKind())
                        : named.bodyName(),
                words.say("report.reading.purpose." + named.stop().purpose()),
                named.stop().days());
    }

    /** What is not a number is a version that nobody has had: the form is then stale. */
    static long versionNumber(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }
}
