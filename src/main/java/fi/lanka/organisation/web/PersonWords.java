package fi.lanka.organisation.web;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.People;
import fi.lanka.organisation.Reason;
import fi.lanka.organisation.Role;
import fi.lanka.shared.HouseClock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Puts a person's rights, roles and history into words. */
@Component
class PersonWords {

    private final People people;
    private final MessageSourceAccessor messages;

    PersonWords(People people, MessageSource messages) {
        this.people = people;
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

    List<HistoryLine> history(List<Journal.Entry> entries) {
        Map<UUID, String> names = people.names(entries.stream()
                .map(Journal.Entry::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new HistoryLine(
                        LocalDate.ofInstant(entry.at(), HouseClock.ZONE),
                        who(entry, names),
                        messages.getMessage("journal." + entry.verb())))
                .toList();
    }

    private String who(Journal.Entry entry, Map<UUID, String> names) {
        UUID person = entry.person();
        return person == null
                ? messages.getMessage("organisation.person.system")
                : Objects.requireNonNull(names.get(person), "people stay in history");
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
