package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.PlanHeader;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.Plans;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
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

/** Beginning a plan for a council term, and extending it by a decision. */
@Controller
class PlanBeginController {

    private final Terms terms;
    private final Plans plans;
    private final Choices choices;
    private final MessageSourceAccessor messages;

    PlanBeginController(Terms terms, Plans plans, Choices choices, MessageSource messages) {
        this.terms = terms;
        this.plans = plans;
        this.choices = choices;
        this.messages = new MessageSourceAccessor(messages);
    }

    @GetMapping("/plan/new")
    String form(Actor actor, @RequestParam(defaultValue = "") String term, Model model) {
        PlanRules.requireChange(actor);
        List<CouncilTerm> all = putTerms(model);
        Optional<CouncilTerm> chosen = all.stream()
                .filter(one -> term.isEmpty() || one.slug().equals(term))
                .findFirst();
        model.addAttribute(
                "form",
                chosen.map(one -> PlanBeginForm.of(
                                one, messages.getMessage("plan.title.term", new Object[] {one.name()})))
                        .orElseGet(PlanBeginForm::empty));
        return "plan/new";
    }

    @PostMapping("/plan/new")
    ModelAndView begin(
            Actor actor,
            @ModelAttribute("form") PlanBeginForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        List<CouncilTerm> all = putTerms(model);
        try {
            PlanBeginForm.NewPlan wanted = form.read();
            plans.begin(actor, wanted.term(), wanted.name(), wanted.firstYear(), wanted.lastYear());
            String slug = all.stream()
                    .filter(one -> one.id().equals(wanted.term()))
                    .map(CouncilTerm::slug)
                    .findAny()
                    .orElseThrow();
            return Answers.done(redirect, "/plan?term=" + slug, "plan.flash.begun");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/new", wrong, errors);
        }
    }

    private List<CouncilTerm> putTerms(Model model) {
        List<CouncilTerm> all = terms.all();
        model.addAttribute(
                "terms",
                all.stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        return all;
    }

    @GetMapping("/plan/plans/{id}/extension")
    String extension(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        model.addAttribute("form", ExtensionForm.of(put(id, model)));
        return "plan/extension";
    }

    @PostMapping("/plan/plans/{id}/extension")
    ModelAndView extend(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") ExtensionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        PlanHeader plan = put(id, model);
        try {
            plans.extend(actor, id, form.seenLastYear(), form.read());
            return Answers.done(redirect, address(plan), "plan.flash.extended");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/extension", wrong, errors);
        }
    }

    private String address(PlanHeader plan) {
        return "/plan?term=" + terms.term(plan.term()).orElseThrow().slug();
    }

    private PlanHeader put(UUID id, Model model) {
        PlanHeader plan = plans.plan(id).orElseThrow(RuleViolated::notFound);
        model.addAttribute("plan", plan);
        model.addAttribute("back", address(plan));
        model.addAttribute("deciders", choices.deciders(plan.firstYear(), plan.lastYear() + 1));
        return plan;
    }
}
