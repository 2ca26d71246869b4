package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Places;
import fi.lanka.organisation.Places.OneUnit;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Units;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The units of a sector: founding, mending and ending them. */
@Controller
class UnitController {

    private final Places places;
    private final Units units;
    private final HouseClock clock;

    UnitController(Places places, Units units, HouseClock clock) {
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/admin/sectors/{id}/units/new")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("sector", places.sector(actor, id));
        model.addAttribute("form", UnitForm.from(clock.today()));
        return "organisation/unit-new";
    }

    @PostMapping("/admin/sectors/{id}/units")
    ModelAndView found(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("sector", places.sector(actor, id));
        try {
            units.found(actor, new SectorId(id), form.typedName(), form.period());
            return Answer.done("/admin/sectors/" + id, "organisation.flash.unit-founded", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/unit-new", wrong, errors);
        }
    }

    @GetMapping("/admin/units/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        OneUnit unit = put(actor, id, model);
        model.addAttribute("form", UnitForm.of(unit.name(), unit.from(), unit.to(), unit.version()));
        return "organisation/unit-edit";
    }

    @PostMapping("/admin/units/{id}/edit")
    ModelAndView mend(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        OneUnit unit = put(actor, id, model);
        try {
            units.mend(actor, id, form.seenVersion(), form.typedName(), form.period());
            return Answer.done("/admin/sectors/" + unit.sector(), "organisation.flash.unit-changed", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/unit-edit", wrong, errors);
        }
    }

    @GetMapping("/admin/units/{id}/end")
    String end(Actor actor, @PathVariable UUID id, Model model) {
        OneUnit unit = put(actor, id, model);
        model.addAttribute("form", EndForm.of(clock.today(), unit.version()));
        return "organisation/unit-end";
    }

    @PostMapping("/admin/units/{id}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        OneUnit unit = put(actor, id, model);
        try {
            units.end(actor, id, form.seenVersion(), form.day());
            return Answer.done("/admin/sectors/" + unit.sector(), "organisation.flash.unit-ended", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/unit-end", wrong, errors);
        }
    }

    private OneUnit put(Actor actor, UUID id, Model model) {
        OneUnit unit = places.unit(actor, id);
        model.addAttribute("unit", unit);
        return unit;
    }
}
