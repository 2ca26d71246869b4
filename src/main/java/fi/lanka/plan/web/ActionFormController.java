package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.ActionRow;
import fi.lanka.plan.Actions;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.ObjectiveState;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanRules;
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

/** Adding, editing, ordering and revising the actions of an objective. */
@Controller
class ActionFormController {

    private final Objectives objectives;
    private final Actions actions;
    private final Choices choices;
    private final HouseClock clock;

    ActionFormController(Objectives objectives, Actions actions, Choices choices, HouseClock clock) {
        this.objectives = objectives;
        this.actions = actions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/plan/objectives/{id}/actions/new")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = putObjective(id, model);
        refuseEnded(details);
        model.addAttribute("form", ActionForm.in(details));
        return "plan/action-new";
    }

    @PostMapping("/plan/objectives/{id}/actions/new")
    ModelAndView add(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        refuseEnded(putObjective(id, model));
        try {
            UUID added = objectives.addAction(actor, id, form.read(false));
            return Answers.done(redirect, "/plan/actions/" + added, "plan.flash.action-added");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/action-new", wrong, errors);
        }
    }

    private static void refuseEnded(ObjectiveDetails details) {
        details.objective().state().refuseWhileWithItsBoard();
        if (details.objective().state() == ObjectiveState.ENDED) {
            throw RuleViolated.notNow("plan.refused.ended");
        }
    }

    @GetMapping("/plan/actions/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        ActionRow action = put(id, model);
        model.addAttribute("form", ActionForm.of(action));
        return "plan/action-edit";
    }

    @PostMapping("/plan/actions/{id}/edit")
    ModelAndView save(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ActionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        ActionRow action = put(id, model);
        try {
            boolean locked = Boolean.TRUE.equals(model.getAttribute("locked"));
            actions.change(
                    actor, id, form.seenVersion(), locked ? form.readHowItIsRun(action) : form.read(action.example()));
            return Answers.done(redirect, "/plan/actions/" + id, "plan.flash.saved");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/action-edit", wrong, errors);
        }
    }

    /** At the end of the row nothing happens. */
    @PostMapping("/plan/actions/{id}/place")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String direction,
            RedirectAttributes redirect) {
        actions.move(actor, id, direction.equals("up"));
        ObjectiveDetails details = objectives.withAction(id).orElseThrow(RuleViolated::notFound);
        return Answers.done(redirect, "/plan/objectives/" + details.objective().id(), "plan.flash.moved");
    }

    @GetMapping("/plan/actions/{id}/revision")
    String revision(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        ActionRow action = put(id, model);
        if (!Boolean.TRUE.equals(model.getAttribute("locked"))) {
            throw RuleViolated.notNow("plan.refused.not-approved");
        }
        model.addAttribute("form", RevisionForm.of(action, clock.today()));
        return "plan/action-revision";
    }

    @PostMapping("/plan/actions/{id}/revision")
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
            actions.revise(actor, id, form.seenVersion(), form.revised(), form.fromDay(), Typed.text(form.reason()));
            return Answers.done(redirect, "/plan/actions/" + id, "plan.flash.revised");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/action-revision", wrong, errors);
        }
    }

    private ObjectiveDetails putObjective(UUID id, Model model) {
        return put(objectives.details(id).orElseThrow(RuleViolated::notFound), model);
    }

    private ActionRow put(UUID id, Model model) {
        ObjectiveDetails details = objectives.withAction(id).orElseThrow(RuleViolated::notFound);
        put(details, model);
        refuseEnded(details);
        ActionRow action = details.action(id).orElseThrow();
        model.addAttribute("action", action);
        return action;
    }

    private ObjectiveDetails put(ObjectiveDetails details, Model model) {
        boolean approved = details.objective().state().locked();
        model.addAttribute("details", details);
        model.addAttribute("objective", details.objective());
        model.addAttribute("locked", approved);
        model.addAttribute(
                "sectors",
                choices.orNone(
                        "plan.action.owner-later", choices.sectors(details.planFirstYear(), details.planLastYear())));
        model.addAttribute("lifeStages", choices.lifeStages());
        return details;
    }
}
