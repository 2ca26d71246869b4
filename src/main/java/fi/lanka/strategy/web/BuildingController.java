package fi.lanka.strategy.web;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyHouse;
import fi.lanka.strategy.StrategyRules;
import fi.lanka.strategy.StrategyView;
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

/** Beginning a term's strategy, seeing it as it is built, and putting it in force. */
@Controller
class BuildingController {

    private final Strategies strategies;
    private final StrategyHouse house;
    private final Named named;

    BuildingController(Strategies strategies, StrategyHouse house, Named named) {
        this.strategies = strategies;
        this.house = house;
        this.named = named;
    }

    @GetMapping("/strategy/{slug}/new")
    String beginning(Actor actor, @PathVariable String slug, Model model) {
        StrategyRules.mayChange(actor);
        CouncilTerm term = named.term(slug, model);
        if (strategies.of(term.id()).isPresent()) {
            throw RuleViolated.notNow("strategy.refused.already-there");
        }
        model.addAttribute("form", StrategyForm.empty());
        return "strategy/new";
    }

    @PostMapping("/strategy/{slug}/new")
    ModelAndView begin(
            Actor actor,
            @PathVariable String slug,
            @ModelAttribute("form") StrategyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        CouncilTerm term = named.term(slug, model);
        try {
            house.begin(actor, term.id(), form.nameTyped(), form.visionTyped(), form.sourceTyped());
            return FormAnswers.done(redirect, edit(slug), "strategy.flash.begun");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/new", invalid, errors);
        }
    }

    @GetMapping("/strategy/{slug}/edit")
    String building(Actor actor, @PathVariable String slug, Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = named.strategy(slug, model);
        model.addAttribute("removable", house.removable(strategy));
        return "strategy/edit";
    }

    @GetMapping("/strategy/{slug}/description")
    String describing(Actor actor, @PathVariable String slug, Model model) {
        StrategyRules.mayChange(actor);
        model.addAttribute("form", StrategyForm.of(named.strategy(slug, model)));
        return "strategy/description";
    }

    @PostMapping("/strategy/{slug}/description")
    ModelAndView describe(
            Actor actor,
            @PathVariable String slug,
            @ModelAttribute("form") StrategyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        CouncilTerm term = named.term(slug, model);
        named.strategy(slug, model);
        try {
            house.describe(actor, term.id(), form.seen(), form.nameTyped(), form.sourceTyped());
            return FormAnswers.done(redirect, edit(slug), "strategy.flash.saved");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/description", invalid, errors);
        }
    }

    @GetMapping("/strategy/{slug}/in-force")
    String confirming(Actor actor, @PathVariable String slug, Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = named.strategy(slug, model);
        if (!strategy.draft()) {
            throw RuleViolated.notNow("strategy.refused.in-force");
        }
        if (strategy.goals().isEmpty()) {
            throw RuleViolated.notNow("strategy.refused.no-goals");
        }
        return "strategy/in-force";
    }

    @PostMapping("/strategy/{slug}/in-force")
    ModelAndView putInForce(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        house.putInForce(actor, named.term(slug, model).id(), Typed.version(version));
        return FormAnswers.done(redirect, "/strategy/" + slug, "strategy.flash.in-force");
    }

    static String edit(String slug) {
        return "/strategy/" + slug + "/edit";
    }
}
