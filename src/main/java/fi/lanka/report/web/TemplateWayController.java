package fi.lanka.report.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.report.StepPurpose;
import fi.lanka.report.Stop;
import fi.lanka.report.TemplateDesk;
import fi.lanka.report.TemplateView;
import fi.lanka.report.TypedWay;
import fi.lanka.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way through the bodies of a template that is being changed. */
@Controller
class TemplateWayController {

    /** Empty rows after the used ones, for stops to be added. */
    private static final int SPARE = 3;

    private final TemplateDesk desk;
    private final Words words;

    TemplateWayController(TemplateDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /**
     * Strings as typed.
     *
     * @param version of the template when the form was opened
     */
    record WayForm(@Nullable List<RowForm> rows, @Nullable String version) {

        static WayForm from(TemplateView template) {
            List<RowForm> rows = new ArrayList<>();
            template.stops().forEach(named -> rows.add(RowForm.from(named.stop())));
            for (int i = 0; i < SPARE; i++) {
                rows.add(new RowForm("", "", "", ""));
            }
            return new WayForm(rows, String.valueOf(template.head().version()));
        }

        TypedWay way() {
            return new TypedWay(
                    rows == null ? List.of() : rows.stream().map(RowForm::row).toList());
        }
    }

    /** One row of the form. */
    record RowForm(
            @Nullable String ordinal,
            @Nullable String who,
            @Nullable String purpose,
            @Nullable String days) {

        static RowForm from(Stop stop) {
            return new RowForm(
                    String.valueOf(stop.ordinal()),
                    stop.body() == null ? stop.bodyKind().name() : stop.body().toString(),
                    stop.purpose().name(),
                    stop.days() == null ? "" : String.valueOf(stop.days()));
        }

        TypedWay.Row row() {
            return new TypedWay.Row(typed(ordinal), typed(who), typed(purpose), typed(days));
        }

        private static String typed(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/admin/templates/{id}/way")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        TemplateView template = put(actor, id, model);
        model.addAttribute("form", WayForm.from(template));
        return "report/template-way";
    }

    @PostMapping("/admin/templates/{id}/way")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") WayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(actor, id, model);
        if (form.rows() == null || form.rows().isEmpty()) {
            return Answers.again("report/template-way", new InvalidInput("rows", "report.template.way.empty"), errors);
        }
        try {
            desk.changeWay(actor, id, TemplateController.versionNumber(form.version()), form.way());
            return Answers.done(redirect, "/admin/templates/" + id, "report.flash.template-way-saved");
        } catch (InvalidInput invalid) {
            return Answers.again("report/template-way", invalid, errors);
        }
    }

    private TemplateView put(Actor actor, UUID id, Model model) {
        TemplateView template = desk.draft(actor, id);
        List<Option> whom = new ArrayList<>(Stream.of(BodyKind.values())
                .map(kind -> new Option(kind.name(), words.say("report.template.way.every." + kind)))
                .toList());
        desk.namedBodies().stream().map(TemplateWayController::named).forEach(whom::add);
        model.addAttribute("template", template.head());
        model.addAttribute("whom", whom);
        model.addAttribute(
                "purposes",
                Stream.of(StepPurpose.values())
                        .map(purpose -> new Option(purpose.name(), words.say("report.reading.purpose." + purpose)))
                        .toList());
        return template;
    }

    private static Option named(Body body) {
        return new Option(body.id().toString(), body.name());
    }
}
