package fi.lanka.strategy.web;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.InvalidInput;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.StrategyRules;
import fi.lanka.strategy.Terms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a council term, and correcting one that nothing hangs from yet. */
@Controller
class TermController {

    private final Terms terms;
    private final Named named;

    TermController(Terms terms, Named named) {
        this.terms = terms;
        this.named = named;
    }

    @GetMapping("/strategy/terms/new")
    String form(Actor actor, Model model) {
        StrategyRules.mayChangeTerms(actor);
        model.addAttribute("form", TermForm.empty());
        return "strategy/term-new";
    }

    @PostMapping("/strategy/terms")
    ModelAndView add(
            Actor actor, @ModelAttribute("form") TermForm form, BindingResult errors, RedirectAttributes redirect) {
        StrategyRules.mayChangeTerms(actor);
        try {
            CouncilTerm term = terms.add(actor, form.nameTyped(), form.slugTyped(), form.period());
            return FormAnswers.done(redirect, "/strategy/" + term.slug(), "strategy.flash.term-added");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/term-new", invalid, errors);
        }
    }

    @GetMapping("/strategy/{slug}/term")
    String correcting(Actor actor, @PathVariable String slug, Model model) {
        StrategyRules.mayChangeTerms(actor);
        CouncilTerm term = named.term(slug, model);
        terms.requireCorrectable(term.id());
        model.addAttribute("form", TermForm.of(term));
        return "strategy/term";
    }

    @PostMapping("/strategy/{slug}/term")
    ModelAndView correct(
            Actor actor,
            @PathVariable String slug,
            @ModelAttribute("form") TermForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChangeTerms(actor);
        CouncilTerm term = named.term(slug, model);
        try {
            CouncilTerm corrected =
                    terms.correct(actor, term.id(), form.seen(), form.nameTyped(), form.slugTyped(), form.period());
            return FormAnswers.done(redirect, "/strategy/" + corrected.slug(), "strategy.flash.term-corrected");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/term", invalid, errors);
        }
    }
}
