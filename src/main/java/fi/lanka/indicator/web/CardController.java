package fi.lanka.indicator.web;

import fi.lanka.indicator.Direction;
import fi.lanka.indicator.IndicatorCards;
import fi.lanka.indicator.IndicatorCards.Kept;
import fi.lanka.indicator.IndicatorKind;
import fi.lanka.indicator.IndicatorRules;
import fi.lanka.indicator.IndicatorSearch;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.Rhythm;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Sectors;
import fi.lanka.shared.FormAnswers;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** Making an indicator, changing it, and noting the years from which its figures are not comparable with the earlier ones. */
@Controller
class CardController {

    private final IndicatorCards cards;
    private final Indicators indicators;
    private final Sectors sectors;
    private final HouseClock clock;
    private final MessageSource messages;

    CardController(
            IndicatorCards cards, Indicators indicators, Sectors sectors, HouseClock clock, MessageSource messages) {
        this.cards = cards;
        this.indicators = indicators;
        this.sectors = sectors;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/indicators/new")
    String form(Actor actor, Locale locale, Model model) {
        IndicatorRules.mayChange(actor);
        putChoices(null, locale, model);
        model.addAttribute("form", CardForm.empty(clock.today()));
        return "indicator/new";
    }

    @PostMapping("/indicators")
    ModelAndView make(
            Actor actor,
            @ModelAttribute("form") CardForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        IndicatorRules.mayChange(actor);
        try {
            var card = form.card(null);
            cards.make(actor, card);
            return FormAnswers.done(redirect, "/indicators/" + card.code(), "indicator.flash.made");
        } catch (InvalidInput invalid) {
            putChoices(null, locale, model);
            return FormAnswers.again("indicator/new", invalid, errors);
        }
    }

    @GetMapping("/indicators/{code}/edit")
    String changing(Actor actor, @PathVariable String code, Locale locale, Model model) {
        IndicatorRules.mayChange(actor);
        Kept kept = put(code, model);
        putChoices(kept, locale, model);
        model.addAttribute("form", CardForm.of(kept.card(), kept.version()));
        return "indicator/edit";
    }

    @PostMapping("/indicators/{code}/edit")
    ModelAndView change(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") CardForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        IndicatorRules.mayChange(actor);
        Kept kept = put(code, model);
        try {
            cards.change(actor, code, form.seen(), form.card(code));
            return FormAnswers.done(redirect, "/indicators/" + code, "indicator.flash.saved");
        } catch (InvalidInput invalid) {
            putChoices(kept, locale, model);
            return FormAnswers.again("indicator/edit", invalid, errors);
        }
    }

    record BreakForm(
            @Nullable String year,
            @Nullable String reason,
            @Nullable String version) {

        int yearTyped() {
            Typed typed = new Typed();
            int read = typed.year("year", year);
            typed.line("reason", reason, 500);
            typed.pass();
            return read;
        }
    }

    @GetMapping("/indicators/{code}/breaks")
    String breaks(Actor actor, @PathVariable String code, Model model) {
        IndicatorRules.mayChange(actor);
        model.addAttribute(
                "form", new BreakForm("", "", String.valueOf(put(code, model).version())));
        return "indicator/breaks";
    }

    @PostMapping("/indicators/{code}/breaks")
    ModelAndView noteBreak(
            Actor actor,
            @PathVariable String code,
            @ModelAttribute("form") BreakForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        IndicatorRules.mayChange(actor);
        put(code, model);
        try {
            cards.noteBreak(actor, code, Typed.version(form.version()), form.yearTyped(), Typed.line(form.reason()));
            return FormAnswers.done(redirect, "/indicators/" + code + "/breaks", "indicator.flash.saved");
        } catch (InvalidInput invalid) {
            return FormAnswers.again("indicator/breaks", invalid, errors);
        }
    }

    /** It can be noted again: no figure changes by it. */
    @PostMapping("/indicators/{code}/breaks/removal")
    ModelAndView removeBreak(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable String version,
            RedirectAttributes redirect) {
        IndicatorRules.mayChange(actor);
        if (!year.matches("[0-9]{4}")) {
            throw RuleViolated.notFound();
        }
        cards.removeBreak(actor, code, Typed.version(version), Integer.parseInt(year));
        return FormAnswers.done(redirect, "/indicators/" + code + "/breaks", "indicator.flash.break-removed");
    }

    private Kept put(String code, Model model) {
        Kept kept = cards.card(code).orElseThrow(RuleViolated::notFound);
        model.addAttribute("kept", kept);
        return kept;
    }

    private void putChoices(@Nullable Kept kept, Locale locale, Model model) {
        model.addAttribute("kinds", said("indicator.kind.one.", IndicatorKind.values(), locale));
        model.addAttribute("directions", said("indicator.direction.", Direction.values(), locale));
        model.addAttribute("rhythms", said("indicator.rhythm.choice.", Rhythm.values(), locale));
        model.addAttribute(
                "decimals",
                IntStream.rangeClosed(0, 6)
                        .mapToObj(number -> new Option("" + number, "" + number))
                        .toList());
        model.addAttribute("owners", owners(kept, locale));
        model.addAttribute("successors", successors(kept, locale));
    }

    private List<Option> said(String prefix, Enum<?>[] choices, Locale locale) {
        return Arrays.stream(choices)
                .map(choice -> new Option(choice.name(), messages.getMessage(prefix + choice.name(), null, locale)))
                .toList();
    }

    /** The sectors of today, and the one that owns it also when it has ended. */
    private List<Option> owners(@Nullable Kept kept, Locale locale) {
        List<Option> owners = new ArrayList<>();
        owners.add(new Option("", messages.getMessage("indicator.owner.none", null, locale)));
        sectors.validOn(clock.today())
                .forEach(sector -> owners.add(new Option(sector.id().value().toString(), sector.name())));
        if (kept != null) {
            UUID owner = kept.card().ownerSector();
            boolean ended = owner != null
                    && owners.stream().noneMatch(option -> option.value().equals(owner.toString()));
            if (ended) {
                owners.add(new Option(String.valueOf(owner), String.valueOf(kept.ownerName())));
            }
        }
        return owners;
    }

    private List<Option> successors(@Nullable Kept kept, Locale locale) {
        List<Option> successors = new ArrayList<>();
        successors.add(new Option("", messages.getMessage("indicator.replaced-by.none", null, locale)));
        indicators.find(IndicatorSearch.everything(), Language.of(locale)).stream()
                .filter(row -> kept == null || !row.code().equals(kept.card().code()))
                .forEach(
                        row -> successors.add(new Option(row.code(), row.name().in(locale) + " (" + row.code() + ")")));
        return successors;
    }
}
