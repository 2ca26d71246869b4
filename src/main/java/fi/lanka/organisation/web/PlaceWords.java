package fi.lanka.organisation.web;

import fi.lanka.organisation.SectorTies.Tie;
import fi.lanka.organisation.web.PlaceForm.Change;
import fi.lanka.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts what a body or a sector is and holds into words. */
@Component
class PlaceWords {

    private final MessageSourceAccessor messages;

    PlaceWords(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    /** Something in a sector's hands. */
    record TieLine(String how, String label, String address) {}

    List<TieLine> ties(List<Tie> ties) {
        return ties.stream()
                .map(tie -> new TieLine(messages.getMessage(tie.code()), tie.label(), tie.address()))
                .toList();
    }

    /** A place that has not begun yet says from when it is there. */
    String place(String name, Period days, LocalDate today) {
        return days.from().isAfter(today)
                ? name + ", " + messages.getMessage("organisation.since", new Object[] {days.from()})
                : name;
    }

    List<Option> changes() {
        return Stream.of(Change.values())
                .map(change -> new Option(change.name(), messages.getMessage("organisation.change." + change)))
                .toList();
    }
}
