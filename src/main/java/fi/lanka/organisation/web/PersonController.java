package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Directory.PersonLine;
import fi.lanka.organisation.People;
import fi.lanka.organisation.Person;
import fi.lanka.organisation.PersonId;
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

/** Who is here: adding someone, a new password, closing an account. */
@Controller
class PersonController {

    private final Directory directory;
    private final People people;
    private final HouseClock clock;

    PersonController(Directory directory, People people, HouseClock clock) {
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/admin/people")
    String all(Actor actor, Model model) {
        model.addAttribute("people", directory.people(actor));
        model.addAttribute("today", clock.today());
        return "organisation/people";
    }

    @GetMapping("/admin/people/new")
    String form(Model model) {
        model.addAttribute("form", PersonForm.blank());
        return "organisation/person-new";
    }

    @PostMapping("/admin/people")
    ModelAndView add(
            Actor actor, @ModelAttribute("form") PersonForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            Person person = people.add(actor, form.newcomer(), form.rawPassword());
            return Answer.done("/admin/people/" + person.id(), "organisation.flash.person-added", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/person-new", wrong, errors);
        }
    }

    @GetMapping("/admin/people/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("form", PersonChangeForm.of(put(actor, id, model)));
        return "organisation/person-edit";
    }

    @PostMapping("/admin/people/{id}/edit")
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PersonChangeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(actor, id, model);
        try {
            people.change(
                    actor,
                    new PersonId(id),
                    form.seenVersion(),
                    Typed.text(form.name()),
                    Typed.orNull(form.email()),
                    Typed.orNull(form.username()));
            return Answer.done("/admin/people/" + id, "organisation.flash.person-changed", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/person-edit", wrong, errors);
        }
    }

    @GetMapping("/admin/people/{id}/password")
    String password(Actor actor, @PathVariable UUID id, Model model) {
        put(actor, id, model);
        model.addAttribute("form", PasswordForm.blank());
        return "organisation/password";
    }

    @PostMapping("/admin/people/{id}/password")
    ModelAndView givePassword(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            people.givePassword(actor, new PersonId(id), form.raw());
            return Answer.done("/admin/people/" + id, "organisation.flash.password", redirect);
        } catch (InvalidInput wrong) {
            put(actor, id, model);
            return Answer.again("organisation/password", wrong, errors);
        }
    }

    @GetMapping("/admin/people/{id}/closing")
    String closing(Actor actor, @PathVariable UUID id, Model model) {
        people.requireClosable(actor, new PersonId(id));
        put(actor, id, model);
        model.addAttribute("lastCoordinator", directory.isLastCoordinator(actor, id));
        return "organisation/closing";
    }

    @PostMapping("/admin/people/{id}/closing")
    ModelAndView close(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        people.close(actor, new PersonId(id));
        return Answer.done("/admin/people/" + id, "organisation.flash.person-closed", redirect);
    }

    private PersonLine put(Actor actor, UUID id, Model model) {
        PersonLine person = directory.person(actor, id);
        model.addAttribute("person", person);
        return person;
    }
}
