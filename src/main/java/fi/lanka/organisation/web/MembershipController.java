package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Directory.PersonLine;
import fi.lanka.organisation.Directory.SeatLine;
import fi.lanka.organisation.Histories;
import fi.lanka.organisation.MembershipId;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.web.SeatForm.NewSeat;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/** One person: where they sit, what follows from it, and giving and ending a seat. */
@Controller
class MembershipController {

    private final Directory directory;
    private final Memberships memberships;
    private final Bodies bodies;
    private final Sectors sectors;
    private final Histories histories;
    private final PersonWords words;
    private final HouseClock clock;

    MembershipController(
            Directory directory,
            Memberships memberships,
            Bodies bodies,
            Sectors sectors,
            Histories histories,
            PersonWords words,
            HouseClock clock) {
        this.directory = directory;
        this.memberships = memberships;
        this.bodies = bodies;
        this.sectors = sectors;
        this.histories = histories;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/admin/people/{id}")
    String person(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String history, Model model) {
        PersonLine person = put(actor, id, model);
        model.addAttribute("history", histories.of(withSeats(person), history));
        model.addAttribute("form", SeatForm.from(clock.today()));
        return "organisation/person";
    }

    @PostMapping("/admin/people/{id}/memberships")
    ModelAndView give(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            give(actor, new PersonId(id), form.read());
            return Answer.done("/admin/people/" + id, "organisation.flash.seat-given", redirect);
        } catch (InvalidInput wrong) {
            put(actor, id, model);
            return Answer.again("organisation/person", wrong, errors);
        }
    }

    private void give(Actor actor, PersonId person, NewSeat seat) {
        if (bodies.body(seat.place()).isPresent()) {
            memberships.give(actor, person, new BodyId(seat.place()), seat.role(), seat.period());
        } else {
            memberships.give(actor, person, new SectorId(seat.place()), seat.role(), seat.period());
        }
    }

    @GetMapping("/admin/people/{id}/memberships/{membership}/end")
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID membership, Model model) {
        SeatLine seat = put(actor, id, membership, model);
        model.addAttribute("form", EndForm.of(clock.today(), seat.version()));
        return "organisation/seat-end";
    }

    @PostMapping("/admin/people/{id}/memberships/{membership}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID membership,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(actor, id, membership, model);
        try {
            memberships.end(actor, new MembershipId(membership), form.seenVersion(), form.day());
            return Answer.done("/admin/people/" + id, "organisation.flash.seat-ended", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/seat-end", wrong, errors);
        }
    }

    /** Seats are given to a person: their history is hers. */
    private Map<UUID, String> withSeats(PersonLine person) {
        Map<UUID, String> things = new HashMap<>();
        person.seats().forEach(seat -> things.put(seat.id(), words.seat(seat)));
        things.put(person.id(), "");
        return things;
    }

    private PersonLine put(Actor actor, UUID id, Model model) {
        PersonLine person = directory.person(actor, id);
        model.addAttribute("person", person);
        model.addAttribute("today", clock.today());
        model.addAttribute("reasons", words.reasons(directory.reasons(actor, id)));
        model.addAttribute("seats", seats());
        model.addAttribute("roles", words.roles());
        return person;
    }

    private SeatLine put(Actor actor, UUID id, UUID membership, Model model) {
        SeatLine seat = put(actor, id, model).seats().stream()
                .filter(line -> line.id().equals(membership))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
        model.addAttribute("seat", seat);
        return seat;
    }

    private List<Option> seats() {
        return Stream.concat(
                        bodies.validOn(clock.today()).stream()
                                .map(body -> new Option(body.id().toString(), body.name())),
                        sectors.validOn(clock.today()).stream()
                                .map(sector -> new Option(
                                        sector.id().toString(), sector.name() + " (" + sector.shortName() + ")")))
                .toList();
    }
}
