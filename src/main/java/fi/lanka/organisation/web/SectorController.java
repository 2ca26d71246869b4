package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.web.SectorForm.NewSector;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founding a sector under a body. */
@Controller
class SectorController {

    private final Sectors sectors;
    private final Bodies bodies;
    private final HouseClock clock;

    SectorController(Sectors sectors, Bodies bodies, HouseClock clock) {
        this.sectors = sectors;
        this.bodies = bodies;
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

    private void putBodies(Model model) {
        model.addAttribute(
                "bodies",
                bodies.validOn(clock.today()).stream()
                        .map(body -> new Option(body.id().toString(), body.name()))
                        .toList());
    }
}
