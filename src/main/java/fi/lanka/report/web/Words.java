package fi.lanka.report.web;

import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportState;
import fi.lanka.report.StepRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** A place in the stepper. */
    record Place(String label, String state, @Nullable String detail) {}

    String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments);
    }

    List<Place> stepper(ReportHead report) {
        List<Place> places = new ArrayList<>();
        places.add(
                new Place(say("report.step.writing"), report.state() == ReportState.DRAFT ? "current" : "done", null));
        report.way().steps().forEach(step -> places.add(place(step)));
        places.add(new Place(say("report.step.published"), report.state().published() ? "done" : "todo", null));
        return places;
    }

    private Place place(StepRow step) {
        return switch (step.state()) {
            case PLANNED -> new Place(step.bodyName(), "todo", null);
            case WAITING -> new Place(step.bodyName(), "current", waiting(step));
            case ANSWERED -> new Place(step.bodyName(), "done", answered(step));
            case SILENT -> new Place(step.bodyName(), "silent", say("report.step.silent"));
            case CANCELLED -> new Place(step.bodyName(), "returned", say("report.step.cancelled"));
        };
    }

    private String waiting(StepRow step) {
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
