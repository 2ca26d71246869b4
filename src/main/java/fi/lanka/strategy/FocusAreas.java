package fi.lanka.strategy;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the focus areas: what each year stresses of the strategy in force. A year's are changed until the end of the year
 * after it, in which its annual report is written; then they stay as they were followed.
 */
@Service
public class FocusAreas {

    private final JdbcClient database;
    private final StrategyQueries queries;
    private final Terms terms;
    private final Journal journal;
    private final HouseClock clock;

    FocusAreas(JdbcClient database, StrategyQueries queries, Terms terms, Journal journal, HouseClock clock) {
        this.database = database;
        this.queries = queries;
        this.terms = terms;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those of the term's strategy for the year, in their order; none is an answer too. */
    @Transactional(readOnly = true)
    public List<FocusArea> chosen(UUID term, int year) {
        return all(term).stream().filter(area -> area.year() == year).toList();
    }

    /** Of every year, the newest year first. */
    @Transactional(readOnly = true)
    public List<FocusArea> all(UUID term) {
        return database.sql("""
                        select f.id, f.goal_id as goal, g.wording as goal_wording, f.year, f.ordinal, f.wording, f.reason
                        from strategy_focus_area f
                        join strategy_strategy s on s.id = f.strategy_id
                        join strategy_goal g on g.id = f.goal_id
                        where s.term_id = :term
                        order by f.year desc, f.ordinal
                        """).param("term", term).query(FocusArea.class).list();
    }

    /** Whether that year's may still be changed. */
    public boolean open(int year) {
        return year >= clock.today().getYear() - 1;
    }

    /** @param seen the strategy's version */
    @Transactional
    public UUID choose(
            @Nullable Actor actor, UUID term, long seen, int year, UUID goal, String wording, String reason) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = opened(term, seen, year);
        Worded worded = worded(strategy, chosen(term, year), null, goal, wording, reason);
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into strategy_focus_area (id, strategy_id, goal_id, year, ordinal, wording, reason, created_at,
                            created_by)
                        select :id, :strategy, :goal, :year, coalesce(max(ordinal), 0) + 1, :wording, :reason, :now, :person
                        from strategy_focus_area where strategy_id = :strategy and year = :year
                        """)
                .param("id", id)
                .param("strategy", strategy.id())
                .param("goal", goal)
                .param("year", year)
                .param("wording", worded.wording())
                .param("reason", worded.reason())
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        changed(strategy);
        journal.write(person, "FOCUS_AREA_CHOSEN", "FOCUS_AREA", id);
        return id;
    }

    @Transactional
    public void reword(
            @Nullable Actor actor, UUID term, long seen, int year, UUID id, UUID goal, String wording, String reason) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = opened(term, seen, year);
        List<FocusArea> chosen = chosen(term, year);
        FocusArea area = one(chosen, id);
        Worded worded = worded(strategy, chosen, area, goal, wording, reason);
        database.sql(
                        "update strategy_focus_area set goal_id = :goal, wording = :wording, reason = :reason where id = :id")
                .param("id", id)
                .param("goal", goal)
                .param("wording", worded.wording())
                .param("reason", worded.reason())
                .update();
        changed(strategy);
        journal.write(person, "FOCUS_AREA_REWORDED", "FOCUS_AREA", id);
    }

    /** It changes places with its neighbour; the first goes no further up, the last no further down. */
    @Transactional
    public void move(@Nullable Actor actor, UUID term, long seen, int year, UUID id, boolean up) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = opened(term, seen, year);
        List<FocusArea> chosen = chosen(term, year);
        int other = chosen.indexOf(one(chosen, id)) + (up ? -1 : 1);
        if (other < 0 || other >= chosen.size()) {
            return;
        }
        database.sql("""
                        update strategy_focus_area t set ordinal = other.ordinal from strategy_focus_area other
                        where t.id in (:one, :other) and other.id in (:one, :other) and t.id <> other.id
                        """)
                .param("one", id)
                .param("other", chosen.get(other).id())
                .update();
        changed(strategy);
        journal.write(person, "FOCUS_AREA_MOVED", "FOCUS_AREA", id);
    }

    @Transactional
    public void remove(@Nullable Actor actor, UUID term, long seen, int year, UUID id) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = opened(term, seen, year);
        one(chosen(term, year), id);
        database.sql("delete from strategy_focus_area where id = :id")
                .param("id", id)
                .update();
        changed(strategy);
        journal.write(person, "FOCUS_AREA_REMOVED", "FOCUS_AREA", id);
    }

    /** Held until the change is done; a year outside the term is not there at all. */
    private StrategyView opened(UUID term, long seen, int year) {
        database.sql("select id from strategy_strategy where term_id = :term for update")
                .param("term", term)
                .query(UUID.class)
                .list();
        StrategyView strategy = queries.of(term).orElseThrow(RuleViolated::notFound);
        CouncilTerm period = terms.term(term).orElseThrow(RuleViolated::notFound);
        if (!period.covers(year)) {
            throw RuleViolated.notFound();
        }
        if (strategy.draft()) {
            throw RuleViolated.notNow("strategy.refused.not-in-force");
        }
        if (!open(year)) {
            throw RuleViolated.notNow("strategy.refused.year-over", String.valueOf(year));
        }
        if (strategy.version() != seen) {
            throw RuleViolated.notNow("strategy.stale");
        }
        return strategy;
    }

    private record Worded(String wording, String reason) {}

    private static Worded worded(
            StrategyView strategy,
            List<FocusArea> chosen,
            @Nullable FocusArea itself,
            UUID goal,
            String wording,
            String reason) {
        Typed typed = new Typed();
        if (strategy.goal(goal).isEmpty()) {
            typed.problem("goal", "web.needed");
        }
        String worded = typed.line("wording", wording, 300);
        String why = typed.text("reason", reason, 1000);
        typed.pass();
        if (chosen.stream()
                .anyMatch(other -> !other.equals(itself) && other.wording().equalsIgnoreCase(worded))) {
            throw new InvalidInput("wording", "strategy.invalid.wording-twice");
        }
        return new Worded(worded, why);
    }

    private static FocusArea one(List<FocusArea> chosen, UUID id) {
        return chosen.stream().filter(area -> area.id().equals(id)).findAny().orElseThrow(RuleViolated::notFound);
    }

    private void changed(StrategyView strategy) {
        database.sql("update strategy_strategy set lock_version = lock_version + 1 where id = :id")
                .param("id", strategy.id())
                .update();
    }
}
