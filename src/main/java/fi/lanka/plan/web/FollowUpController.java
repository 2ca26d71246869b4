package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.ActionRow;
import fi.lanka.plan.FollowUps;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.ObjectiveDetails.FollowUpRow;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.RoundRow;
import fi.lanka.plan.Rounds;
import fi.lanka.plan.StaleFollowUp;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/** Telling how an action went in a year, with the year before beside it. */
@Controller
class FollowUpController {

    private final Objectives objectives;
    private final FollowUps followUps;
    private final Rounds rounds;
    private final Choices choices;
    private final HouseClock clock;

    FollowUpController(Objectives objectives, FollowUps followUps, Rounds rounds, Choices choices, HouseClock clock) {
        this.objectives = objectives;
        this.followUps = followUps;
        this.rounds = rounds;
        this.choices = choices;
        this.clock = clock;
    }

    /** @param round the query of the round that it belongs to; empty when it is opened from the action */
    @GetMapping("/plan/actions/{id}/follow-up/{year}")
    String form(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String round,
            Model model) {
        ObjectiveDetails details = put(actor, id, year, model);
        model.addAttribute(
                "form",
                details.followUpOf(id, year)
                        .map(told -> FollowUpForm.of(told, round))
                        .orElseGet(() -> FollowUpForm.untold(round)));
        return "plan/follow-up";
    }

    @PostMapping("/plan/actions/{id}/follow-up/{year}")
    ModelAndView tell(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable int year,
            @ModelAttribute("form") FollowUpForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(actor, id, year, model);
        try {
            followUps.tell(actor, id, year, form.seenFollowUp(), form.read());
            return goOn(id, year, Typed.text(form.round()), redirect);
        } catch (InvalidInput wrong) {
            return Answers.again("plan/follow-up", wrong, errors);
        } catch (StaleFollowUp stale) {
            return bothTexts(actor, id, year, form, model);
        }
    }

    /** To the next action of the round of which nothing has been told; after the last to the round itself. */
    private ModelAndView goOn(UUID action, int year, String round, RedirectAttributes redirect) {
        if (round.isEmpty()) {
            return Answers.done(redirect, "/plan/actions/" + action, "plan.flash.told", "" + year);
        }
        RoundQuery asked = RoundQuery.read(round);
        Optional<RoundRow> next = rounds.of(year, asked.sectorId(), asked.boardId()).stream()
                .filter(RoundRow::missing)
                .findFirst();
        String query = RoundQuery.written(year, asked.sectorId(), asked.boardId());
        return next.map(row -> Answers.done(
                        redirect, FollowUpAddress.of(row.action(), year, query), "plan.flash.told-next", "" + year))
                .orElseGet(
                        () -> Answers.done(redirect, "/plan/follow-up?" + query, "plan.flash.round-whole", "" + year));
    }

    /** The form that comes back is opened on the newest, so that the next save is a choice made with both texts in view. */
    private ModelAndView bothTexts(Actor actor, UUID id, int year, FollowUpForm form, Model model) {
        ObjectiveDetails details = put(actor, id, year, model);
        FollowUpRow now = details.followUpOf(id, year).orElseThrow(RuleViolated::notFound);
        model.addAttribute("now", now);
        model.addAttribute("form", form.seeing(now));
        ModelAndView page = new ModelAndView("plan/follow-up-stale");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ObjectiveDetails put(Actor actor, UUID id, int year, Model model) {
        ObjectiveDetails details = objectives.withAction(id).orElseThrow(RuleViolated::notFound);
        ActionRow action = details.action(id).orElseThrow();
        PlanRules.requireTelling(actor, action.ownerId());
        if (year < action.firstYear() || year > clock.today().getYear()) {
            throw RuleViolated.notNow("plan.refused.follow-up-year", "" + year, "" + action.firstYear());
        }
        model.addAttribute("details", details);
        model.addAttribute("action", action);
        model.addAttribute("year", year);
        model.addAttribute("before", details.followUpOf(id, year - 1).orElse(null));
        model.addAttribute("told", details.followUpOf(id, year).orElse(null));
        model.addAttribute("statuses", choices.statuses());
        return details;
    }
}
