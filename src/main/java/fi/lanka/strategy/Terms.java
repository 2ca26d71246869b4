package fi.lanka.strategy;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the council terms. */
@Service
public class Terms {

    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Terms(JdbcClient database, Journal journal, HouseClock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param actor a coordinator, or null for the system
     * @param period with a last day; it overlaps no other term
     */
    @Transactional
    public CouncilTerm add(@Nullable Actor actor, String name, String slug, Period period) {
        UUID person = StrategyRules.mayChange(actor);
        LocalDate lastDay = period.to();
        if (lastDay == null) {
            throw new InvalidInput("period", "strategy.invalid.term-without-end");
        }
        all().stream()
                .filter(other ->
                        !other.firstDay().isAfter(lastDay) && !other.lastDay().isBefore(period.from()))
                .findAny()
                .ifPresent(other -> {
                    throw new InvalidInput("period", "strategy.invalid.terms-overlap", other.name());
                });
        CouncilTerm term = new CouncilTerm(UUID.randomUUID(), name, slug, period.from(), lastDay);
        database.sql("""
                        insert into strategy_council_term (id, name, slug, starts_on, ends_on, lock_version, created_at, created_by)
                        values (:id, :name, :slug, :startsOn, :endsOn, 0, :now, :person)
                        """)
                .param("id", term.id())
                .param("name", name)
                .param("slug", slug)
                .param("startsOn", term.firstDay())
                .param("endsOn", term.lastDay())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        journal.write(person, "TERM_ADDED", "COUNCIL_TERM", term.id());
        return term;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CouncilTerm> all() {
        return database.sql(
                        "select id, name, slug, starts_on, ends_on from strategy_council_term order by starts_on desc")
                .query(Terms::term)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<CouncilTerm> term(UUID id) {
        return all().stream().filter(term -> term.id().equals(id)).findAny();
    }

    @Transactional(readOnly = true)
    public Optional<CouncilTerm> bySlug(String slug) {
        return all().stream().filter(term -> term.slug().equals(slug)).findAny();
    }

    /** The term that ended before this one began. */
    @Transactional(readOnly = true)
    public Optional<CouncilTerm> before(UUID id) {
        List<CouncilTerm> terms = all();
        return terms.stream().dropWhile(term -> !term.id().equals(id)).skip(1).findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<CouncilTerm> current(LocalDate day) {
        return all().stream().filter(term -> term.period().contains(day)).findAny();
    }

    private static CouncilTerm term(ResultSet row, int number) throws SQLException {
        return new CouncilTerm(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("slug"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
