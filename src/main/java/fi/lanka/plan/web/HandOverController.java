package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Sector;
import fi.lanka.organisation.Sectors;
import fi.lanka.plan.HandOvers;
import fi.lanka.plan.PlanRules;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sector's open actions go to other sectors; anyone signed in sees which there are, a coordinator hands them over. */
@Controller
class HandOverController {

    private final HandOvers handOvers;
    private final Sectors sectors;
    private final Choices choices;
    private final HouseClock clock;

    HandOverController(HandOvers handOvers, Sectors sectors, Choices choices, HouseClock clock) {
        this.handOvers = handOvers;
        this.sectors = sectors;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/plan/handover")
    String form(Actor actor, @RequestParam(defaultValue = "") String sector, Model model) {
        put(actor, sector, model);
        model.addAttribute("form", HandOverForm.from(clock.today()));
        return "plan/handover";
    }

    @PostMapping("/plan/handover")
    ModelAndView handOver(
            Actor actor,
            @RequestParam(defaultValue = "") String sector,
            @ModelAttribute("form") HandOverForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PlanRules.requireChange(actor);
        Sector giver = put(actor, sector, model);
        try {
            handOvers.handOver(actor, giver.id().value(), form.owners(), form.fromDay(), Typed.text(form.reason()));
            return Answers.done(redirect, "/plan/handover?sector=" + sector, "plan.flash.handed-over");
        } catch (InvalidInput wrong) {
            return Answers.again("plan/handover", wrong, errors);
        }
    }

    private Sector put(Actor actor, String typed, Model model) {
        if (!Typed.isId(typed)) {
            throw RuleViolated.notFound();
        }
        UUID id = UUID.fromString(typed);
        Sector giver = sectors.sector(id).orElseThrow(RuleViolated::notFound);
        int year = clock.today().getYear();
        model.addAttribute("sector", giver);
        model.addAttribute("open", handOvers.open(id));
        model.addAttribute("changes", PlanRules.changes(actor));
        model.addAttribute(
                "owners",
                choices.orNone(
                        "plan.handover.stays",
                        choices.sectors(year, year + 1).stream()
                                .filter(choice -> !choice.value().equals(typed))
                                .toList()));
        return giver;
    }
}
