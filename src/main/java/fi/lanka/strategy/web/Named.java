package fi.lanka.strategy.web;

import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.Terms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an address names: a term, and its strategy; put where every page of theirs looks for them. */
@Component
class Named {

    private final Terms terms;
    private final Strategies strategies;

    Named(Terms terms, Strategies strategies) {
        this.terms = terms;
        this.strategies = strategies;
    }

    CouncilTerm term(String slug, Model model) {
        CouncilTerm term = terms.bySlug(slug).orElseThrow(RuleViolated::notFound);
        model.addAttribute("term", term);
        return term;
    }

    StrategyView strategy(String slug, Model model) {
        StrategyView strategy = strategies.of(term(slug, model).id()).orElseThrow(RuleViolated::notFound);
        model.addAttribute("strategy", strategy);
        return strategy;
    }
}
