package fi.lanka.indicator.web;

import fi.lanka.indicator.AreaCategory;
import fi.lanka.indicator.Areas;
import fi.lanka.indicator.IndicatorRules;
import fi.lanka.indicator.NewArea;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The areas that figures may be of: seeing them all, adding one. */
@Controller
class AreaController {

    /** Nobody is asked since when it has been there: figures may be as old as any. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Areas areas;
    private final MessageSource messages;

    AreaController(Areas areas, MessageSource messages) {
        this.areas = areas;
        this.messages = messages;
    }

    record AreaForm(
            @Nullable String category,
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameSv) {

        NewArea area() {
            Typed typed = new Typed();
            NewArea area = new NewArea(
                    typed.choice("category", category, AreaCategory.values()),
                    typed.line("code", code, 20),
                    typed.line("name", name, 100),
                    typed.optionalLine("nameSv", nameSv, 100),
                    ALWAYS);
            typed.pass();
            return area;
        }
    }

    @GetMapping("/indicators/areas")
    String all(Actor actor, Model model) {
        model.addAttribute("areas", areas.all());
        model.addAttribute("mayChange", IndicatorRules.changes(actor));
        return "indicator/areas";
    }

    @GetMapping("/indicators/areas/new")
    String form(Actor actor, Locale locale, Model model) {
        IndicatorRules.mayChange(actor);
        putCategories(locale, model);
        model.addAttribute("form", new AreaForm("", "", "", ""));
        return "indicator/area-new";
    }

    @PostMapping("/indicators/areas")
    ModelAndView add(
            Actor actor,
            @ModelAttribute("form") AreaForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        IndicatorRules.mayChange(actor);
        try {
            areas.add(actor, form.area());
            return FormAnswers.done(redirect, "/indicators/areas", "indicator.flash.area-added");
        } catch (InvalidInput invalid) {
            putCategories(locale, model);
            return FormAnswers.again("indicator/area-new", invalid, errors);
        }
    }

    private void putCategories(Locale locale, Model model) {
        model.addAttribute(
                "categories",
                Arrays.stream(AreaCategory.values())
                        .map(category -> new Option(
                                category.name(),
                                messages.getMessage("indicator.area.category." + category, null, locale)))
                        .toList());
    }
}
