package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanHeader;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.Plans;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
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

/** Making and editing an objective, and after its approval rewording it by a revision and ending it. */
@Controller
class ObjectiveFormController {

    private final Objectives objectives;
    private final Plans plans;
    private final Choices choices;
    private final HouseClock clock;

    ObjectiveFormController(Objectives objectives, Plans plans, Choices choices, HouseClock clock) {
        this.objectives = objectives;
        this.plans = plans;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/plan/objectives/new")
    String form(
            Actor actor,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String goal,
            Model model) {
        PlanRules.requireChange(actor);
        put(plan(plan), model);
        model.addAttribute("form", ObjectiveForm.under(goal));
        return "plan/objective-new";
    }

    @PostMapping("/plan/objectives/new")
    ModelAndView add(
            Actor actor,
            @RequestParam(defaultValue = "") String plan,
            @ModelAttribute("form") ObjectiveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        PlanHeader header = plan(plan);
        put(header, model);
        try {
            UUID added = objectives.add(actor, form.read(header.id(), false));
            return Answers.done(redirect, "/plan/objectives/" + added, "plan.flash.objective-added");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/objective-new", wrong, errors);
        }
    }

    private PlanHeader plan(String typed) {
        return plans.all().stream()
                .filter(plan -> plan.id().toString().equals(typed))
                .findAny()
                .orElseThrow(RuleViolated::notFound);
    }

    private void put(PlanHeader plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("goals", choices.goals(plan.term()));
        model.addAttribute("boards", choices.boards(plan.firstYear(), plan.lastYear()));
    }

    @GetMapping("/plan/objectives/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = put(id, model);
        details.objective().state().refuseWhileWithItsBoard();
        if (details.objective().state().locked()) {
            throw RuleViolated.notNow("plan.refused.objective-locked");
        }
        model.addAttribute("form", ObjectiveForm.of(details));
        return "plan/objective-edit";
    }

    @PostMapping("/plan/objectives/{id}/edit")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ObjectiveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = put(id, model);
        try {
            objectives.edit(
                    actor,
                    id,
                    form.seenVersion(),
                    form.read(details.plan(), details.objective().example()));
            return Answers.done(redirect, "/plan/objectives/" + id, "plan.flash.saved");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/objective-edit", wrong, errors);
        }
    }

    /** At the end of the row nothing happens. */
    @PostMapping("/plan/objectives/{id}/place")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String direction,
            RedirectAttributes redirect) {
        objectives.move(actor, id, direction.equals("up"));
        return Answers.done(redirect, "/plan/objectives/" + id, "plan.flash.moved");
    }

    @GetMapping("/plan/objectives/{id}/revision")
    String revision(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = put(id, model);
        if (!details.objective().state().locked()) {
            throw RuleViolated.notNow("plan.refused.not-approved");
        }
        model.addAttribute("form", RevisionForm.of(details.objective(), clock.today()));
        return "plan/objective-revision";
    }

    @PostMapping("/plan/objectives/{id}/revision")
    ModelAndView revise(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") RevisionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        put(id, model);
        try {
            objectives.reword(
                    actor,
                    id,
                    form.seenVersion(),
                    Typed.text(form.wording()),
                    form.fromDay(),
                    Typed.text(form.reason()));
            return Answers.done(redirect, "/plan/objectives/" + id, "plan.flash.revised");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/objective-revision", wrong, errors);
        }
    }

    @GetMapping("/plan/objectives/{id}/end")
    String end(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        put(id, model);
        model.addAttribute("form", EndForm.of(clock.today()));
        return "plan/objective-end";
    }

    @PostMapping("/plan/objectives/{id}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        put(id, model);
        try {
            objectives.end(actor, id, form.day(), Typed.text(form.reason()));
            return Answers.done(redirect, "/plan/objectives/" + id, "plan.flash.ended");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/objective-end", wrong, errors);
        }
    }

    private ObjectiveDetails put(UUID id, Model model) {
        ObjectiveDetails details = objectives.details(id).orElseThrow(RuleViolated::notFound);
        model.addAttribute("details", details);
        model.addAttribute("objective", details.objective());
        model.addAttribute("goals", choices.goals(details.term()));
        model.addAttribute("boards", choices.boards(details.planFirstYear(), details.planLastYear()));
        return details;
    }
}
