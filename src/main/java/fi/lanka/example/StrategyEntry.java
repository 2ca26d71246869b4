package fi.lanka.example;

import fi.lanka.shared.Period;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.NewStrategy;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.Terms;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Enters the council terms and their strategies. */
@Component
class StrategyEntry {

    private final Terms terms;
    private final Strategies strategies;

    StrategyEntry(Terms terms, Strategies strategies) {
        this.terms = terms;
        this.strategies = strategies;
    }

    /** Terms and strategies by the terms' slugs. */
    record Entered(Map<String, UUID> terms, Map<String, StrategyView> strategies) {

        UUID term(String slug) {
            return found(terms, slug);
        }

        StrategyView strategy(String slug) {
            return found(strategies, slug);
        }

        private static <T> T found(Map<String, T> things, String slug) {
            T thing = things.get(slug);
            if (thing == null) {
                throw new IllegalStateException("the example has no term " + slug);
            }
            return thing;
        }
    }

    Entered enter(StrategyFile file) {
        Map<String, UUID> termIds = new HashMap<>();
        for (StrategyFile.TermLine line : file.terms()) {
            CouncilTerm term = terms.add(null, line.name(), line.slug(), new Period(line.from(), line.to()));
            termIds.put(line.slug(), term.id());
        }
        Map<String, StrategyView> adopted = new HashMap<>();
        Entered entered = new Entered(termIds, adopted);
        for (StrategyFile.StrategyLine line : file.strategies()) {
            adopted.put(
                    line.term(),
                    strategies.adopt(
                            null,
                            new NewStrategy(
                                    entered.term(line.term()),
                                    line.name(),
                                    line.vision(),
                                    line.source(),
                                    line.values(),
                                    line.commonTargets(),
                                    line.goals())));
        }
        return entered;
    }
}
