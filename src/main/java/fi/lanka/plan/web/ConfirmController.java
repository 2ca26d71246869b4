package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.ActionRow;
import fi.lanka.plan.Actions;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.TargetRow;
import fi.lanka.plan.Targets;
import fi.lanka.shared.RuleViolated;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What cannot be taken back is asked once more: a page that says what happens, and a button. */
@Controller
class ConfirmController {

    private final Objectives objectives;
    private final Actions actions;
    private final Targets targets;

    ConfirmController(Objectives objectives, Actions actions, Targets targets) {
        this.objectives = objectives;
        this.actions = actions;
        this.targets = targets;
    }

    @GetMapping("/plan/objectives/{id}/removal")
    String removal(Actor actor, @PathVariable UUID id, Model model) {
        return askObjective(actor, id, "removal", "plan.confirm.remove-objective", model);
    }

    @PostMapping("/plan/objectives/{id}/removal")
    ModelAndView remove(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = objectives.details(id).orElseThrow(RuleViolated::notFound);
        objectives.remove(actor, id);
        return Answers.done(redirect, "/plan?term=" + details.termSlug(), "plan.flash.removed");
    }

    private String askObjective(Actor actor, UUID id, String act, String code, Model model) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = objectives.details(id).orElseThrow(RuleViolated::notFound);
        model.addAttribute("back", "/plan/objectives/" + id);
        return ask(details, code, details.objective().wording(), "/plan/objectives/" + id + "/" + act, model);
    }

    @GetMapping("/plan/actions/{id}/removal")
    String actionRemoval(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = objectives.withAction(id).orElseThrow(RuleViolated::notFound);
        ActionRow action = details.action(id).orElseThrow();
        model.addAttribute("back", "/plan/actions/" + id);
        return ask(details, "plan.confirm.remove-action", action.wording(), "/plan/actions/" + id + "/removal", model);
    }

    @PostMapping("/plan/actions/{id}/removal")
    ModelAndView removeAction(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = objectives.withAction(id).orElseThrow(RuleViolated::notFound);
        actions.remove(actor, id);
        return Answers.done(redirect, "/plan/objectives/" + details.objective().id(), "plan.flash.removed");
    }

    @GetMapping("/plan/targets/{id}/removal")
    String targetRemoval(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = objectives.withTarget(id).orElseThrow(RuleViolated::notFound);
        TargetRow target = details.target(id).orElseThrow();
        model.addAttribute("back", "/plan/objectives/" + details.objective().id());
        return ask(
                details,
                "plan.confirm.remove-target",
                target.indicator().in(locale),
                "/plan/targets/" + id + "/removal",
                model);
    }

    @PostMapping("/plan/targets/{id}/removal")
    ModelAndView removeTarget(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        ObjectiveDetails details = objectives.withTarget(id).orElseThrow(RuleViolated::notFound);
        targets.remove(actor, id);
        return Answers.done(redirect, "/plan/objectives/" + details.objective().id(), "plan.flash.removed");
    }

    /** @param code of the title ({@code .title}), of what happens ({@code .what}) and of the button ({@code .submit}) */
    private static String ask(ObjectiveDetails details, String code, String thing, String address, Model model) {
        model.addAttribute("details", details);
        model.addAttribute("code", code);
        model.addAttribute("thing", thing);
        model.addAttribute("address", address);
        return "plan/confirm";
    }
}
