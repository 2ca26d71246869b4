package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Links;
import fi.lanka.organisation.Links.Made;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Making a one-time link for somebody, to be handed over by the administrator. */
@Controller
class LinkController {

    private final Directory directory;
    private final People people;
    private final Links links;
    private final String publicUrl;

    LinkController(Directory directory, People people, Links links, @Value("${lanka.public-url}") String publicUrl) {
        this.directory = directory;
        this.people = people;
        this.links = links;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/admin/people/{id}/link")
    String ask(Actor actor, @PathVariable UUID id, Model model) {
        people.requireLinkable(actor, new PersonId(id));
        model.addAttribute("person", directory.person(actor, id));
        model.addAttribute("earlier", links.lastDay(actor, new PersonId(id)).orElse(null));
        return "organisation/link";
    }

    /** The answer itself shows the link: on its way through a redirect it would have to be kept somewhere. */
    @PostMapping("/admin/people/{id}/link")
    String make(Actor actor, @PathVariable UUID id, HttpServletResponse response, Model model) {
        Made made = links.make(actor, new PersonId(id));
        Secret.keep(response);
        model.addAttribute("person", directory.person(actor, id));
        model.addAttribute("address", publicUrl + "/invitation/" + made.token());
        model.addAttribute("lastDay", made.lastDay());
        return "organisation/link-made";
    }
}
