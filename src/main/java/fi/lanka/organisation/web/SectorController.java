package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Histories;
import fi.lanka.organisation.Places;
import fi.lanka.organisation.Places.OneSector;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.web.PlaceForm.Changed;
import fi.lanka.organisation.web.SectorForm.NewSector;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import java.util.UUID;
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

/** A sector under a body: founding, changing and ending it. */
@Controller
class SectorController {

    private final Histories histories;
    private final Sectors sectors;
    private final Bodies bodies;
    private final Places places;
    private final PlaceWords words;
    private final HouseClock clock;

    SectorController(
            Sectors sectors, Bodies bodies, Places places, PlaceWords words, HouseClock clock, Histories histories) {
        this.histories = histories;
        this.sectors = sectors;
        this.bodies = bodies;
        this.places = places;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/admin/sectors/new")
    String form(Model model) {
        putBodies(model);
        model.addAttribute("form", SectorForm.from(clock.today()));
        return "organisation/sector-new";
    }

    @PostMapping("/admin/sectors")
    ModelAndView found(
            Actor actor,
            @ModelAttribute("form") SectorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            NewSector wanted = form.read();
            sectors.found(actor, wanted.name(), wanted.shortName(), wanted.body(), wanted.period());
            return Answer.done("/admin/bodies", "organisation.flash.sector-founded", redirect);
        } catch (InvalidInput wrong) {
            putBodies(model);
            return Answer.again("organisation/sector-new", wrong, errors);
        }
    }

    @GetMapping("/admin/sectors/{id}")
    String one(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String history, Model model) {
        put(actor, id, model);
        model.addAttribute("history", histories.of(id, history));
        model.addAttribute("units", places.unitsOf(actor, id));
        model.addAttribute("sitters", places.sitters(actor, id));
        model.addAttribute("formerNames", places.formerNames(actor, id));
        model.addAttribute("today", clock.today());
        return "organisation/sector";
    }

    @GetMapping("/admin/sectors/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        OneSector sector = put(actor, id, model);
        model.addAttribute(
                "form", PlaceForm.of(sector.name(), sector.shortName(), sector.from(), sector.to(), sector.version()));
        return "organisation/sector-edit";
    }

    @PostMapping("/admin/sectors/{id}/edit")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        OneSector sector = put(actor, id, model);
        try {
            Changed changed = form.read(sector.name());
            sectors.change(
                    actor,
                    new SectorId(id),
                    form.seenVersion(),
                    changed.naming(),
                    changed.shortName(),
                    changed.period());
            return Answer.done("/admin/sectors/" + id, "organisation.flash.sector-changed", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/sector-edit", wrong, errors);
        }
    }

    @GetMapping("/admin/sectors/{id}/end")
    String end(Actor actor, @PathVariable UUID id, Model model) {
        OneSector sector = put(actor, id, model);
        model.addAttribute("form", EndForm.of(clock.today(), sector.version()));
        return "organisation/sector-end";
    }

    @PostMapping("/admin/sectors/{id}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(actor, id, model);
        try {
            sectors.end(actor, new SectorId(id), form.seenVersion(), form.day());
            return Answer.done("/admin/sectors/" + id, "organisation.flash.sector-ended", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/sector-end", wrong, errors);
        }
    }

    private OneSector put(Actor actor, UUID id, Model model) {
        OneSector sector = places.sector(actor, id);
        model.addAttribute("sector", sector);
        model.addAttribute("ties", words.ties(sectors.ties(new SectorId(id))));
        model.addAttribute("changes", words.changes());
        return sector;
    }

    private void putBodies(Model model) {
        model.addAttribute(
                "bodies",
                bodies.notEndedBefore(clock.today()).stream()
                        .map(body -> new Option(
                                body.id().toString(), words.place(body.name(), body.period(), clock.today())))
                        .toList());
    }
}
