package fi.lanka.indicator.web;

import fi.lanka.chart.Charts;
import fi.lanka.indicator.IndicatorCards;
import fi.lanka.indicator.IndicatorCards.Kept;
import fi.lanka.indicator.IndicatorDetails;
import fi.lanka.indicator.IndicatorKind;
import fi.lanka.indicator.IndicatorRules;
import fi.lanka.indicator.IndicatorSearch;
import fi.lanka.indicator.IndicatorSeries;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Uses;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Histories;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding an indicator, and reading one. */
@Controller
class IndicatorController {

    private final Histories histories;
    private final Indicators indicators;
    private final IndicatorCards cards;
    private final Charts charts;
    private final List<Uses> uses;
    private final MessageSource messages;

    IndicatorController(
            Indicators indicators,
            IndicatorCards cards,
            Charts charts,
            List<Uses> uses,
            MessageSource messages,
            Histories histories) {
        this.histories = histories;
        this.indicators = indicators;
        this.cards = cards;
        this.charts = charts;
        this.uses = uses;
        this.messages = messages;
    }

    @GetMapping("/indicators")
    String list(Actor actor, @ModelAttribute("form") SearchForm form, Locale locale, Model model) {
        IndicatorSearch search = form.search();
        model.addAttribute("rows", indicators.find(search, Language.of(locale)));
        model.addAttribute("filtered", !search.equals(IndicatorSearch.everything()));
        model.addAttribute("kinds", kinds(locale));
        model.addAttribute("mayChange", IndicatorRules.changes(actor));
        return "indicator/list";
    }

    private List<Option> kinds(Locale locale) {
        Stream<Option> both = Stream.of(new Option("", messages.getMessage("indicator.kind.all", null, locale)));
        Stream<Option> each = Arrays.stream(IndicatorKind.values())
                .map(kind -> new Option(kind.name(), messages.getMessage("indicator.kind." + kind, null, locale)));
        return Stream.concat(both, each).toList();
    }

    @GetMapping("/indicators/{code}")
    String indicator(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String history,
            Locale locale,
            Model model) {
        IndicatorDetails details = indicators.details(code).orElseThrow(RuleViolated::notFound);
        IndicatorSeries series =
                indicators.series(List.of(code), FIRST_YEAR, LAST_YEAR).get(0);
        model.addAttribute("indicator", details);
        model.addAttribute("hasFigures", !series.areas().isEmpty());
        model.addAttribute("figure", charts.draw(series.chart(locale), locale));
        model.addAttribute("row", details.row());
        model.addAttribute(
                "uses",
                uses.stream().flatMap(room -> room.of(details.id()).stream()).toList());
        model.addAttribute("history", histories.of(details.id(), history));
        Kept kept = cards.card(code).orElseThrow(RuleViolated::notFound);
        model.addAttribute("kept", kept);
        model.addAttribute("mayChange", IndicatorRules.changes(actor));
        model.addAttribute(
                "mayEnter", IndicatorRules.entersFigures(actor, kept.card().ownerSector()));
        return "indicator/indicator";
    }

    /** All that the database can hold. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;
}
