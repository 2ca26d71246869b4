package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.TargetRow;
import fi.lanka.plan.Targets;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting the targets of an objective, as long as its board has not decided. */
@Controller
class TargetFormController {

    private final Objectives objectives;
    private final Targets targets;
    private final Choices choices;

    TargetFormController(Objectives objectives, Targets targets, Choices choices) {
        this.objectives = objectives;
        this.targets = targets;
        this.choices = choices;
    }

    @GetMapping("/plan/objectives/{id}/targets/new")
    String form(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = put(objectives.details(id).orElseThrow(RuleViolated::notFound), locale, model);
        model.addAttribute("form", TargetForm.until(details.planLastYear()));
        return "plan/target-new";
    }

    @PostMapping("/plan/objectives/{id}/targets/new")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        put(objectives.details(id).orElseThrow(RuleViolated::notFound), locale, model);
        try {
            objectives.addTarget(actor, id, form.read(false));
            return Answers.done(redirect, "/plan/objectives/" + id, "plan.flash.target-added");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/target-new", wrong, errors);
        }
    }

    @GetMapping("/plan/targets/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        PlanRules.requireChange(actor);
        model.addAttribute("form", TargetForm.of(put(id, locale, model)));
        return "plan/target-edit";
    }

    @PostMapping("/plan/targets/{id}/edit")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        TargetRow target = put(id, locale, model);
        try {
            targets.change(actor, id, form.seenVersion(), form.read(target.example()));
            ObjectiveDetails details = objectives.withTarget(id).orElseThrow();
            return Answers.done(
                    redirect, "/plan/objectives/" + details.objective().id(), "plan.flash.saved");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/target-edit", wrong, errors);
        }
    }

    private TargetRow put(UUID id, Locale locale, Model model) {
        ObjectiveDetails details = objectives.withTarget(id).orElseThrow(RuleViolated::notFound);
        put(details, locale, model);
        TargetRow target = details.target(id).orElseThrow();
        model.addAttribute("target", target);
        return target;
    }

    private ObjectiveDetails put(ObjectiveDetails details, Locale locale, Model model) {
        details.objective().state().refuseWhileWithItsBoard();
        if (details.objective().state().locked()) {
            throw RuleViolated.notNow("plan.refused.targets-locked");
        }
        model.addAttribute("details", details);
        model.addAttribute("objective", details.objective());
        model.addAttribute("indicators", choices.indicators(locale));
        return details;
    }
}
