package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.web.Forms.Option;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import java.util.Arrays;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The bodies and their sectors, with the days that they last. */
@Controller
class BodiesController {

    private final Directory directory;
    private final Bodies bodies;
    private final Sectors sectors;
    private final HouseClock clock;
    private final MessageSourceAccessor messages;

    BodiesController(Directory directory, Bodies bodies, Sectors sectors, HouseClock clock, MessageSource messages) {
        this.directory = directory;
        this.bodies = bodies;
        this.sectors = sectors;
        this.clock = clock;
        this.messages = new MessageSourceAccessor(messages);
    }

    record BodyForm(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String from,
            @Nullable String to) {}

    record SectorForm(
            @Nullable String body,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable String from,
            @Nullable String to) {}

    record EndForm(@Nullable String lastDay, @Nullable String version) {}

    @GetMapping("/admin/bodies")
    String all(Actor actor, Model model) {
        model.addAttribute("bodies", directory.bodies(actor));
        model.addAttribute("today", clock.today());
        return "organisation/bodies";
    }

    @GetMapping("/admin/bodies/new")
    String add(Actor actor, Model model) {
        putKinds(actor, model);
        model.addAttribute("form", new BodyForm("", "", "", ""));
        return "organisation/body-new";
    }

    @PostMapping("/admin/bodies")
    ModelAndView added(
            Actor actor,
            @ModelAttribute("form") BodyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            bodies.found(
                    actor,
                    Forms.choice(BodyKind.class, form.kind(), "kind"),
                    Forms.text(form.name()),
                    Forms.period(form.from(), form.to()));
            return Forms.done(redirect, "/admin/bodies", "organisation.flash.body-founded");
        } catch (InvalidInput invalid) {
            putKinds(actor, model);
            return Forms.again("organisation/body-new", invalid, errors);
        }
    }

    @GetMapping("/admin/bodies/{id}/end")
    String end(Actor actor, @PathVariable UUID id, Model model) {
        Directory.BodyLine body = directory.body(actor, id);
        model.addAttribute("body", body);
        model.addAttribute("form", new EndForm(Forms.written(clock.today()), String.valueOf(body.version())));
        return "organisation/body-end";
    }

    @PostMapping("/admin/bodies/{id}/end")
    ModelAndView ended(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            bodies.end(
                    actor, new BodyId(id), Forms.version(form.version()), Forms.neededDay(form.lastDay(), "lastDay"));
            return Forms.done(redirect, "/admin/bodies", "organisation.flash.body-ended");
        } catch (InvalidInput invalid) {
            model.addAttribute("body", directory.body(actor, id));
            return Forms.again("organisation/body-end", invalid, errors);
        }
    }

    @GetMapping("/admin/sectors/new")
    String addSector(Actor actor, Model model) {
        putBodies(actor, model);
        model.addAttribute("form", new SectorForm("", "", "", "", ""));
        return "organisation/sector-new";
    }

    @PostMapping("/admin/sectors")
    ModelAndView sectorAdded(
            Actor actor,
            @ModelAttribute("form") SectorForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            sectors.found(
                    actor,
                    Forms.text(form.name()),
                    Forms.text(form.shortName()),
                    new BodyId(Forms.id(form.body(), "body")),
                    Forms.period(form.from(), form.to()));
            return Forms.done(redirect, "/admin/bodies", "organisation.flash.sector-founded");
        } catch (InvalidInput invalid) {
            putBodies(actor, model);
            return Forms.again("organisation/sector-new", invalid, errors);
        }
    }

    private void putKinds(Actor actor, Model model) {
        directory.requireAdministrator(actor);
        model.addAttribute(
                "kinds",
                Arrays.stream(BodyKind.values())
                        .map(kind -> new Option(kind.name(), messages.getMessage("organisation.kind." + kind)))
                        .toList());
    }

    private void putBodies(Actor actor, Model model) {
        model.addAttribute(
                "bodies",
                directory.bodies(actor).stream()
                        .map(body -> new Option(body.id().toString(), body.name()))
                        .toList());
    }
}
