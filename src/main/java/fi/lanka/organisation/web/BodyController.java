package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Directory.BodyLine;
import fi.lanka.organisation.web.BodyForm.NewBody;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The municipality's bodies with their sectors: seeing, founding and ending them. */
@Controller
class BodyController {

    private final Directory directory;
    private final Bodies bodies;
    private final HouseClock clock;
    private final MessageSourceAccessor messages;

    BodyController(Directory directory, Bodies bodies, HouseClock clock, MessageSource messages) {
        this.directory = directory;
        this.bodies = bodies;
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

    @GetMapping("/admin/bodies/{id}/end")
    String end(Actor actor, @PathVariable UUID id, Model model) {
        BodyLine body = put(actor, id, model);
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

    private BodyLine put(Actor actor, UUID id, Model model) {
        BodyLine body = directory.body(actor, id);
        model.addAttribute("body", body);
        return body;
    }
}
