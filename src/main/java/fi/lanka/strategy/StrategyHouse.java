package fi.lanka.strategy;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.Typed;
import fi.lanka.strategy.StrategyView.GoalIndicator;
import fi.lanka.strategy.StrategyView.GoalView;
import fi.lanka.strategy.StrategyView.Piece;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which the strategy house is built. A draft is changed freely; in force a wording changes only by a dated
 * revision, what is new comes last, and nothing is moved or taken away. Every change is made on the version that was seen.
 */
@Service
public class StrategyHouse {

    private final JdbcClient database;
    private final StrategyQueries queries;
    private final Hanging hanging;
    private final Journal journal;
    private final HouseClock clock;

    StrategyHouse(JdbcClient database, StrategyQueries queries, Hanging hanging, Journal journal, HouseClock clock) {
        this.database = database;
        this.queries = queries;
        this.hanging = hanging;
        this.journal = journal;
        this.clock = clock;
    }

    /** A draft for a term that has no strategy yet. */
    @Transactional
    public UUID begin(@Nullable Actor actor, UUID term, String name, String vision, String source) {
        UUID person = StrategyRules.mayChange(actor);
        Typed typed = new Typed();
        String called = typed.line("name", name, 200);
        String seen = typed.optionalLine("vision", vision, Part.VISION.longest());
        String from = typed.optionalLine("source", source, 500);
        typed.pass();
        if (queries.of(term).isPresent()) {
            throw RuleViolated.notNow("strategy.refused.already-there");
        }
        UUID id = UUID.randomUUID();
        try {
            database.sql("""
                            insert into strategy_strategy (id, term_id, name, vision, state, source, lock_version, created_at,
                                created_by)
                            values (:id, :term, :name, :vision, 'DRAFT', :source, 0, :now, :person)
                            """)
                    .param("id", id)
                    .param("term", term)
                    .param("name", called)
                    .param("vision", seen)
                    .param("source", from)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("person", person)
                    .update();
        } catch (DuplicateKeyException atTheSameTime) {
            throw RuleViolated.notNow("strategy.refused.already-there");
        }
        journal.write(person, "STRATEGY_BEGUN", "STRATEGY", id);
        return id;
    }

    /** What it is called and where its wordings are from: no wording of the council's, so also in force. */
    @Transactional
    public void describe(@Nullable Actor actor, UUID term, long seen, String name, String source) {
        UUID person = StrategyRules.mayChange(actor);
        Typed typed = new Typed();
        String called = typed.line("name", name, 200);
        String from = typed.optionalLine("source", source, 500);
        typed.pass();
        StrategyView strategy = open(term, seen);
        database.sql("update strategy_strategy set name = :name, source = :source where id = :id")
                .param("id", strategy.id())
                .param("name", called)
                .param("source", from)
                .update();
        changed(strategy);
        journal.write(person, "STRATEGY_DESCRIBED", "STRATEGY", strategy.id());
    }

    /**
     * As the last among its like.
     *
     * @param above the goal of a sub-goal; null for the rest
     */
    @Transactional
    public UUID add(@Nullable Actor actor, UUID term, long seen, Part part, @Nullable UUID above, String wording) {
        UUID person = StrategyRules.mayChange(actor);
        String worded = worded(part, wording);
        StrategyView strategy = open(term, seen);
        UUID parent = part == Part.SUB_GOAL ? goal(strategy, above).id() : strategy.id();
        List<Piece> like = strategy.like(new Piece(part, parent, parent, 0, worded, List.of()));
        refuseTwice(like, null, worded);
        int ordinal = like.stream().mapToInt(Piece::ordinal).max().orElse(0) + 1;
        UUID id = UUID.randomUUID();
        insert(part, id, parent, ordinal, worded, person);
        changed(strategy);
        journal.write(person, "STRATEGY_PART_ADDED", part.name(), id);
        return id;
    }

