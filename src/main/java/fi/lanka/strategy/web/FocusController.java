package fi.lanka.strategy.web;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.FocusArea;
import fi.lanka.strategy.FocusAreas;
import fi.lanka.strategy.StrategyRules;
import fi.lanka.strategy.StrategyView;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** What a year stresses: read by anyone, chosen by a coordinator while the year is open. */
@Controller
class FocusController {

    private final FocusAreas areas;
    private final Named named;

    FocusController(FocusAreas areas, Named named) {
        this.areas = areas;
        this.named = named;
    }

    @GetMapping("/strategy/{slug}/focus/{year}")
    String year(Actor actor, @PathVariable String slug, @PathVariable int year, Model model) {
        StrategyView strategy = put(actor, slug, year, model);
        model.addAttribute("form", FocusForm.empty(strategy.version()));
        return "strategy/focus";
    }

    @PostMapping("/strategy/{slug}/focus/{year}")
    ModelAndView choose(
            Actor actor,
            @PathVariable String slug,
            @PathVariable int year,
            @ModelAttribute("form") FocusForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = put(actor, slug, year, model);
        try {
            areas.choose(
                    actor,
                    strategy.term(),
                    form.seen(),
                    year,
                    form.goalChosen(),
                    form.wordingTyped(),
                    form.reasonTyped());
            return FormAnswers.done(redirect, address(slug, year), "strategy.flash.added");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/focus", invalid, errors);
        }
    }

    @GetMapping("/strategy/{slug}/focus/{year}/{id}")
    String wording(Actor actor, @PathVariable String slug, @PathVariable int year, @PathVariable UUID id, Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = put(actor, slug, year, model);
        requireOpen(year);
        model.addAttribute("form", FocusForm.of(area(strategy, year, id, model), strategy.version()));
        return "strategy/focus-area";
    }

    @PostMapping("/strategy/{slug}/focus/{year}/{id}")
    ModelAndView word(
            Actor actor,
            @PathVariable String slug,
            @PathVariable int year,
            @PathVariable UUID id,
            @ModelAttribute("form") FocusForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = put(actor, slug, year, model);
        area(strategy, year, id, model);
        try {
            areas.reword(
                    actor,
                    strategy.term(),
                    form.seen(),
                    year,
                    id,
                    form.goalChosen(),
                    form.wordingTyped(),
                    form.reasonTyped());
            return FormAnswers.done(redirect, address(slug, year), "strategy.flash.saved");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/focus-area", invalid, errors);
        }
    }

    @PostMapping("/strategy/{slug}/focus/{year}/{id}/move")
    ModelAndView move(
            Actor actor,
            @PathVariable String slug,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        areas.move(actor, named.term(slug, model).id(), Typed.version(version), year, id, "up".equals(way));
        return FormAnswers.done(redirect, address(slug, year), "strategy.flash.moved");
    }

    @GetMapping("/strategy/{slug}/focus/{year}/{id}/removal")
    String confirming(
            Actor actor, @PathVariable String slug, @PathVariable int year, @PathVariable UUID id, Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = put(actor, slug, year, model);
        requireOpen(year);
        area(strategy, year, id, model);
        return "strategy/focus-removal";
    }

    @PostMapping("/strategy/{slug}/focus/{year}/{id}/removal")
    ModelAndView remove(
            Actor actor,
            @PathVariable String slug,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        areas.remove(actor, named.term(slug, model).id(), Typed.version(version), year, id);
        return FormAnswers.done(redirect, address(slug, year), "strategy.flash.removed");
    }

    private StrategyView put(Actor actor, String slug, int year, Model model) {
        StrategyView strategy = named.strategy(slug, model);
        CouncilTerm term = named.term(slug, model);
        if (!term.covers(year)) {
            throw RuleViolated.notFound();
        }
        model.addAttribute("year", year);
        model.addAttribute(
                "years",
                IntStream.rangeClosed(term.firstDay().getYear(), term.lastDay().getYear())
                        .boxed()
                        .toList());
        model.addAttribute("areas", areas.chosen(strategy.term(), year));
        model.addAttribute("open", areas.open(year));
        model.addAttribute("mayChange", StrategyRules.changes(actor) && areas.open(year) && !strategy.draft());
        model.addAttribute(
                "goals",
                strategy.goals().stream()
                        .map(goal -> new Option(goal.id().toString(), goal.ordinal() + ". " + goal.wording()))
                        .toList());
        return strategy;
    }

    private void requireOpen(int year) {
        if (!areas.open(year)) {
            throw RuleViolated.notNow("strategy.refused.year-over", String.valueOf(year));
        }
    }

    private FocusArea area(StrategyView strategy, int year, UUID id, Model model) {
        FocusArea area = areas.chosen(strategy.term(), year).stream()
                .filter(one -> one.id().equals(id))
                .findAny()
                .orElseThrow(RuleViolated::notFound);
        model.addAttribute("area", area);
        return area;
    }

    private static String address(String slug, int year) {
        return "/strategy/" + slug + "/focus/" + year;
    }
}
