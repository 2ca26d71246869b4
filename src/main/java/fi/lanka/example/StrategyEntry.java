package fi.lanka.example;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.Period;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.FocusAreas;
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

    private static final String COORDINATOR = "koordinaattori";

    private final Terms terms;
    private final Strategies strategies;
    private final FocusAreas focusAreas;

    StrategyEntry(Terms terms, Strategies strategies, FocusAreas focusAreas) {
        this.terms = terms;
        this.strategies = strategies;
        this.focusAreas = focusAreas;
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

    /** What each year was to be about. */
    void tell(History history, StrategyFile file, Entered entered) {
        file.focusAreas()
                .forEach(line -> history.on(
                        line.chosenOn(),
                        COORDINATOR,
                        coordinator -> choose(coordinator, line, entered.term(line.term()))));
    }

    private void choose(Actor coordinator, StrategyFile.FocusLine line, UUID term) {
        StrategyView strategy = strategies.of(term).orElseThrow();
        focusAreas.choose(
                coordinator,
                term,
                strategy.version(),
                line.year(),
                strategy.goals().get(line.goal() - 1).id(),
                line.wording(),
                line.reason());
    }
}
