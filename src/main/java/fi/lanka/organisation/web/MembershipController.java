package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Directory.PersonLine;
import fi.lanka.organisation.Directory.SeatLine;
import fi.lanka.organisation.Links;
import fi.lanka.organisation.MembershipId;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.web.SeatEndForm.Ending;
import fi.lanka.organisation.web.SeatForm.NewSeat;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: where they sit, what follows from it, and giving and ending a seat. */
@Controller
class MembershipController {

    private final Directory directory;
    private final Memberships memberships;
    private final Bodies bodies;
    private final Sectors sectors;
    private final People people;
    private final Links links;
    private final PersonWords words;
    private final PlaceWords places;
    private final HouseClock clock;

    MembershipController(
            Directory directory,
            Memberships memberships,
            Bodies bodies,
            Sectors sectors,
            People people,
            Links links,
            PersonWords words,
            PlaceWords places,
            HouseClock clock) {
        this.directory = directory;
        this.memberships = memberships;
        this.bodies = bodies;
        this.sectors = sectors;
        this.people = people;
        this.links = links;
        this.words = words;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/admin/people/{id}")
    String person(Actor actor, @PathVariable UUID id, Model model) {
        put(actor, id, model);
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
            memberships.give(actor, person, new BodyId(seat.place()), seat.role(), seat.standsInFor(), seat.period());
        } else if (seat.standsInFor() != null) {
            throw new InvalidInput("standsInFor", "organisation.membership.stands-in-for-nobody");
        } else {
            memberships.give(actor, person, new SectorId(seat.place()), seat.role(), seat.period());
        }
    }

    @GetMapping("/admin/people/{id}/memberships/{membership}/end")
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID membership, Model model) {
        SeatLine seat = put(actor, id, membership, model);
        model.addAttribute("form", SeatEndForm.of(clock.today(), seat.version()));
        return "organisation/seat-end";
    }

    @PostMapping("/admin/people/{id}/memberships/{membership}/end")
    ModelAndView end(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID membership,
            @ModelAttribute("form") SeatEndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        put(actor, id, membership, model);
        try {
            end(actor, new MembershipId(membership), form.seenVersion(), form.read());
            return Answer.done("/admin/people/" + id, "organisation.flash.seat-ended", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/seat-end", wrong, errors);
        }
    }

    private void end(Actor actor, MembershipId membership, long version, Ending ending) {
        PersonId successor = ending.successor();
        if (successor == null) {
            memberships.end(actor, membership, version, ending.lastDay());
        } else {
            memberships.handOver(actor, membership, version, ending.lastDay(), successor);
        }
    }

    private PersonLine put(Actor actor, UUID id, Model model) {
        PersonLine person = directory.person(actor, id);
        model.addAttribute("person", person);
        model.addAttribute("today", clock.today());
        model.addAttribute("reasons", words.reasons(directory.reasons(actor, id)));
        model.addAttribute("history", words.history(directory.history(actor, id)));
        model.addAttribute("seats", seats());
        model.addAttribute("roles", words.roles());
        model.addAttribute("members", members(actor, id));
        model.addAttribute("linkLastDay", links.lastDay(actor, new PersonId(id)).orElse(null));
        return person;
    }

    private SeatLine put(Actor actor, UUID id, UUID membership, Model model) {
        SeatLine seat = put(actor, id, model).seats().stream()
                .filter(line -> line.id().equals(membership))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
        boolean lastCoordinator = seat.role() == Role.COORDINATOR && directory.isLastCoordinator(actor, id);
        model.addAttribute("seat", seat);
        model.addAttribute("lastCoordinator", lastCoordinator);
        model.addAttribute("successors", lastCoordinator ? others(id) : List.of());
        return seat;
    }

    private List<Option> others(UUID person) {
        return people.active().stream()
                .filter(other -> !other.id().equals(person))
                .map(other -> new Option(other.id().toString(), other.name()))
                .toList();
    }

    private List<Option> members(Actor actor, UUID person) {
        return directory.members(actor).stream()
                .filter(member -> !member.id().equals(person))
                .map(member -> new Option(member.id().toString(), member.name() + " (" + member.bodies() + ")"))
                .toList();
    }

    /** Also those that begin later: their people are named before. */
    private List<Option> seats() {
        LocalDate today = clock.today();
        return Stream.concat(
                        bodies.notEndedBefore(today).stream()
                                .map(body -> new Option(
                                        body.id().toString(), places.place(body.name(), body.period(), today))),
                        sectors.notEndedBefore(today).stream()
                                .map(sector -> new Option(
                                        sector.id().toString(),
                                        places.place(
                                                sector.name() + " (" + sector.shortName() + ")",
                                                sector.period(),
                                                today))))
                .toList();
    }
}
