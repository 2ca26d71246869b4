package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.PlanHeader;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.Plans;
import fi.lanka.plan.RoundRow;
import fi.lanka.plan.Rounds;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year's follow-up on one page, the actions of which nothing has been told first; and closing the round. */
@Controller
class RoundController {

    private final Rounds rounds;
    private final Plans plans;
    private final Choices choices;
    private final HouseClock clock;

    RoundController(Rounds rounds, Plans plans, Choices choices, HouseClock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/plan/follow-up")
    String round(Actor actor, @ModelAttribute("form") RoundQuery asked, Model model) {
        List<PlanHeader> all = plans.all();
        int year = asked.yearOr(usualYear(all));
        RoundQuery form = new RoundQuery("" + year, asked.sector(), asked.board());
        List<RoundRow> rows = rounds.of(year, form.sectorId(), form.boardId());
        model.addAttribute("form", form);
        model.addAttribute("year", year);
        model.addAttribute("rows", rows);
        model.addAttribute("missing", rows.stream().filter(RoundRow::missing).count());
        model.addAttribute("query", RoundQuery.written(year, form.sectorId(), form.boardId()));
        model.addAttribute("tellable", tellable(actor, rows));
        model.addAttribute("closable", PlanRules.changes(actor) ? closable(all, year, rows) : List.of());
        model.addAttribute("years", years(all));
        model.addAttribute("sectors", choices.orNone("plan.round.every-sector", choices.sectors(year, year)));
        model.addAttribute("boards", choices.orNone("plan.filter.every-board", choices.boards(year, year)));
        return "plan/round";
    }

    /** The year before this one where a plan covers it: its follow-up is what is told now. */
    private int usualYear(List<PlanHeader> all) {
        int thisYear = clock.today().getYear();
        return all.stream().anyMatch(plan -> plan.firstYear() < thisYear) ? thisYear - 1 : thisYear;
    }

    private List<Choice> years(List<PlanHeader> all) {
        int thisYear = clock.today().getYear();
        int first = all.stream()
                .mapToInt(PlanHeader::firstYear)
                .filter(year -> year <= thisYear)
                .min()
                .orElse(thisYear);
        return IntStream.rangeClosed(first, thisYear)
                .mapToObj(year -> new Choice("" + (first + thisYear - year), "" + (first + thisYear - year)))
                .toList();
    }

    /** Of a closed round only a coordinator tells. */
    private static Set<UUID> tellable(Actor actor, List<RoundRow> rows) {
        return rows.stream()
                .filter(row -> PlanRules.tells(actor, row.ownerId()) && (!row.closed() || PlanRules.changes(actor)))
                .map(RoundRow::action)
                .collect(Collectors.toSet());
    }

    private List<PlanHeader> closable(List<PlanHeader> all, int year, List<RoundRow> rows) {
        Set<UUID> open =
                rows.stream().filter(row -> !row.closed()).map(RoundRow::plan).collect(Collectors.toSet());
        return year > clock.today().getYear()
                ? List.of()
                : all.stream().filter(plan -> open.contains(plan.id())).toList();
    }

    @GetMapping("/plan/plans/{id}/rounds/{year}/closing")
    String closing(Actor actor, @PathVariable UUID id, @PathVariable int year, Model model) {
        PlanRules.requireChange(actor);
        PlanHeader plan = plans.plan(id).orElseThrow(RuleViolated::notFound);
        List<RoundRow> rows = rounds.of(year, null, null).stream()
                .filter(row -> Objects.equals(row.plan(), id))
                .toList();
        model.addAttribute("plan", plan);
        model.addAttribute("year", year);
        model.addAttribute("all", rows.size());
        model.addAttribute("missing", rows.stream().filter(RoundRow::missing).count());
        return "plan/round-closing";
    }

    @PostMapping("/plan/plans/{id}/rounds/{year}/closing")
    ModelAndView close(Actor actor, @PathVariable UUID id, @PathVariable int year, RedirectAttributes redirect) {
        rounds.close(actor, id, year);
        return Answers.done(redirect, "/plan/follow-up?year=" + year, "plan.flash.round-closed", "" + year);
    }
}
