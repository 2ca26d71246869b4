package fi.lanka.indicator.web;

import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Figure;
import fi.lanka.indicator.Figures;
import fi.lanka.indicator.IndicatorCards;
import fi.lanka.indicator.IndicatorCards.Kept;
import fi.lanka.indicator.IndicatorRules;
import fi.lanka.indicator.PastedTable;
import fi.lanka.indicator.RunDetails;
import fi.lanka.indicator.Sex;
import fi.lanka.indicator.StaleFigures;
import fi.lanka.indicator.TypedFigure;
import fi.lanka.indicator.Values;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Figures pasted from a spreadsheet: first seen as they were understood, then saved. */
@Controller
class PasteController {

    private final IndicatorCards cards;
    private final Areas areas;
    private final Figures figures;
    private final Values values;
    private final HouseClock clock;
    private final MessageSource messages;

    PasteController(
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

    /**
     * @param seen the newest figure when the table was looked at; empty before
     */
    record PasteForm(
            @Nullable String text,
            @Nullable String sex,
            @Nullable String source,
            @Nullable String retrievedOn,
            @Nullable String credit,
            @Nullable String seen)
            implements Sources {

        Sex sexChosen() {
            return Stream.of(Sex.values())
                    .filter(one -> one.name().equals(sex))
                    .findAny()
                    .orElse(Sex.ALL);
        }

        String table() {
            if (text == null || text.isBlank()) {
                throw new InvalidInput("text", "indicator.invalid.paste-empty");
            }
            return text;
        }
    }

    /** @param fate NEW, CORRECTED or UNCHANGED */
    record Line(String area, int year, String before, String after, String fate) {}

    @GetMapping("/indicators/{code}/values/paste")
    String form(Actor actor, @PathVariable String code, Locale locale, Model model) {
        Kept kept = put(actor, code, locale, model);
        model.addAttribute(
                "form", new PasteForm("", Sex.ALL.name(), kept.card().source(), Typed.write(clock.today()), "", ""));
        return "indicator/paste";
    }

    /** Nothing is saved yet. */
    @PostMapping("/indicators/{code}/values/paste")
    ModelAndView look(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            Locale locale,
            Model model) {
        Kept kept = put(actor, code, locale, model);
        try {
            form.run();
            PastedTable table =
                    PastedTable.read(form.table(), areas.all(), kept.card().decimals());
            if (!table.problems().isEmpty() || table.cells().isEmpty()) {
                return misread(table, locale, model);
            }
            return preview(kept, form, table, locale, model, HttpStatus.OK);
        } catch (InvalidInput invalid) {
            return FormAnswers.again("indicator/paste", invalid, errors);
        }
    }

    @PostMapping("/indicators/{code}/values/paste/confirmed")
    ModelAndView save(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        Kept kept = put(actor, code, locale, model);
        try {
            RunDetails run = form.run();
            PastedTable table =
                    PastedTable.read(form.table(), areas.all(), kept.card().decimals());
            if (!table.problems().isEmpty() || table.cells().isEmpty()) {
                return misread(table, locale, model);
            }
            Map<String, Figure> now = standing(kept, form, table);
            long seen = Typed.version(form.seen());
            return GridController.done(
                    redirect,
                    code,
                    values.type(
                            actor,
                            code,
                            run,
                            table.cells().stream()
                                    .map(cell -> typed(cell, form.sexChosen(), now, seen))
                                    .toList()));
        } catch (StaleFigures stale) {
            model.addAttribute("clashed", true);
            PastedTable table =
                    PastedTable.read(form.table(), areas.all(), kept.card().decimals());
            return preview(kept, form, table, locale, model, HttpStatus.CONFLICT);
        } catch (InvalidInput invalid) {
            return FormAnswers.again("indicator/paste", invalid, errors);
        }
    }

    /** A figure entered after the table was looked at was not seen. */
    private static TypedFigure typed(PastedTable.Cell cell, Sex sex, Map<String, Figure> now, long seen) {
        Figure old = now.get(key(cell.area().id(), cell.year()));
        return new TypedFigure(
                cell.area().id(),
                cell.year(),
                sex,
                old == null || old.id() > seen ? null : Long.valueOf(old.id()),
                cell.value(),
                cell.status());
    }

    private ModelAndView preview(
            Kept kept, PasteForm form, PastedTable table, Locale locale, Model model, HttpStatus status) {
        // before the figures are read: what comes between the two is found to be unseen, never the other way
        long newest = figures.newest(kept.id());
        Map<String, Figure> now = standing(kept, form, table);
        List<Line> lines = table.cells().stream()
                .map(cell -> line(cell, now.get(key(cell.area().id(), cell.year())), locale))
                .toList();
        model.addAttribute("lines", lines);
        Map<String, Long> counts = new HashMap<>();
        List.of("NEW", "CORRECTED", "UNCHANGED")
                .forEach(fate -> counts.put(
                        fate,
                        lines.stream().filter(line -> line.fate().equals(fate)).count()));
        model.addAttribute("counts", counts);
        model.addAttribute("seen", newest);
        ModelAndView page = new ModelAndView("indicator/paste-preview");
        page.setStatus(status);
        return page;
    }

    private static Line line(PastedTable.Cell cell, @Nullable Figure old, Locale locale) {
        String before = old == null ? "" : old.text();
        String fate = old == null ? "NEW" : before.equals(cell.text()) ? "UNCHANGED" : "CORRECTED";
        return new Line(cell.area().name().in(locale), cell.year(), before, cell.text(), fate);
    }

    private Map<String, Figure> standing(Kept kept, PasteForm form, PastedTable table) {
        Map<String, Figure> now = new HashMap<>();
        figures.inForce(
                        kept.id(),
                        form.sexChosen(),
                        table.cells().stream()
                                .map(cell -> cell.area().id())
                                .distinct()
                                .toList(),
                        table.cells().stream()
                                .mapToInt(PastedTable.Cell::year)
                                .min()
                                .orElse(0),
                        table.cells().stream()
                                .mapToInt(PastedTable.Cell::year)
                                .max()
                                .orElse(0))
                .forEach(figure -> now.put(key(figure.area(), figure.year()), figure));
        return now;
    }

    private static String key(UUID area, int year) {
        return area + " " + year;
    }

    private ModelAndView misread(PastedTable table, Locale locale, Model model) {
        model.addAttribute(
                "misread",
                table.problems().stream()
                        .map(one -> messages.getMessage(
                                "indicator.paste.place",
                                new Object[] {
                                    one.row(),
                                    one.column(),
                                    messages.getMessage(
                                            one.problem().code(),
                                            one.problem().arguments().toArray(),
                                            locale)
                                },
                                locale))
                        .toList());
        model.addAttribute("understood", table.cells().size());
        ModelAndView page = new ModelAndView("indicator/paste");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Kept put(Actor actor, String code, Locale locale, Model model) {
        Kept kept = cards.card(code).orElseThrow(RuleViolated::notFound);
        IndicatorRules.mayEnterFigures(actor, kept.card().ownerSector());
        model.addAttribute("kept", kept);
        model.addAttribute("misread", List.of());
        model.addAttribute("clashed", false);
        model.addAttribute(
                "sexes",
                Arrays.stream(Sex.values())
                        .map(sex -> new Option(sex.name(), messages.getMessage("indicator.sex." + sex, null, locale)))
                        .toList());
        return kept;
    }
}
