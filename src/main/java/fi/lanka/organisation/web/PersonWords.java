package fi.lanka.organisation.web;

import fi.lanka.organisation.Directory.SeatLine;
import fi.lanka.organisation.Reason;
import fi.lanka.organisation.Role;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts a person's rights and roles into words. */
@Component
class PersonWords {

    private final MessageSourceAccessor messages;

    PersonWords(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    List<String> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::sentence).toList();
    }

    private String sentence(Reason reason) {
        Role role = reason.role();
        Object[] seat = role == null ? new Object[0] : new Object[] {word(role), reason.seatName()};
        return messages.getMessage(reason.code(), seat);
    }

    /** A seat of theirs, for a line of their history: "sihteeri, Valtuusto". */
    String seat(SeatLine seat) {
        return word(seat.role()) + ", " + seat.seat();
    }

    List<Option> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), word(role)))
                .toList();
    }

    private String word(Role role) {
        return messages.getMessage("organisation.role." + role);
    }
}
