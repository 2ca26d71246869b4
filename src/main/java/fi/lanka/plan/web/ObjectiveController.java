package fi.lanka.plan.web;

import fi.lanka.chart.Charts;
import fi.lanka.chart.Figure;
import fi.lanka.indicator.IndicatorSeries;
import fi.lanka.indicator.Indicators;
import fi.lanka.organisation.Actor;
import fi.lanka.plan.ActionRow;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.TargetRow;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One objective with all that hangs from it, and one of its actions. */
@Controller
class ObjectiveController {

    private final Objectives objectives;
    private final Indicators indicators;
    private final Charts charts;
    private final HouseClock clock;

    ObjectiveController(Objectives objectives, Indicators indicators, Charts charts, HouseClock clock) {
        this.objectives = objectives;
        this.indicators = indicators;
        this.charts = charts;
        this.clock = clock;
    }

    @GetMapping("/plan/objectives/{id}")
    String objective(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        ObjectiveDetails details = objectives.details(id).orElseThrow(RuleViolated::notFound);
        model.addAttribute("details", details);
        model.addAttribute("objective", details.objective());
        model.addAttribute("figures", figures(details, locale));
        model.addAttribute("changes", PlanRules.changes(actor));
        model.addAttribute("history", objectives.history(id));
        return "plan/objective";
    }

    /** By the indicator's code; two targets on one indicator share a figure. */
    private Map<String, Figure> figures(ObjectiveDetails details, Locale locale) {
        List<String> codes = details.objective().targets().stream()
                .map(TargetRow::code)
                .distinct()
                .toList();
        return indicators.series(codes, FIRST_YEAR, LAST_YEAR).stream()
                .filter(series -> !series.areas().isEmpty())
                .collect(Collectors.toMap(IndicatorSeries::code, series -> charts.small(series.chart(locale), locale)));
    }

    @GetMapping("/plan/actions/{id}")
    String action(Actor actor, @PathVariable UUID id, Model model) {
        ObjectiveDetails details = objectives.withAction(id).orElseThrow(RuleViolated::notFound);
        ActionRow action = details.action(id).orElseThrow();
        model.addAttribute("details", details);
        model.addAttribute("action", action);
        model.addAttribute("followUps", details.followUpsOf(id));
        model.addAttribute("changes", PlanRules.changes(actor));
        model.addAttribute("tells", PlanRules.tells(actor, action.ownerId()));
        model.addAttribute("years", years(action));
        return "plan/action";
    }

    /** Those that have begun: of these the action's course can be told, the newest first. */
    private List<Integer> years(ActionRow action) {
        int last = Math.min(action.lastYear(), clock.today().getYear());
        return IntStream.iterate(last, year -> year >= action.firstYear(), year -> year - 1)
                .boxed()
                .toList();
    }

    /** All that the database can hold. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;
}
