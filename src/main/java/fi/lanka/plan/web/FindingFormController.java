package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.FindingFate;
import fi.lanka.plan.FindingRow;
import fi.lanka.plan.Findings;
import fi.lanka.plan.ObjectiveRow;
import fi.lanka.plan.ObjectiveState;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.Plans;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Noting what a term taught, and saying what becomes of it. */
@Controller
class FindingFormController {

    private final Findings findings;
    private final Terms terms;
    private final Plans plans;
    private final Choices choices;

    FindingFormController(Findings findings, Terms terms, Plans plans, Choices choices) {
        this.findings = findings;
        this.terms = terms;
        this.plans = plans;
        this.choices = choices;
    }

    @GetMapping("/plan/findings/new")
    String form(Actor actor, @RequestParam(defaultValue = "") String term, Model model) {
        PlanRules.requireChange(actor);
        put(term(term), model);
        model.addAttribute("form", FindingForm.empty());
        return "plan/finding-new";
    }

    @PostMapping("/plan/findings/new")
    ModelAndView note(
            Actor actor,
            @RequestParam(defaultValue = "") String term,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        CouncilTerm of = term(term);
        put(of, model);
        try {
            findings.note(actor, of.id(), form.readKind(), Typed.text(form.wording()));
            return Answers.done(redirect, address(of), "plan.flash.finding-noted");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/finding-new", wrong, errors);
        }
    }

    private CouncilTerm term(String slug) {
        return terms.bySlug(slug).orElseThrow(RuleViolated::notFound);
    }

    private void put(CouncilTerm term, Model model) {
        model.addAttribute("term", term);
        model.addAttribute("kinds", choices.findingKinds());
    }

    private static String address(CouncilTerm term) {
        return "/plan/findings?term=" + term.slug();
    }

    @GetMapping("/plan/findings/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        Opened opened = open(id);
        model.addAttribute("kinds", choices.findingKinds());
        return show(opened, "plan/finding-edit", model);
    }

    @PostMapping("/plan/findings/{id}/edit")
    ModelAndView reword(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("kinds", choices.findingKinds());
        return settle(
                actor,
                id,
                "plan/finding-edit",
                errors,
                model,
                redirect,
                () -> findings.reword(actor, id, form.seenVersion(), form.readKind(), Typed.text(form.wording())));
    }

    @GetMapping("/plan/findings/{id}/taking-up")
    String takingUp(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        Opened opened = open(id);
        model.addAttribute("takers", takers(opened.term()));
        return show(opened, "plan/finding-take", model);
    }

    @PostMapping("/plan/findings/{id}/taking-up")
    ModelAndView takeUp(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        model.addAttribute("takers", takers(find(id).term()));
        return settle(actor, id, "plan/finding-take", errors, model, redirect, () -> {
            FindingForm.Taking taking = form.readTaking();
            findings.takeUp(actor, id, form.seenVersion(), taking.objective(), taking.action());
        });
    }

    /** The objectives of the term itself and of later ones, newest term first, each followed by its actions. */
    private List<Choice> takers(CouncilTerm term) {
        return terms.all().stream()
                .filter(one -> !one.firstDay().isBefore(term.firstDay()))
                .flatMap(one -> plans.objectives(one.id()).stream()
                        .flatMap(goal -> goal.objectives().stream())
                        .filter(objective -> objective.state() != ObjectiveState.ENDED)
                        .flatMap(objective -> takers(one, objective)))
                .toList();
    }

    private static Stream<Choice> takers(CouncilTerm term, ObjectiveRow objective) {
        String place = term.name() + ": " + objective.wording();
        return Stream.concat(
                Stream.of(new Choice(objective.id().toString(), place)),
                objective.actions().stream()
                        .map(action -> new Choice(
                                objective.id() + ObjectiveForm.UNDER + action.id(), place + " – " + action.wording())));
    }

    @GetMapping("/plan/findings/{id}/merging")
    String merging(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        Opened opened = open(id);
        model.addAttribute("others", others(opened));
        return show(opened, "plan/finding-merge", model);
    }

    @PostMapping("/plan/findings/{id}/merging")
    ModelAndView merge(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        model.addAttribute("others", others(find(id)));
        return settle(
                actor,
                id,
                "plan/finding-merge",
                errors,
                model,
                redirect,
                () -> findings.merge(actor, id, form.seenVersion(), form.readInto(), Typed.text(form.reason())));
    }

    private List<Choice> others(Opened opened) {
        return findings.of(opened.term().id()).stream()
                .filter(other -> !other.id().equals(opened.finding().id()) && other.fate() != FindingFate.MERGED)
                .map(other -> new Choice(other.id().toString(), other.wording()))
                .toList();
    }

    @GetMapping("/plan/findings/{id}/declining")
    String declining(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        return show(open(id), "plan/finding-decline", model);
    }

    @PostMapping("/plan/findings/{id}/declining")
    ModelAndView decline(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return settle(
                actor,
                id,
                "plan/finding-decline",
                errors,
                model,
                redirect,
                () -> findings.decline(actor, id, form.seenVersion(), Typed.text(form.reason())));
    }

    @GetMapping("/plan/findings/{id}/reopening")
    String reopening(Actor actor, @PathVariable UUID id, Model model) {
        PlanRules.requireChange(actor);
        Opened opened = find(id);
        if (opened.finding().open()) {
            throw RuleViolated.notNow("plan.refused.finding-open");
        }
        return show(opened, "plan/finding-reopen", model);
    }

    @PostMapping("/plan/findings/{id}/reopening")
    ModelAndView openAgain(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") FindingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        return settle(
                actor,
                id,
                "plan/finding-reopen",
                errors,
                model,
                redirect,
                () -> findings.openAgain(actor, id, form.seenVersion(), Typed.text(form.reason())));
    }

    private record Opened(FindingRow finding, CouncilTerm term) {}

    /** Only what is open still can be settled. */
    private Opened open(UUID id) {
        Opened opened = find(id);
        if (!opened.finding().open()) {
            throw RuleViolated.notNow("plan.refused.finding-settled");
        }
        return opened;
    }

    private Opened find(UUID id) {
        FindingRow finding = findings.finding(id).orElseThrow(RuleViolated::notFound);
        return new Opened(finding, terms.term(finding.term()).orElseThrow());
    }

    private static String show(Opened opened, String page, Model model) {
        model.addAttribute("form", FindingForm.of(opened.finding()));
        model.addAttribute("finding", opened.finding());
        model.addAttribute("term", opened.term());
        return page;
    }

    private ModelAndView settle(
            Actor actor,
            UUID id,
            String page,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            Runnable act) {
        PlanRules.requireChange(actor);
        Opened opened = find(id);
        model.addAttribute("finding", opened.finding());
        model.addAttribute("term", opened.term());
        try {
            act.run();
            return Answers.done(redirect, address(opened.term()), "plan.flash.saved");
        } catch (InvalidInput wrong) {
            return Answers.again(page, wrong, errors);
        }
    }
}
