package fi.lanka.organisation.web;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.BodyId;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Directory.PersonLine;
import fi.lanka.organisation.MembershipId;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.Person;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.web.Forms.Option;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Who the people are and where they sit; each page also says what follows from it. */
@Controller
class PeopleController {

    private final Directory directory;
    private final People people;
    private final Memberships memberships;
    private final Bodies bodies;
    private final Sectors sectors;
    private final Journal journal;
    private final HouseClock clock;
    private final MessageSourceAccessor messages;

    PeopleController(
            Directory directory,
            People people,
            Memberships memberships,
            Bodies bodies,
            Sectors sectors,
            Journal journal,
            HouseClock clock,
            MessageSource messages) {
        this.directory = directory;
        this.people = people;
        this.memberships = memberships;
        this.bodies = bodies;
        this.sectors = sectors;
        this.journal = journal;
        this.clock = clock;
        this.messages = new MessageSourceAccessor(messages);
    }

    record PersonForm(
            @Nullable String name,
            @Nullable String username,
            @Nullable String email,
            @Nullable String password,
            @Nullable String administrator) {}

    record SeatForm(
            @Nullable String seat,
            @Nullable String role,
            @Nullable String from,
            @Nullable String to) {}

    record EndForm(@Nullable String lastDay, @Nullable String version) {}

    record PasswordForm(@Nullable String password) {}

    /** A line of the log in words. */
    record HistoryLine(LocalDate day, String who, String what) {}

    @GetMapping("/admin/people")
    String all(Actor actor, Model model) {
        model.addAttribute("people", directory.people(actor));
        model.addAttribute("today", clock.today());
        return "organisation/people";
    }

    @GetMapping("/admin/people/new")
    String add(Actor actor, Model model) {
        directory.requireAdministrator(actor);
        model.addAttribute("form", new PersonForm("", "", "", "", null));
        return "organisation/person-new";
    }

    @PostMapping("/admin/people")
    ModelAndView added(
            Actor actor, @ModelAttribute("form") PersonForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            String password = Forms.text(form.password());
            Person person = people.add(
                    actor,
                    new Newcomer(
                            Forms.text(form.name()),
                            form.email(),
                            form.username(),
                            "fi",
                            "true".equals(form.administrator())),
                    password.isEmpty() ? null : password);
            return Forms.done(redirect, "/admin/people/" + person.id(), "organisation.flash.person-added");
        } catch (InvalidInput invalid) {
            return Forms.again("organisation/person-new", invalid, errors);
        }
    }

    @GetMapping("/admin/people/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        put(actor, id, model);
        model.addAttribute("form", new SeatForm("", "", Forms.written(clock.today()), ""));
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
            UUID seat = Forms.id(form.seat(), "seat");
            Role role = Forms.choice(Role.class, form.role(), "role");
            Period period = Forms.period(form.from(), form.to());
            if (bodies.body(seat).isPresent()) {
                memberships.give(actor, new PersonId(id), new BodyId(seat), role, period);
            } else {
                memberships.give(actor, new PersonId(id), new SectorId(seat), role, period);
            }
            return Forms.done(redirect, "/admin/people/" + id, "organisation.flash.seat-given");
        } catch (InvalidInput invalid) {
            put(actor, id, model);
            return Forms.again("organisation/person", invalid, errors);
        }
    }

    @GetMapping("/admin/people/{id}/memberships/{membership}/end")
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID membership, Model model) {
        Directory.SeatLine seat = putSeat(actor, id, membership, model);
        model.addAttribute("form", new EndForm(Forms.written(clock.today()), String.valueOf(seat.version())));
        return "organisation/seat-end";
    }

    @PostMapping("/admin/people/{id}/memberships/{membership}/end")
    ModelAndView ended(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID membership,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            memberships.end(
                    actor,
                    new MembershipId(membership),
                    Forms.version(form.version()),
                    Forms.neededDay(form.lastDay(), "lastDay"));
            return Forms.done(redirect, "/admin/people/" + id, "organisation.flash.seat-ended");
        } catch (InvalidInput invalid) {
            putSeat(actor, id, membership, model);
            return Forms.again("organisation/seat-end", invalid, errors);
        }
    }

    @GetMapping("/admin/people/{id}/closing")
    String close(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", directory.person(actor, id));
        return "organisation/closing";
    }

    @PostMapping("/admin/people/{id}/closing")
    ModelAndView closed(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        people.close(actor, new PersonId(id));
        return Forms.done(redirect, "/admin/people/" + id, "organisation.flash.person-closed");
    }

    @GetMapping("/admin/people/{id}/password")
    String password(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("person", directory.person(actor, id));
        model.addAttribute("form", new PasswordForm(""));
        return "organisation/password";
    }

    @PostMapping("/admin/people/{id}/password")
    ModelAndView passwordGiven(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            people.givePassword(actor, new PersonId(id), Forms.text(form.password()));
            return Forms.done(redirect, "/admin/people/" + id, "organisation.flash.password");
        } catch (InvalidInput invalid) {
            model.addAttribute("person", directory.person(actor, id));
            return Forms.again("organisation/password", invalid, errors);
        }
    }

    private void put(Actor actor, UUID id, Model model) {
        PersonLine person = directory.person(actor, id);
        model.addAttribute("person", person);
        model.addAttribute("today", clock.today());
        model.addAttribute("reasons", reasons(person));
        model.addAttribute("history", history(id));
        List<Option> seats = new ArrayList<>();
        bodies.validOn(clock.today())
                .forEach(body -> seats.add(new Option(body.id().toString(), body.name())));
        sectors.validOn(clock.today())
                .forEach(sector ->
                        seats.add(new Option(sector.id().toString(), sector.name() + " (" + sector.shortName() + ")")));
        model.addAttribute("seats", seats);
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new Option(role.name(), messages.getMessage("organisation.role." + role)))
                        .toList());
    }

    private Directory.SeatLine putSeat(Actor actor, UUID id, UUID membership, Model model) {
        PersonLine person = directory.person(actor, id);
        model.addAttribute("person", person);
        Directory.SeatLine line = person.seats().stream()
                .filter(seat -> seat.id().equals(membership))
                .findFirst()
                .orElseThrow(fi.lanka.shared.RuleViolated::notFound);
        model.addAttribute("seat", line);
        return line;
    }

    /** Why this person may see or do something: every right follows from the account or a seat of today. */
    private List<String> reasons(PersonLine person) {
        if (person.state() == fi.lanka.organisation.PersonState.CLOSED) {
            return List.of(messages.getMessage("organisation.person.why.closed"));
        }
        List<String> reasons = new ArrayList<>();
        if (person.administrator()) {
            reasons.add(messages.getMessage("organisation.person.why.administrator"));
        }
        person.seatsOn(clock.today())
                .forEach(seat -> reasons.add(
                        messages.getMessage("organisation.person.why." + seat.role(), new Object[] {seat.seat()})));
        return reasons.isEmpty() ? List.of(messages.getMessage("organisation.person.why.nothing")) : reasons;
    }

    private List<HistoryLine> history(UUID person) {
        List<Journal.Entry> entries = journal.of(person);
        Map<UUID, String> names = people.names(entries.stream()
                .map(Journal.Entry::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new HistoryLine(
                        LocalDate.ofInstant(entry.at(), HouseClock.ZONE),
                        entry.person() == null
                                ? messages.getMessage("organisation.person.system")
                                : names.getOrDefault(entry.person(), ""),
                        messages.getMessage("journal." + entry.verb())))
                .toList();
    }
}
