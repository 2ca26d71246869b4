package fi.lanka.strategy.web;

import fi.lanka.indicator.IndicatorRow;
import fi.lanka.indicator.Indicators;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Histories;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.FocusArea;
import fi.lanka.strategy.FocusAreas;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyRules;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The strategy house of a council term. */
@Controller
class StrategyController {

    private final Histories histories;
    private final Terms terms;
    private final Strategies strategies;
    private final FocusAreas focusAreas;
    private final Indicators indicators;
    private final HouseClock clock;

    StrategyController(
            Terms terms,
            Strategies strategies,
            FocusAreas focusAreas,
            Indicators indicators,
            HouseClock clock,
            Histories histories) {
        this.histories = histories;
        this.terms = terms;
        this.strategies = strategies;
        this.focusAreas = focusAreas;
        this.indicators = indicators;
        this.clock = clock;
    }

    /** To the term that runs today, else to the newest. */
    @GetMapping("/strategy")
    String current(Actor actor, Model model) {
        model.addAttribute("mayAddTerm", StrategyRules.changesTerms(actor));
        return terms.current(clock.today())
                .or(() -> terms.all().stream().findFirst())
                .map(term -> "redirect:/strategy/" + term.slug())
                .orElse("strategy/none");
    }

    @GetMapping("/strategy/{slug}")
    String house(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String history,
            Model model) {
        List<CouncilTerm> all = terms.all();
        CouncilTerm term =
                all.stream().filter(one -> one.slug().equals(slug)).findAny().orElseThrow(RuleViolated::notFound);
        Optional<StrategyView> strategy = strategies.of(term.id());
        model.addAttribute("term", term);
        model.addAttribute("terms", all);
        model.addAttribute("strategy", strategy.orElse(null));
        model.addAttribute("rows", strategy.map(this::rows).orElse(Map.of()));
        model.addAttribute("focus", byYear(focusAreas.all(term.id())));
        model.addAttribute(
                "thisYear",
                Math.max(
                        term.firstDay().getYear(),
                        Math.min(clock.today().getYear(), term.lastDay().getYear())));
        model.addAttribute("mayChange", StrategyRules.changes(actor));
        model.addAttribute("mayAddTerm", StrategyRules.changesTerms(actor));
        model.addAttribute(
                "mayCorrectTerm",
                StrategyRules.changesTerms(actor) && strategy.isEmpty() && terms.correctable(term.id()));
        model.addAttribute(
                "history",
                strategy.map(house -> histories.of(house.id(), history)).orElse(null));
        return "strategy/house";
    }

    private static Map<Integer, List<FocusArea>> byYear(List<FocusArea> areas) {
        return areas.stream().collect(Collectors.groupingBy(FocusArea::year, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<String, IndicatorRow> rows(StrategyView strategy) {
        List<String> codes = strategy.goals().stream()
                .flatMap(goal -> goal.indicators().stream())
                .map(StrategyView.GoalIndicator::code)
                .distinct()
                .toList();
        return indicators.rows(codes).stream().collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
    }
}
