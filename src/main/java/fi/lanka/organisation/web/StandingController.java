package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Directory.PersonLine;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making somebody an administrator and unmaking one, and opening a closed account again. */
@Controller
class StandingController {

    private final Directory directory;
    private final People people;

    StandingController(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    @GetMapping("/admin/people/{id}/administrator")
    String administrator(Actor actor, @PathVariable UUID id, Model model) {
        PersonLine person = put(actor, id, model);
        if (person.administrator()) {
            people.requireAdministratorToTake(actor, new PersonId(id));
        }
        return "organisation/administrator";
    }

    /** @param made what the page asked; said aloud, so that a second click does not undo the first */
    @PostMapping("/admin/people/{id}/administrator")
    ModelAndView administrator(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String made,
            RedirectAttributes redirect) {
        if (made.equals("true")) {
            people.makeAdministrator(actor, new PersonId(id));
            return Answer.done("/admin/people/" + id, "organisation.flash.administrator-made", redirect);
        }
        people.unmakeAdministrator(actor, new PersonId(id));
        return Answer.done("/admin/people/" + id, "organisation.flash.administrator-unmade", redirect);
    }

    @GetMapping("/admin/people/{id}/reopening")
    String reopening(Actor actor, @PathVariable UUID id, Model model) {
        people.requireReopenable(actor, new PersonId(id));
        put(actor, id, model);
        return "organisation/reopening";
    }

    @PostMapping("/admin/people/{id}/reopening")
    ModelAndView reopen(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        people.reopen(actor, new PersonId(id));
        return Answer.done("/admin/people/" + id, "organisation.flash.person-reopened", redirect);
    }

    private PersonLine put(Actor actor, UUID id, Model model) {
        PersonLine person = directory.person(actor, id);
        model.addAttribute("person", person);
        return person;
    }
}
