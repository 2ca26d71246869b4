package fi.lanka.calendar.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Duties;
import fi.lanka.organisation.Duties.Duty;
import fi.lanka.organisation.Duties.Kind;
import fi.lanka.organisation.FirstSteps;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where staff start their day: what every room asks of them, the most urgent first. */
@Controller
class DeskController {

    private final List<Duties> rooms;
    private final Directory directory;
    private final FirstSteps firstSteps;
    private final MessageSourceAccessor messages;
    private final HouseClock clock;

    DeskController(
            List<Duties> rooms, Directory directory, FirstSteps firstSteps, MessageSource messages, HouseClock clock) {
        this.rooms = List.copyOf(rooms);
        this.directory = directory;
        this.firstSteps = firstSteps;
        this.messages = new MessageSourceAccessor(messages);
        this.clock = clock;
    }

    /** A duty in the reader's words. */
    record Line(
            String what,
            String why,
            String address,
            LocalDate since,
            @Nullable LocalDate due,
            boolean late) {}

    @GetMapping("/desk")
    @Transactional(readOnly = true)
    String desk(Actor actor, Model model) {
        List<Duty> duties =
                rooms.stream().flatMap(room -> room.of(actor).stream()).toList();
        List<Line> waits = lines(duties, Kind.WAITS_FOR_YOU);
        model.addAttribute("late", waits.stream().filter(Line::late).toList());
        model.addAttribute("waits", waits.stream().filter(line -> !line.late()).toList());
        model.addAttribute("inWork", lines(duties, Kind.YOURS_IN_WORK));
        model.addAttribute("comes", lines(duties, Kind.COMES));
        model.addAttribute("firstSteps", firstSteps.waitingFor(actor));
        // an administrator's work comes from no seat
        boolean seatless = actor.seats().isEmpty() && !actor.administrator();
        model.addAttribute("seatless", seatless);
        model.addAttribute("lastSeat", seatless ? directory.lastSeat(actor).orElse(null) : null);
        return "calendar/desk";
    }

    private List<Line> lines(List<Duty> duties, Kind kind) {
        LocalDate today = clock.today();
        return duties.stream()
                .filter(duty -> duty.kind() == kind)
                .sorted(Comparator.comparing(Duty::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Duty::since))
                .map(duty -> line(duty, today))
                .toList();
    }

    private Line line(Duty duty, LocalDate today) {
        Object[] arguments = duty.arguments().toArray();
        return new Line(
                messages.getMessage(duty.code(), arguments),
                messages.getMessage(duty.code() + ".why", arguments),
                duty.address(),
                LocalDate.ofInstant(duty.since(), HouseClock.ZONE),
                duty.due(),
                duty.due() != null && duty.due().isBefore(today));
    }
}
