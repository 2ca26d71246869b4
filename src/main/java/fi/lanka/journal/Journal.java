package fi.lanka.journal;

import fi.lanka.shared.HouseClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the log. Ids and verbs only: a reason, a name or a text never comes here. */
@Service
public class Journal {

    private final JdbcClient database;
    private final HouseClock clock;

    Journal(JdbcClient database, HouseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One line in the caller's transaction, so that a change and its line are never apart.
     *
     * @param person who did it, or null when the system itself did
     * @param verb in capitals, as {@code REPORT_SENT}; its label is the message {@code journal.REPORT_SENT}
     * @param kind of the thing, in capitals, as {@code REPORT}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(@Nullable UUID person, String verb, String kind, UUID thing) {
        database.sql("""
                        insert into journal_entry (id, happened_at, person, verb, thing_kind, thing_id, request_id)
                        values (:id, :at, :person, :verb, :kind, :thing, :request)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(clock.instant()))
                .param("person", person)
                .param("verb", verb)
                .param("kind", kind)
                .param("thing", thing)
                .param("request", MDC.get("request"))
                .update();
    }

    /** The thing's history, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(UUID thing) {
        return of(List.of(thing), Integer.MAX_VALUE);
    }

    /** The history of several things as one, newest first, cut to so many lines. */
    @Transactional(readOnly = true)
    public List<Entry> of(Collection<UUID> things, int atMost) {
        if (things.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select happened_at, person, verb, thing_kind, thing_id from journal_entry
                        where thing_id in (:things) order by happened_at desc, id limit :most
                        """)
                .param("things", things)
                .param("most", atMost)
                .query(Journal::entry)
                .list();
    }

    /** What the administrator looks for; null: whichever. Both days count. */
    public record Search(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID person,
            @Nullable String kind,
            @Nullable String verb) {}

    /** Newest first: so many lines after those that are skipped. */
    @Transactional(readOnly = true)
    public List<Entry> find(Search search, int skipped, int atMost) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        with(search.from(), "happened_at >= :from", "from", Journal::beginning, conditions, values);
        with(search.to(), "happened_at < :until", "until", day -> beginning(day.plusDays(1)), conditions, values);
        with(search.person(), "person = :person", "person", person -> person, conditions, values);
        with(search.kind(), "thing_kind = :kind", "kind", kind -> kind, conditions, values);
        with(search.verb(), "verb = :verb", "verb", verb -> verb, conditions, values);
        return database.sql("select happened_at, person, verb, thing_kind, thing_id from journal_entry where "
                        + String.join(" and ", conditions)
                        + " order by happened_at desc, id offset :skipped limit :most")
                .params(values)
                .param("skipped", skipped)
                .param("most", atMost)
                .query(Journal::entry)
                .list();
    }

    private static <T> void with(
            @Nullable T wanted,
            String condition,
            String name,
            Function<T, Object> value,
            List<String> conditions,
            Map<String, Object> values) {
        if (wanted != null) {
            conditions.add(condition);
            values.put(name, value.apply(wanted));
        }
    }

    private static Timestamp beginning(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(HouseClock.ZONE).toInstant());
    }

    /** A kind of thing with a verb that has been done to it. */
    public record Done(String kind, String verb) {}

    /** Every kind and verb that is in the log. */
    @Transactional(readOnly = true)
    public List<Done> everythingDone() {
        return database.sql("select distinct thing_kind as kind, verb from journal_entry order by 1, 2")
                .query(Done.class)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getTimestamp("happened_at").toInstant(),
                row.getObject("person", UUID.class),
                row.getString("verb"),
                row.getString("thing_kind"),
                row.getObject("thing_id", UUID.class));
    }

    /** One line: when, who (null: the system), which verb, to which thing. */
    public record Entry(Instant at, @Nullable UUID person, String verb, String kind, UUID thing) {}
}
