package fi.lanka.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page has around it: the municipality's name, who has signed in, and the way to the rooms that concern them. */
@ControllerAdvice
class Hall {

    private final Municipalities municipalities;

    Hall(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** A link of the main navigation. */
    record Link(String key, String address, String code) {}

    @ModelAttribute("municipality")
    Municipality municipality() {
        return municipalities.current();
    }

    @ModelAttribute("actor")
    @Nullable
    Actor actor(@Nullable Actor actor) {
        return actor;
    }

    /** Whoever only looks after people and bodies has no errand in the other rooms. */
    @ModelAttribute("navigation")
    List<Link> navigation(@Nullable Actor actor) {
        if (actor == null) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        links.add(link("desk", "/desk"));
        if (!actor.seats().isEmpty()) {
            links.add(link("reports", "/reports"));
            links.add(link("plan", "/plan"));
            links.add(link("indicators", "/indicators"));
            links.add(link("strategy", "/strategy"));
            links.add(link("decisions", "/decisions"));
            links.add(link("calendar", "/calendar"));
            ownBody(actor).ifPresent(body -> links.add(link("body", "/decisions/bodies/" + body)));
        }
        if (actor.administrator()) {
            links.add(link("admin", "/admin/people"));
        }
        return links;
    }

    /** The body that somebody sits in as its member or secretary, the council before a board. */
    private static Optional<UUID> ownBody(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.body() != null
                        && seat.bodyKind() != BodyKind.WORKING_GROUP
                        && seat.bodyKind() != BodyKind.MANAGEMENT_TEAM)
                .min(Comparator.comparing(Actor.Seat::bodyKind))
                .map(Actor.Seat::body);
    }

    private static Link link(String key, String address) {
        return new Link(key, address, "web.navigation." + key);
    }
}
