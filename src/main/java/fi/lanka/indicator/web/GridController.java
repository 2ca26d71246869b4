package fi.lanka.indicator.web;

import fi.lanka.indicator.AreaRow;
import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Entered;
import fi.lanka.indicator.Figure;
import fi.lanka.indicator.Figures;
import fi.lanka.indicator.IndicatorCards;
import fi.lanka.indicator.IndicatorCards.Kept;
import fi.lanka.indicator.IndicatorRules;
import fi.lanka.indicator.RunDetails;
import fi.lanka.indicator.Sex;
import fi.lanka.indicator.StaleFigures;
import fi.lanka.indicator.Values;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
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

/** Typing figures for several years and areas at once. */
@Controller
class GridController {

    private final IndicatorCards cards;
    private final Areas areas;
    private final Figures figures;
    private final Values values;
    private final HouseClock clock;
    private final MessageSource messages;

    GridController(
            IndicatorCards cards,
            Areas areas,
            Figures figures,
            Values values,
            HouseClock clock,
            MessageSource messages) {
        this.cards = cards;
        this.areas = areas;
        this.figures = figures;
        this.values = values;
        this.clock = clock;
        this.messages = messages;
    }

    /** Something wrong with a cell, or with a field around the grid: the text and the id of what it is about. */
    record Wrong(String id, String text) {}

    @GetMapping("/indicators/{code}/values")
    String show(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("asked") GridForm asked,
            Locale locale,
            Model model) {
        Kept kept = kept(actor, code);
        GridForm form = filled(kept, asked, areas.all());
        put(kept, form, locale, model);
        model.addAttribute("form", form);
        model.addAttribute("grid", standing(kept, form));
        model.addAttribute("wrongs", List.of());
        return "indicator/values";
    }

    @PostMapping("/indicators/{code}/values")
    ModelAndView save(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") GridForm form,
            BindingResult errors,
            @RequestParam Map<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Kept kept = kept(actor, code);
        GridForm asked = filled(kept, form, areas.all());
        Grid sent = standing(kept, asked).typed(fields);
        Map<Long, Figure> seen = figures.named(kept.id(), sent.seenIds()).stream()
                .collect(Collectors.toMap(Figure::id, Function.identity()));
        Grid checked = sent.checked(seen, kept.card().decimals());
        try {
            RunDetails run = form.run();
            if (checked.right()) {
                Entered entered = values.type(
                        actor,
                        code,
                        run,
                        checked.figures(seen, asked.sexChosen(), kept.card().decimals()));
                return done(redirect, code, entered);
            }
        } catch (InvalidInput invalid) {
            FormAnswers.tell(invalid, errors);
        } catch (StaleFigures stale) {
            return clash(kept, asked, checked.over(standing(kept, asked)), stale, locale, model);
        }
        put(kept, asked, locale, model);
        model.addAttribute("grid", checked);
        model.addAttribute("wrongs", wrongs(checked, errors, locale));
        return answer(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView done(RedirectAttributes redirect, String code, Entered entered) {
        String flash = entered.run() == null ? "indicator.flash.no-figures" : "indicator.flash.figures";
        return FormAnswers.done(redirect, "/indicators/" + code, flash, entered.added(), entered.corrected());
    }

    /** The form that comes back was opened on the newest figures, so that the next save is a choice made with both in view. */
    private ModelAndView clash(Kept kept, GridForm form, Grid typed, StaleFigures stale, Locale locale, Model model) {
        put(kept, form, locale, model);
        model.addAttribute("grid", typed);
        model.addAttribute("wrongs", List.of());
        Map<UUID, String> named = typed.areas().stream()
                .collect(Collectors.toMap(AreaRow::id, area -> area.name().in(locale)));
        model.addAttribute(
                "clashes",
                stale.clashes().stream()
                        .map(clash -> new Wrong(
                                Grid.name(clash.area(), clash.year()),
                                messages.getMessage(
                                        "indicator.clash.one",
                                        new Object[] {
                                            named.get(clash.area()),
                                            String.valueOf(clash.year()),
                                            clash.mine(),
                                            clash.theirs()
                                        },
                                        locale)))
                        .toList());
        return answer(HttpStatus.CONFLICT);
    }

    private static ModelAndView answer(HttpStatus status) {
        ModelAndView page = new ModelAndView("indicator/values");
        page.setStatus(status);
        return page;
    }

    private Kept kept(Actor actor, String code) {
        Kept kept = cards.card(code).orElseThrow(RuleViolated::notFound);
        IndicatorRules.mayEnterFigures(actor, kept.card().ownerSector());
        return kept;
    }

    /** Where nothing is asked, the municipality and the areas that have figures already. */
    private GridForm filled(Kept kept, GridForm asked, List<AreaRow> all) {
        List<UUID> used = figures.areas(kept.id());
        List<UUID> shown = new ArrayList<>();
        all.stream().map(AreaRow::id).filter(used::contains).forEach(shown::add);
        if (shown.isEmpty()) {
            all.stream().limit(1).map(AreaRow::id).forEach(shown::add);
        }
        return asked.filled(clock.today().getYear(), shown, kept.card().source(), Typed.write(clock.today()));
    }

    private Grid standing(Kept kept, GridForm form) {
        List<AreaRow> across =
                areas.all().stream().filter(area -> form.asks(area.id())).toList();
        return Grid.of(
                across,
                form.firstYear(),
                form.lastYear(),
                figures.inForce(
                        kept.id(),
                        form.sexChosen(),
                        across.stream().map(AreaRow::id).toList(),
                        form.firstYear(),
                        form.lastYear()));
    }

    private void put(Kept kept, GridForm asked, Locale locale, Model model) {
        model.addAttribute("kept", kept);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "areas",
                areas.all().stream()
                        .map(area -> new Option(
                                area.id().toString(), area.name().in(locale) + " (" + category(area, locale) + ")"))
                        .toList());
        model.addAttribute(
                "sexes",
                Arrays.stream(Sex.values())
                        .map(sex -> new Option(sex.name(), messages.getMessage("indicator.sex." + sex, null, locale)))
                        .toList());
        model.addAttribute("clashes", List.of());
    }

    private String category(AreaRow area, Locale locale) {
        return messages.getMessage("indicator.area.category." + area.category(), null, locale);
    }

    private List<Wrong> wrongs(Grid grid, BindingResult errors, Locale locale) {
        List<Wrong> wrongs = new ArrayList<>();
        grid.cells().filter(cell -> cell.problem() != null).forEach(cell -> {
            InvalidInput.Problem problem = Objects.requireNonNull(cell.problem());
            String text =
                    messages.getMessage(problem.code(), problem.arguments().toArray(), locale);
            wrongs.add(new Wrong(cell.name(), cell.area().name().in(locale) + " " + cell.year() + ": " + text));
        });
        errors.getFieldErrors()
                .forEach(error -> wrongs.add(new Wrong(error.getField(), messages.getMessage(error, locale))));
        return wrongs;
    }
}
