package fi.lanka.report.web;

import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportState;
import fi.lanka.report.StepRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts a report's way and states into the reader's words, for the stepper and the side navigation. */
@Component
class Words {

    private final MessageSourceAccessor messages;

    Words(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    /** A place in the stepper: one body, or several that are asked at the same time. */
    record Place(String state, List<Stop> stops) {

        private static final List<String> TELLING = List.of("current", "returned", "todo", "done", "silent");

        /** The whole is as far as the one that is least far. */
        static Place of(List<Stop> stops) {
            return new Place(
                    TELLING.stream()
                            .filter(state ->
                                    stops.stream().anyMatch(stop -> stop.state().equals(state)))
                            .findFirst()
                            .orElseThrow(),
                    stops);
        }
    }

    /** Who or what a place is about. */
    record Stop(String label, String state, @Nullable String detail) {}

    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments);
    }

    List<Place> stepper(ReportHead report) {
        List<Place> places = new ArrayList<>();
        places.add(Place.of(List.of(
                new Stop(say("report.step.writing"), report.state() == ReportState.DRAFT ? "current" : "done", null))));
        report.way().steps().stream()
                .collect(Collectors.groupingBy(
                        StepRow::ordinal, TreeMap::new, Collectors.mapping(this::stop, Collectors.toList())))
                .values()
                .forEach(together -> places.add(Place.of(together)));
        places.add(Place.of(
                List.of(new Stop(say("report.step.published"), report.state().published() ? "done" : "todo", null))));
        return places;
    }

    private Stop stop(StepRow step) {
        return switch (step.state()) {
            case PLANNED -> new Stop(step.bodyName(), "todo", null);
            case WAITING -> new Stop(step.bodyName(), "current", waiting(step));
            case ANSWERED -> new Stop(step.bodyName(), "done", answered(step));
            case SILENT -> new Stop(step.bodyName(), "silent", say("report.step.silent"));
            case CANCELLED -> new Stop(step.bodyName(), "returned", say("report.step.cancelled"));
        };
    }

    private String waiting(StepRow step) {
        LocalDate putOff = step.putOffOn();
        if (putOff != null) {
            LocalDate next = step.putOffTo();
            return next == null
                    ? say("report.step.put-off." + step.putOff(), putOff)
                    : say("report.step.put-off." + step.putOff() + ".until", putOff, next);
        }
        LocalDate due = step.dueOn();
        return due == null ? say("report.step.waiting") : say("report.step.waiting-by", due);
    }

    /** "12.11.2018, pykälä ei tiedossa: hyväksyi"; no word of a section where a body numbers none. */
    String answered(StepRow step) {
        LocalDate day = step.decidedOn();
        if (day == null || step.outcome() == null) {
            return "";
        }
        String what = say("report.outcome." + step.outcome());
        if (step.section() == null && !step.bodyKind().numbersSections()) {
            return say("report.step.answered-without-section", day, what);
        }
        String section = step.section() == null
                ? say("report.section.unknown")
                : say("report.section", step.section().toString());
        return say("report.step.answered", day, section, what);
    }
}
