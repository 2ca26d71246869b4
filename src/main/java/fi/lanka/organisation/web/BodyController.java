package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Histories;
import fi.lanka.organisation.Places;
import fi.lanka.organisation.Places.OneBody;
import fi.lanka.organisation.Places.OneSector;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.SectorTies.Tie;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.web.BodyForm.NewBody;
import fi.lanka.organisation.web.PlaceForm.Changed;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
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

/** The municipality's bodies with their sectors: seeing, founding and ending them. */
@Controller
class BodyController {

    private final Histories histories;
    private final Directory directory;
    private final Places places;
    private final Bodies bodies;
    private final Sectors sectors;
    private final PlaceWords words;
    private final HouseClock clock;
    private final MessageSourceAccessor messages;

    BodyController(
            Directory directory,
            Places places,
            Bodies bodies,
            Sectors sectors,
            PlaceWords words,
            HouseClock clock,
            MessageSource messages,
            Histories histories) {
        this.histories = histories;
        this.directory = directory;
        this.places = places;
        this.bodies = bodies;
        this.sectors = sectors;
        this.words = words;
        this.clock = clock;
        this.messages = new MessageSourceAccessor(messages);
    }

    @GetMapping("/admin/bodies")
    String all(Actor actor, Model model) {
        model.addAttribute("bodies", directory.bodies(actor));
        return "organisation/bodies";
    }

    @GetMapping("/admin/bodies/new")
    String form(Model model) {
        putKinds(model);
        model.addAttribute("form", BodyForm.from(clock.today()));
        return "organisation/body-new";
    }

    @PostMapping("/admin/bodies")
    ModelAndView found(
            Actor actor,
            @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            NewBody wanted = form.read();
            bodies.found(actor, wanted.kind(), wanted.name(), wanted.period());
            return Answer.done("/admin/bodies", "organisation.flash.body-founded", redirect);
        } catch (InvalidInput wrong) {
            putKinds(model);
            return Answer.again("organisation/body-new", wrong, errors);
        }
    }

    private void putKinds(Model model) {
        model.addAttribute(
                "kinds",
                Arrays.stream(BodyKind.values())
                        .map(kind -> new Option(kind.name(), messages.getMessage("organisation.kind." + kind)))
                        .toList());
    }

    @GetMapping("/admin/bodies/{id}")
    String one(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String history, Model model) {
        put(actor, id, model);
        model.addAttribute("history", histories.of(id, history));
        model.addAttribute("sitters", places.sitters(actor, id));
        model.addAttribute("formerNames", places.formerNames(actor, id));
        model.addAttribute("today", clock.today());
        return "organisation/body";
    }

    @GetMapping("/admin/bodies/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        OneBody body = put(actor, id, model);
        model.addAttribute("form", PlaceForm.of(body.name(), "", body.from(), body.to(), body.version()));
        return "organisation/body-edit";
    }

    @PostMapping("/admin/bodies/{id}/edit")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PlaceForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        OneBody body = put(actor, id, model);
        try {
            Changed changed = form.read(body.name());
            bodies.change(actor, new BodyId(id), form.seenVersion(), changed.naming(), changed.period());
            return Answer.done("/admin/bodies/" + id, "organisation.flash.body-changed", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/body-edit", wrong, errors);
        }
    }

    @GetMapping("/admin/bodies/{id}/end")
    String end(Actor actor, @PathVariable UUID id, Model model) {
        OneBody body = put(actor, id, model);
        model.addAttribute("form", EndForm.of(clock.today(), body.version()));
        return "organisation/body-end";
    }

    @PostMapping("/admin/bodies/{id}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(actor, id, model);
        try {
            bodies.end(actor, new BodyId(id), form.seenVersion(), form.day());
            return Answer.done("/admin/bodies", "organisation.flash.body-ended", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/body-end", wrong, errors);
        }
    }

    private List<Tie> tiesOf(List<OneSector> ofTheBody) {
        return ofTheBody.stream()
                .flatMap(sector -> sectors.ties(new SectorId(sector.id())).stream())
                .toList();
    }

    private OneBody put(Actor actor, UUID id, Model model) {
        OneBody body = places.body(actor, id);
        List<OneSector> ofTheBody = places.sectorsOf(actor, id);
        model.addAttribute("body", body);
        model.addAttribute("sectors", ofTheBody);
        model.addAttribute("ties", words.ties(tiesOf(ofTheBody)));
        model.addAttribute("changes", words.changes());
        return body;
    }
}
