package fi.lanka.strategy.web;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import fi.lanka.strategy.Part;
import fi.lanka.strategy.StrategyHouse;
import fi.lanka.strategy.StrategyRules;
import fi.lanka.strategy.StrategyView;
import fi.lanka.strategy.StrategyView.Piece;
import java.util.UUID;
import java.util.stream.Stream;
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

/** Goals, sub-goals, values, common targets and the vision: adding, wording, ordering and taking away. */
@Controller
class PartController {

    private final StrategyHouse house;
    private final Named named;

    PartController(StrategyHouse house, Named named) {
        this.house = house;
        this.named = named;
    }

    @GetMapping("/strategy/{slug}/parts/new")
    String form(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String goal,
            Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = named.strategy(slug, model);
        put(strategy, part, goal, model);
        model.addAttribute("form", PartForm.empty(strategy.version()));
        return "strategy/part-new";
    }

    @PostMapping("/strategy/{slug}/parts/new")
    ModelAndView add(
            Actor actor,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String goal,
            @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = named.strategy(slug, model);
        Part added = put(strategy, part, goal, model);
        try {
            house.add(actor, strategy.term(), form.seen(), added, above(strategy, added, goal), form.wordingTyped());
            return FormAnswers.done(redirect, BuildingController.edit(slug), "strategy.flash.added");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/part-new", invalid, errors);
        }
    }

    /** A part that cannot be added, or a goal that is not there, is no page. */
    private static Part put(StrategyView strategy, @Nullable String part, @Nullable String goal, Model model) {
        Part added = Stream.of(Part.COMMON_TARGET, Part.GOAL, Part.SUB_GOAL, Part.VALUE)
                .filter(one -> one.name().equals(part))
                .findAny()
                .orElseThrow(RuleViolated::notFound);
        model.addAttribute("part", added);
        model.addAttribute(
                "goal",
                added == Part.SUB_GOAL
                        ? strategy.goal(above(strategy, added, goal)).orElseThrow(RuleViolated::notFound)
                        : null);
        return added;
    }

    private static UUID above(StrategyView strategy, Part part, @Nullable String goal) {
        if (part != Part.SUB_GOAL) {
            return strategy.id();
        }
        return strategy.goals().stream()
                .map(StrategyView.GoalView::id)
                .filter(id -> id.toString().equals(goal))
                .findAny()
                .orElseThrow(RuleViolated::notFound);
    }

    @GetMapping("/strategy/{slug}/parts/{id}")
    String wording(Actor actor, @PathVariable String slug, @PathVariable UUID id, Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = named.strategy(slug, model);
        Piece piece = piece(strategy, id, model);
        model.addAttribute("form", PartForm.of(piece, strategy.version()));
        return "strategy/part";
    }

    @PostMapping("/strategy/{slug}/parts/{id}")
    ModelAndView word(
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") PartForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = named.strategy(slug, model);
        Piece piece = piece(strategy, id, model);
        try {
            if (strategy.draft()) {
                house.word(actor, strategy.term(), form.seen(), id, form.wordingTyped());
            } else {
                house.revise(
                        actor,
                        strategy.term(),
                        form.seen(),
                        id,
                        form.wordingTyped(),
                        form.day(piece.part().longest()),
                        form.reasonTyped());
            }
            return FormAnswers.done(redirect, BuildingController.edit(slug), "strategy.flash.saved");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("strategy/part", invalid, errors);
        }
    }

    @PostMapping("/strategy/{slug}/parts/{id}/move")
    ModelAndView move(
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String way,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        house.move(actor, named.term(slug, model).id(), Typed.version(version), id, "up".equals(way));
        return FormAnswers.done(redirect, BuildingController.edit(slug), "strategy.flash.moved");
    }

    @GetMapping("/strategy/{slug}/parts/{id}/removal")
    String confirming(Actor actor, @PathVariable String slug, @PathVariable UUID id, Model model) {
        StrategyRules.mayChange(actor);
        StrategyView strategy = named.strategy(slug, model);
        piece(strategy, id, model);
        if (!house.removable(strategy).contains(id)) {
            throw RuleViolated.notNow(strategy.draft() ? "strategy.refused.held" : "strategy.refused.in-force");
        }
        return "strategy/removal";
    }

    @PostMapping("/strategy/{slug}/parts/{id}/removal")
    ModelAndView remove(
            Actor actor,
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            Model model,
            RedirectAttributes redirect) {
        StrategyRules.mayChange(actor);
        house.remove(actor, named.term(slug, model).id(), Typed.version(version), id);
        return FormAnswers.done(redirect, BuildingController.edit(slug), "strategy.flash.removed");
    }

    private static Piece piece(StrategyView strategy, UUID id, Model model) {
        Piece piece = strategy.piece(id).orElseThrow(RuleViolated::notFound);
        model.addAttribute("piece", piece);
        return piece;
    }
}
