package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.report.Arrangement;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewChapter;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportRules;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.Reports;
import fi.lanka.report.Structure;
import fi.lanka.report.published.Part;
import fi.lanka.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** Which chapters a draft has, in which order and under which headings. */
@Controller
class StructureController {

    private final Reports reports;
    private final Chapters chapters;
    private final Structure structure;
    private final ChapterSide side;
    private final Words words;

    StructureController(Reports reports, Chapters chapters, Structure structure, ChapterSide side, Words words) {
        this.reports = reports;
        this.chapters = chapters;
        this.structure = structure;
        this.side = side;
        this.words = words;
    }

    /** A line of the page: the chapter, the ways that it can move, and whether it can be taken away. */
    record Line(ChapterRow chapter, boolean up, boolean down, boolean removable) {}

    /** A part with its chapters. */
    record Section(String code, List<Line> lines) {}

    /**
     * Strings as typed.
     *
     * @param place "PART_I", or the key of the chapter that it is put in after "in:"
     */
    record NewChapterForm(
            @Nullable String heading,
            @Nullable String guidance,
            @Nullable String place,
            @Nullable String seen) {

        NewChapter wanted(List<ChapterRow> standing) {
            String typed = place == null ? "" : place;
            String parent = typed.startsWith("in:") ? typed.substring("in:".length()) : null;
            Part part = null;
            for (Part candidate : Part.values()) {
                boolean its = standing.stream()
                        .anyMatch(row -> row.key().equals(parent) && !row.inner() && row.part() == candidate);
                if (candidate.name().equals(typed) || its) {
                    part = candidate;
                }
            }
            return new NewChapter(part, parent, heading == null ? "" : heading, guidance == null ? "" : guidance);
        }
    }

    /** @param version of the chapter when the form was opened */
    record HeadingForm(@Nullable String heading, @Nullable String version) {

        long versionNumber() {
            return version != null && version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
        }
    }

    @GetMapping("/reports/{id}/structure")
    String all(Actor actor, @PathVariable ReportId id, Model model) {
        ReportHead report = arranging(actor, id);
        List<ChapterRow> rows = chapters.of(actor, report);
        Arrangement arrangement = Structure.arrangement(rows);
        Set<String> removable = structure.removable(actor, report);
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Line> lines = rows.stream()
                    .filter(row -> row.part() == part)
                    .map(row -> new Line(
                            row,
                            arrangement.moves(row.key(), true),
                            arrangement.moves(row.key(), false),
                            removable.contains(row.key())))
                    .toList();
            if (!lines.isEmpty()) {
                sections.add(new Section("report.part." + report.kind() + "." + part, lines));
            }
        }
        model.addAttribute("report", report);
        model.addAttribute("sections", sections);
        model.addAttribute("seen", Structure.stamp(rows));
        return "report/structure";
    }

    @GetMapping("/reports/{id}/structure/new")
    String begin(Actor actor, @PathVariable ReportId id, Model model) {
        ReportHead report = arranging(actor, id);
        List<ChapterRow> rows = putPlaces(actor, report, model);
        model.addAttribute("form", new NewChapterForm("", "", "", Structure.stamp(rows)));
        return "report/chapter-new";
    }

    @PostMapping("/reports/{id}/structure")
    ModelAndView add(
            Actor actor,
            @PathVariable ReportId id,
            @ModelAttribute("form") NewChapterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        ReportHead report = arranging(actor, id);
        List<ChapterRow> rows = putPlaces(actor, report, model);
        try {
            structure.add(actor, id, form.seen() == null ? "" : form.seen(), form.wanted(rows));
            return Answers.done(redirect, "/reports/" + id + "/structure", "report.flash.chapter-added");
        } catch (InvalidInput invalid) {
            return Answers.again("report/chapter-new", invalid, errors);
        }
    }

    @PostMapping("/reports/{id}/chapters/{key}/place")
    ModelAndView move(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String direction,
            RedirectAttributes redirect) {
        structure.move(actor, id, key, seen, direction.equals("up"));
        return Answers.done(redirect, "/reports/" + id + "/structure", "report.flash.chapter-moved");
    }

    @GetMapping("/reports/{id}/chapters/{key}/heading")
    String editHeading(Actor actor, @PathVariable ReportId id, @PathVariable String key, Model model) {
        ReportHead report = arranging(actor, id);
        ChapterRow chapter = side.put(model, report, chapters.around(actor, report, key), key);
        model.addAttribute("form", new HeadingForm(chapter.heading(), String.valueOf(chapter.lockVersion())));
        return "report/heading";
    }

    @PostMapping("/reports/{id}/chapters/{key}/heading")
    ModelAndView head(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @ModelAttribute("form") HeadingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            structure.head(actor, id, key, form.versionNumber(), form.heading() == null ? "" : form.heading());
            return Answers.done(redirect, "/reports/" + id + "/structure", "report.flash.headed");
        } catch (InvalidInput invalid) {
            ReportHead report = reports.draft(actor, id);
            side.put(model, report, chapters.around(actor, report, key), key);
            return Answers.again("report/heading", invalid, errors);
        }
    }

    @GetMapping("/reports/{id}/chapters/{key}/removal")
    String confirmRemoval(Actor actor, @PathVariable ReportId id, @PathVariable String key, Model model) {
        ReportHead report = arranging(actor, id);
        List<ChapterRow> around = chapters.around(actor, report, key);
        structure.requireRemovable(actor, report, key);
        side.put(model, report, around, key);
        model.addAttribute("seen", Structure.stamp(around));
        return "report/removal";
    }

    @PostMapping("/reports/{id}/chapters/{key}/removal")
    ModelAndView remove(
            Actor actor,
            @PathVariable ReportId id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String seen,
            RedirectAttributes redirect) {
        structure.remove(actor, id, key, seen);
        return Answers.done(redirect, "/reports/" + id + "/structure", "report.flash.chapter-removed");
    }

    private ReportHead arranging(Actor actor, ReportId id) {
        ReportHead report = reports.report(actor, id);
        ReportRules.require(actor, Act.ARRANGE, report);
        return report;
    }

    /** Every part, and every chapter that can hold others. */
    private List<ChapterRow> putPlaces(Actor actor, ReportHead report, Model model) {
        List<ChapterRow> rows = chapters.of(actor, report);
        List<Option> places = new ArrayList<>();
        for (Part part : Part.values()) {
            places.add(new Option(part.name(), words.say("report.part." + report.kind() + "." + part)));
        }
        rows.stream()
                .filter(row -> !row.inner())
                .forEach(row -> places.add(
                        new Option("in:" + row.key(), words.say("report.structure.place.chapter", row.name()))));
        model.addAttribute("report", report);
        model.addAttribute("places", places);
        return rows;
    }
}
