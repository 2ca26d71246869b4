package fi.lanka.journal;

import fi.lanka.shared.HouseClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        return database.sql("""
                        select happened_at, person, verb from journal_entry
                        where thing_id = ? order by happened_at desc, id
                        """)
                .param(thing)
                .query((row, number) -> new Entry(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getObject("person", UUID.class),
                        row.getString("verb")))
                .list();
    }

    /** One line: when, who (null: the system), which verb. */
    public record Entry(Instant at, @Nullable UUID person, String verb) {}
}
