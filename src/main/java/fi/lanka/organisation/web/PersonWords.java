package fi.lanka.organisation.web;

import fi.lanka.organisation.Directory.Happening;
import fi.lanka.organisation.Reason;
import fi.lanka.organisation.Role;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts a person's rights, roles and history into words. */
@Component
class PersonWords {

    private final MessageSourceAccessor messages;

    PersonWords(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    /** A line of the log. */
    record HistoryLine(LocalDate day, String who, String what) {}

    List<String> reasons(List<Reason> reasons) {
        return reasons.stream().map(this::sentence).toList();
    }

    private String sentence(Reason reason) {
        Role role = reason.role();
        Object[] seat = role == null ? new Object[0] : new Object[] {word(role), reason.seatName()};
        return messages.getMessage(reason.code(), seat);
    }

    List<HistoryLine> history(List<Happening> happenings) {
        return happenings.stream()
                .map(happening -> new HistoryLine(
                        LocalDate.ofInstant(happening.at(), HouseClock.ZONE), who(happening), what(happening)))
                .toList();
    }

    private String who(Happening happening) {
        String who = happening.who();
        return who == null ? messages.getMessage("organisation.person.system") : who;
    }

    /** To a seat of theirs happens something else than to the person, and it is named. */
    private String what(Happening happening) {
        String what = messages.getMessage("journal." + happening.verb());
        Role role = happening.role();
        return role == null
                ? what
                : messages.getMessage(
                        "organisation.person.history.seat", new Object[] {what, happening.seat(), word(role)});
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
