package fi.lanka.strategy;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the council terms. */
@Service
public class Terms {

    private static final int LONGEST_NAME = 50;

    private final JdbcClient database;
    private final Hanging hanging;
    private final Journal journal;
    private final HouseClock clock;

    Terms(JdbcClient database, Hanging hanging, Journal journal, HouseClock clock) {
        this.database = database;
        this.hanging = hanging;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param actor a coordinator or an administrator, or null for the system
     * @param slug empty: made of the years of the days
     * @param period with a last day; it overlaps no other term
     */
    @Transactional
    public CouncilTerm add(@Nullable Actor actor, String name, String slug, Period period) {
        UUID person = StrategyRules.mayChangeTerms(actor);
        CouncilTerm term = checked(UUID.randomUUID(), name, slug, period, all());
        try {
            write("""
                    insert into strategy_council_term (id, name, slug, starts_on, ends_on, lock_version, created_at, created_by)
                    values (:id, :name, :slug, :startsOn, :endsOn, 0, :now, :person)
                    """, term)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("person", person)
                    .update();
        } catch (DataIntegrityViolationException atTheSameTime) {
            throw new InvalidInput("from", "strategy.invalid.term-at-the-same-time");
        }
        journal.write(person, "TERM_ADDED", "COUNCIL_TERM", term.id());
        return term;
    }

    /** While nothing hangs from it: afterwards its days and its address are what others have counted on. */
    @Transactional
    public CouncilTerm correct(@Nullable Actor actor, UUID id, long seen, String name, String slug, Period period) {
        UUID person = StrategyRules.mayChangeTerms(actor);
        database.sql("select id from strategy_council_term where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
        List<CouncilTerm> all = all();
        CouncilTerm old =
                all.stream().filter(term -> term.id().equals(id)).findAny().orElseThrow(RuleViolated::notFound);
        if (old.version() != seen) {
            throw RuleViolated.notNow("strategy.stale");
        }
        requireCorrectable(id);
        CouncilTerm term = checked(id, name, slug, period, all);
        try {
            write("""
                    update strategy_council_term set name = :name, slug = :slug, starts_on = :startsOn, ends_on = :endsOn,
                        lock_version = lock_version + 1
                    where id = :id
                    """, term).update();
        } catch (DataIntegrityViolationException atTheSameTime) {
            throw new InvalidInput("from", "strategy.invalid.term-at-the-same-time");
        }
        journal.write(person, "TERM_CORRECTED", "COUNCIL_TERM", id);
        return term;
    }

    @Transactional(readOnly = true)
    public void requireCorrectable(UUID id) {
        if (!correctable(id)) {
            throw RuleViolated.notNow("strategy.refused.term-held");
        }
    }

    @Transactional(readOnly = true)
    public boolean correctable(UUID id) {
        return !hanging.from("strategy_council_term", id, Set.of());
    }

    private static CouncilTerm checked(UUID id, String name, String slug, Period period, List<CouncilTerm> all) {
        LocalDate lastDay = period.to();
        if (lastDay == null) {
            throw new InvalidInput("to", "strategy.invalid.term-without-end");
        }
        Typed typed = new Typed();
        String called = typed.line("name", name, LONGEST_NAME);
        String address = slug.isBlank() ? period.from().getYear() + "-" + lastDay.getYear() : Typed.line(slug);
        if (!address.matches("[0-9]{4}-[0-9]{4}")) {
            typed.problem("slug", "strategy.invalid.slug");
        }
        if (!lastDay.isAfter(period.from())) {
            typed.problem("to", "strategy.invalid.term-ends-first", period.from());
        }
        typed.pass();
        List<CouncilTerm> others =
                all.stream().filter(other -> !other.id().equals(id)).toList();
        refuse(
                typed,
                "name",
                "strategy.invalid.term-name-taken",
                others.stream().filter(other -> other.name().equalsIgnoreCase(called)));
        refuse(
                typed,
                "slug",
                "strategy.invalid.slug-taken",
                others.stream().filter(other -> other.slug().equals(address)));
        refuse(
                typed,
                "from",
                "strategy.invalid.terms-overlap",
                others.stream()
                        .filter(other -> !other.firstDay().isAfter(lastDay)
                                && !other.lastDay().isBefore(period.from())));
        typed.pass();
        return new CouncilTerm(id, called, address, period.from(), lastDay, 0);
    }

    private static void refuse(Typed typed, String field, String code, Stream<CouncilTerm> inTheWay) {
        inTheWay.findFirst().ifPresent(other -> typed.problem(field, code, other.name()));
    }

    private JdbcClient.StatementSpec write(String statement, CouncilTerm term) {
        return database.sql(statement)
                .param("id", term.id())
                .param("name", term.name())
                .param("slug", term.slug())
                .param("startsOn", term.firstDay())
                .param("endsOn", term.lastDay());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<CouncilTerm> all() {
        return database.sql("""
                        select id, name, slug, starts_on, ends_on, lock_version from strategy_council_term
                        order by starts_on desc
                        """).query(Terms::term).list();
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
                row.getObject("ends_on", LocalDate.class),
                row.getLong("lock_version"));
    }
}