    private void insert(Part part, UUID id, UUID parent, int ordinal, String wording, @Nullable UUID person) {
        String statement = switch (part) {
            case VALUE, COMMON_TARGET -> """
                    insert into strategy_principle (id, strategy_id, kind, ordinal, wording, created_at, created_by)
                    values (:id, :parent, :kind, :ordinal, :wording, :now, :person)
                    """;
            case GOAL -> """
                    insert into strategy_goal (id, strategy_id, ordinal, wording, lock_version, created_at, created_by)
                    values (:id, :parent, :ordinal, :wording, 0, :now, :person)
                    """;
            case SUB_GOAL -> """
                    insert into strategy_sub_goal (id, goal_id, ordinal, wording, created_at, created_by)
                    values (:id, :parent, :ordinal, :wording, :now, :person)
                    """;
            // there is one, from the beginning
            case VISION -> throw RuleViolated.notFound();
        };
        database.sql(statement)
                .param("id", id)
                .param("parent", parent)
                .param("kind", part.name())
                .param("ordinal", ordinal)
                .param("wording", wording)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }

    /** Of a draft: the wording before is nobody's. */
    @Transactional
    public void word(@Nullable Actor actor, UUID term, long seen, UUID id, String wording) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = draft(term, seen);
        Piece piece = piece(strategy, id);
        String worded = piece.part() == Part.VISION ? vision(wording) : worded(piece.part(), wording);
        refuseTwice(strategy.like(piece), id, worded);
        rewrite(piece, worded);
        changed(strategy);
        journal.write(person, "STRATEGY_PART_WORDED", piece.part().name(), id);
    }

    /** A draft may be without a vision. */
    private static String vision(String wording) {
        Typed typed = new Typed();
        String vision = typed.optionalLine("wording", wording, Part.VISION.longest());
        typed.pass();
        return vision;
    }

    /**
     * In force: the wording before stays readable beside the new, with its days and the reason.
     *
     * @param from the first day of the new wording
     */
    @Transactional
    public void revise(
            @Nullable Actor actor, UUID term, long seen, UUID id, String wording, LocalDate from, String reason) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = open(term, seen);
        if (strategy.draft()) {
            throw RuleViolated.notNow("strategy.refused.not-in-force");
        }
        Piece piece = piece(strategy, id);
        Typed typed = new Typed();
        String worded = typed.line("wording", wording, piece.part().longest());
        String why = typed.text("reason", reason, 1000);
        if (piece.wording().equals(worded)) {
            typed.problem("wording", "strategy.invalid.wording-unchanged");
        }
        LocalDate since = since(term, piece);
        if (!from.isAfter(since)) {
            typed.problem("from", "strategy.invalid.from-too-early", since);
        }
        typed.pass();
        refuseTwice(strategy.like(piece), id, worded);
        if (!piece.wording().isEmpty()) {
            keep(piece, since, from.minusDays(1), why, person);
        }
        rewrite(piece, worded);
        changed(strategy);
        journal.write(person, "STRATEGY_PART_REWORDED", piece.part().name(), id);
    }

    /** The day after the revision before it, else the term's first day. */
    private LocalDate since(UUID term, Piece piece) {
        return piece.earlierWordings().stream()
                .map(StrategyView.EarlierWording::validTo)
                .findFirst()
                .map(lastDay -> lastDay.plusDays(1))
                .orElseGet(() -> database.sql("select starts_on from strategy_council_term where id = :term")
                        .param("term", term)
                        .query(LocalDate.class)
                        .single());
    }

    private void keep(Piece piece, LocalDate from, LocalDate to, String reason, @Nullable UUID person) {
        database.sql("""
                        insert into strategy_wording_revision (id, %s, wording, valid_from, valid_to, reason, created_at,
                            created_by)
                        values (:id, :reworded, :wording, :validFrom, :validTo, :reason, :now, :person)
                        """.formatted(piece.part().reworded))
                .param("id", UUID.randomUUID())
                .param("reworded", piece.id())
                .param("wording", piece.wording())
                .param("validFrom", from)
                .param("validTo", to)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }

    private void rewrite(Piece piece, String wording) {
        Part part = piece.part();
        database.sql("update %s set %s = :wording where id = :id".formatted(part.table, part.column))
                .param("id", piece.id())
                .param("wording", wording)
                .update();
    }

    /** Of a draft: it changes places with its neighbour; the first goes no further up, the last no further down. */
    @Transactional
    public void move(@Nullable Actor actor, UUID term, long seen, UUID id, boolean up) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = draft(term, seen);
        Piece piece = piece(strategy, id);
        List<Piece> like = strategy.like(piece);
        int place = like.indexOf(piece) + (up ? -1 : 1);
        if (place < 0 || place >= like.size()) {
            return;
        }
        swap(piece.part().table, piece.id(), like.get(place).id());
        changed(strategy);
        journal.write(person, "STRATEGY_PART_MOVED", piece.part().name(), id);
    }

    private void swap(String table, UUID one, UUID other) {
        database.sql("""
                        update %1$s t set ordinal = other.ordinal from %1$s other
                        where t.id in (:one, :other) and other.id in (:one, :other) and t.id <> other.id
                        """.formatted(table))
                .param("one", one)
                .param("other", other)
                .update();
    }

    /** What may be taken away: parts of a draft that nothing hangs from. */
    @Transactional(readOnly = true)
    public Set<UUID> removable(StrategyView strategy) {
        if (!strategy.draft()) {
            return Set.of();
        }
        Set<UUID> held = List.of(Part.GOAL, Part.SUB_GOAL, Part.VALUE).stream()
                .flatMap(part -> hanging
                        .among(
                                part.table,
                                strategy.pieces()
                                        .filter(piece -> piece.part().table.equals(part.table))
                                        .map(Piece::id)
                                        .toList(),
                                part.takenAlong())
                        .stream())
                .collect(Collectors.toSet());
        return strategy.pieces()
                .filter(piece -> piece.part() != Part.VISION && !held.contains(piece.id()))
                .map(Piece::id)
                .collect(Collectors.toSet());
    }

    @Transactional
    public void remove(@Nullable Actor actor, UUID term, long seen, UUID id) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = draft(term, seen);
        Piece piece = piece(strategy, id);
        if (!removable(strategy).contains(id)) {
            throw RuleViolated.notNow("strategy.refused.held");
        }
        if (piece.part() == Part.GOAL) {
            database.sql("delete from strategy_goal_indicator where goal_id = :id")
                    .param("id", id)
                    .update();
        }
        database.sql("delete from %s where id = :id".formatted(piece.part().table))
                .param("id", id)
                .update();
        changed(strategy);
        journal.write(person, "STRATEGY_PART_REMOVED", piece.part().name(), id);
    }

    /** An indicator that tells how the goal goes, as its last. */
    @Transactional
    public void choose(@Nullable Actor actor, UUID term, long seen, UUID goal, String code) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = open(term, seen);
        GoalView chosenFor = goal(strategy, goal);
        if (chosenFor.indicators().stream().anyMatch(one -> one.code().equals(code))) {
            throw new InvalidInput("indicator", "strategy.invalid.indicator-twice", code);
        }
        int found = database.sql("""
                        insert into strategy_goal_indicator (id, goal_id, indicator_id, ordinal, created_at, created_by)
                        select :id, :goal, i.id,
                            (select coalesce(max(o.ordinal), 0) + 1 from strategy_goal_indicator o where o.goal_id = :goal),
                            :now, :person
                        from indicator_indicator i where i.code = :code
                        """)
                .param("id", UUID.randomUUID())
                .param("goal", goal)
                .param("code", code)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
        if (found == 0) {
            throw new InvalidInput("indicator", "web.needed");
        }
        changed(strategy);
        journal.write(person, "GOAL_INDICATOR_CHOSEN", Part.GOAL.name(), goal);
    }

    @Transactional
    public void moveIndicator(@Nullable Actor actor, UUID term, long seen, UUID goal, String code, boolean up) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = open(term, seen);
        List<GoalIndicator> chosen = goal(strategy, goal).indicators();
        int place = chosen.indexOf(chosen(chosen, code));
        int other = place + (up ? -1 : 1);
        if (other < 0 || other >= chosen.size()) {
            return;
        }
        database.sql("""
                        update strategy_goal_indicator t set ordinal = other.ordinal from strategy_goal_indicator other
                        where t.goal_id = :goal and other.goal_id = :goal and t.id <> other.id
                            and t.indicator_id in (:one, :other) and other.indicator_id in (:one, :other)
                        """)
                .param("goal", goal)
                .param("one", chosen.get(place).id())
                .param("other", chosen.get(other).id())
                .update();
        changed(strategy);
        journal.write(person, "GOAL_INDICATOR_MOVED", Part.GOAL.name(), goal);
    }

    @Transactional
    public void drop(@Nullable Actor actor, UUID term, long seen, UUID goal, String code) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = open(term, seen);
        GoalIndicator dropped = chosen(goal(strategy, goal).indicators(), code);
        database.sql("delete from strategy_goal_indicator where goal_id = :goal and indicator_id = :indicator")
                .param("goal", goal)
                .param("indicator", dropped.id())
                .update();
        changed(strategy);
        journal.write(person, "GOAL_INDICATOR_DROPPED", Part.GOAL.name(), goal);
    }

    private static GoalIndicator chosen(List<GoalIndicator> chosen, String code) {
        return chosen.stream().filter(one -> one.code().equals(code)).findAny().orElseThrow(RuleViolated::notFound);
    }

    /** For good: from then on its wordings are the council's. */
    @Transactional
    public void putInForce(@Nullable Actor actor, UUID term, long seen) {
        UUID person = StrategyRules.mayChange(actor);
        StrategyView strategy = draft(term, seen);
        if (strategy.goals().isEmpty()) {
            throw RuleViolated.notNow("strategy.refused.no-goals");
        }
        database.sql("update strategy_strategy set state = 'IN_FORCE' where id = :id")
                .param("id", strategy.id())
                .update();
        changed(strategy);
        journal.write(person, "STRATEGY_IN_FORCE", "STRATEGY", strategy.id());
    }

    /** Held until the change is done, so that two who change at once come one after the other; the later is told so. */
    private StrategyView open(UUID term, long seen) {
        database.sql("select id from strategy_strategy where term_id = :term for update")
                .param("term", term)
                .query(UUID.class)
                .list();
        StrategyView strategy = queries.of(term).orElseThrow(RuleViolated::notFound);
        if (strategy.version() != seen) {
            throw RuleViolated.notNow("strategy.stale");
        }
        return strategy;
    }

    private StrategyView draft(UUID term, long seen) {
        StrategyView strategy = open(term, seen);
        if (!strategy.draft()) {
            throw RuleViolated.notNow("strategy.refused.in-force");
        }
        return strategy;
    }

    private void changed(StrategyView strategy) {
        database.sql("update strategy_strategy set lock_version = lock_version + 1 where id = :id")
                .param("id", strategy.id())
                .update();
    }

    private static Piece piece(StrategyView strategy, UUID id) {
        return strategy.piece(id).orElseThrow(RuleViolated::notFound);
    }

    private static GoalView goal(StrategyView strategy, @Nullable UUID id) {
        return strategy.goals().stream()
                .filter(goal -> goal.id().equals(id))
                .findAny()
                .orElseThrow(RuleViolated::notFound);
    }

    private static String worded(Part part, String wording) {
        Typed typed = new Typed();
        String worded = typed.line("wording", wording, part.longest());
        typed.pass();
        return worded;
    }

    private static void refuseTwice(List<Piece> like, @Nullable UUID itself, String wording) {
        if (like.stream()
                .anyMatch(other -> !other.id().equals(itself) && other.wording().equalsIgnoreCase(wording))) {
            throw new InvalidInput("wording", "strategy.invalid.wording-twice");
        }
    }
}
