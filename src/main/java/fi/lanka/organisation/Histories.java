package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** Puts the log into words: who did what, when. Whoever asks has let the reader to the thing itself before. */
@Service
public class Histories {

    /** Asked for in the address of the thing's own page: {@code ?history=all}. */
    public static final String WHOLE = "all";

    /** A page shows this much of it until all is asked for. */
    static final int LINES = 20;

    private final Journal journal;
    private final People people;
    private final MessageSourceAccessor messages;

    Histories(Journal journal, People people, MessageSource messages) {
        this.journal = journal;
        this.people = people;
        this.messages = new MessageSourceAccessor(messages);
    }

    /** @param asked {@link #WHOLE} for all of it */
    @Transactional(readOnly = true)
    public History of(UUID thing, @Nullable String asked) {
        return of(Map.of(thing, ""), asked);
    }

    /** Of several things as one, each with the words that tell it from the others. */
    @Transactional(readOnly = true)
    public History of(Map<UUID, String> things, @Nullable String asked) {
        int most = WHOLE.equals(asked) ? Integer.MAX_VALUE : LINES + 1;
        List<Journal.Entry> entries = journal.of(things.keySet(), most);
        boolean cut = entries.size() == most;
        List<Journal.Entry> shown = cut ? entries.subList(0, LINES) : entries;
        Map<UUID, String> names = names(shown);
        return new History(
                shown.stream()
                        .map(entry -> new History.Line(
                                when(entry),
                                who(entry, names),
                                verb(entry.verb()),
                                things.getOrDefault(entry.thing(), "")))
                        .toList(),
                cut);
    }

    /** By person, whoever did something in those lines. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<Journal.Entry> entries) {
        Set<UUID> doers = entries.stream()
                .map(Journal.Entry::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.names(doers);
    }

    public String who(Journal.Entry entry, Map<UUID, String> names) {
        UUID person = entry.person();
        return person == null
                ? messages.getMessage("journal.system")
                : Objects.requireNonNull(names.get(person), "people stay in history");
    }

    /** As it goes on after the name of who did it. */
    public String verb(String verb) {
        return StringUtils.uncapitalize(messages.getMessage("journal." + verb));
    }

    /** In Finnish time. */
    public static LocalDateTime when(Journal.Entry entry) {
        return LocalDateTime.ofInstant(entry.at(), HouseClock.ZONE);
    }
}
