package fi.lanka.strategy.web;

import fi.lanka.indicator.IndicatorSearch;
import fi.lanka.indicator.Indicators;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import fi.lanka.strategy.StrategyHouse;
import fi.lanka.strategy.StrategyRules;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.StrategyView.GoalIndicator;
import fi.lanka.strategy.StrategyView.GoalView;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** The indicators that tell how a goal goes: chosen, ordered, left out. */
@Controller
class GoalIndicatorController {

    private final StrategyHouse house;
    private final Indicators indicators;
    private final Named named;

    GoalIndicatorController(StrategyHouse house, Indicators indicators, Named named) {
        this.house = house;
        this.indicators = indicators;
        this.named = named;
    }

    record ChoiceForm(@Nullable String indicator, @Nullable String version) {}

    @GetMapping("/strategy/{slug}/goals/{goal}/indicators")
    String all(Actor actor, @PathVariable String slug, @PathVariable UUID goal, Locale locale, Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = put(slug, goal, locale, model);
        model.addAttribute("form", new ChoiceForm("", String.valueOf(strategy.version())));
        return "strategy/indicators";
    }

    @PostMapping("/strategy/{slug}/goals/{goal}/indicators")
    ModelAndView choose(
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID goal,
            @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = put(slug, goal, locale, model);
        try {
            house.choose(actor, strategy.term(), Typed.version(form.version()), goal, Typed.line(form.indicator()));
            return FormAnswers.done(redirect, address(slug, goal), "strategy.flash.added");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/indicators", invalid, errors);
        }
    }

    private StrategyView put(String slug, UUID goal, Locale locale, Model model) {
        StrategyView strategy = named.strategy(slug, model);
        GoalView chosenFor = strategy.goal(goal).orElseThrow(RuleViolated::notFound);
        List<String> chosen =
                chosenFor.indicators().stream().map(GoalIndicator::code).toList();
        model.addAttribute("goal", chosenFor);
        model.addAttribute(
                "choices",
                indicators.find(IndicatorSearch.everything(), Language.of(locale)).stream()
                        .filter(row -> !chosen.contains(row.code()))
                        .map(row -> new Option(row.code(), row.name().in(locale) + " (" + row.code() + ")"))
                        .toList());
        return strategy;
    }

    @PostMapping("/strategy/{slug}/goals/{goal}/indicators/move")
    ModelAndView move(
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        UUID term = named.term(slug, model).id();
        house.moveIndicator(actor, term, Typed.version(version), goal, indicator, "up".equals(way));
        return FormAnswers.done(redirect, address(slug, goal), "strategy.flash.moved");
    }

    /** The choice alone goes: the indicator and its figures stay, and it can be chosen again. */
    @PostMapping("/strategy/{slug}/goals/{goal}/indicators/removal")
    ModelAndView drop(
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID goal,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        house.drop(actor, named.term(slug, model).id(), Typed.version(version), goal, indicator);
        return FormAnswers.done(redirect, address(slug, goal), "strategy.flash.removed");
    }

    private static String address(String slug, UUID goal) {
        return "/strategy/" + slug + "/goals/" + goal + "/indicators";
    }
}
