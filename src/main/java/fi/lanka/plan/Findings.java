package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The thread between terms: what a term taught, and what became of it; an actor is a coordinator, or null for the system. */
@Service
public class Findings {

    private final FindingRepository findings;
    private final PlanQueries queries;
    private final JdbcClient database;
    private final Journal journal;
    private final HouseClock clock;

    Findings(FindingRepository findings, PlanQueries queries, JdbcClient database, Journal journal, HouseClock clock) {
        this.findings = findings;
        this.queries = queries;
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** In the order in which they were noted; one statement. */
    @Transactional(readOnly = true)
    public List<FindingRow> of(UUID term) {
        return queries.findings(term);
    }

    @Transactional(readOnly = true)
    public Optional<FindingRow> finding(UUID id) {
        return queries.finding(id);
    }

    /** The newest term of which something was noted. */
    @Transactional(readOnly = true)
    public Optional<UUID> newestTerm() {
        return queries.newestTermWithFindings();
    }

    @Transactional
    public UUID note(@Nullable Actor actor, UUID term, FindingKind kind, String wording) {
        UUID person = PlanRules.mayChange(actor);
        int ordinal = nextOrdinal(term);
        Finding noted = findings.saveAndFlush(
                new Finding(UUID.randomUUID(), term, ordinal, kind, wording, new Made(clock.instant(), person)));
        journal.write(person, "FINDING_NOTED", "FINDING", noted.id());
        return noted.id();
    }

    /** The term is locked meanwhile, so that two who note at once get two numbers. */
    private int nextOrdinal(UUID term) {
        boolean missing = database.sql("select id from strategy_council_term where id = :term for no key update")
                .param("term", term)
                .query(UUID.class)
                .optional()
                .isEmpty();
        if (missing) {
            throw RuleViolated.notFound();
        }
        return database.sql("select coalesce(max(ordinal), 0) + 1 from plan_finding where term_id = :term")
                .param("term", term)
                .query(Integer.class)
                .single();
    }

    /** As long as nothing has become of it. */
    @Transactional
    public void reword(@Nullable Actor actor, UUID finding, long seen, FindingKind kind, String wording) {
        settle(actor, finding, seen, "FINDING_REWORDED", reworded -> reworded.reword(kind, wording));
    }

    @Transactional
    public void takeUp(@Nullable Actor actor, UUID finding, UUID objective) {
        settle(actor, finding, null, "FINDING_TAKEN_UP", settled -> {
            refuseEarlierPlan(settled, objective, null);
            settled.takeUp(objective, null);
        });
    }

    /** @param action of that objective; null: the objective as a whole */
    @Transactional
    public void takeUp(@Nullable Actor actor, UUID finding, long seen, UUID objective, @Nullable UUID action) {
        settle(actor, finding, seen, "FINDING_TAKEN_UP", settled -> {
            refuseEarlierPlan(settled, objective, action);
            settled.takeUp(objective, action);
        });
    }

    /** What a term taught is taken up in its own plan or a later one, never in one that was made before it. */
    private void refuseEarlierPlan(Finding finding, UUID objective, @Nullable UUID action) {
        boolean fits = database.sql("""
                        select exists (select from plan_objective o
                            join plan_plan p on p.id = o.plan_id
                            join strategy_council_term t on t.id = p.term_id
                            join strategy_council_term own on own.id = :term
                            where o.id = :objective and o.state <> 'ENDED' and t.starts_on >= own.starts_on
                                and (:action::uuid is null or exists (
                                    select from plan_action a where a.id = :action and a.objective_id = o.id)))
                        """)
                .param("term", finding.term())
                .param("objective", objective)
                .param("action", action)
                .query(Boolean.class)
                .single();
        if (!fits) {
            throw new InvalidInput("into", "plan.invalid.taken-up-elsewhere");
        }
    }

    @Transactional
    public void decline(@Nullable Actor actor, UUID finding, String reason) {
        settle(actor, finding, null, "FINDING_DECLINED", settled -> settled.decline(reason));
    }

    @Transactional
    public void decline(@Nullable Actor actor, UUID finding, long seen, String reason) {
        settle(actor, finding, seen, "FINDING_DECLINED", settled -> settled.decline(reason));
    }

    @Transactional
    public void merge(@Nullable Actor actor, UUID finding, UUID into, String reason) {
        settle(actor, finding, null, "FINDING_MERGED", settled -> settled.mergeInto(otherOf(into), reason));
    }

    @Transactional
    public void merge(@Nullable Actor actor, UUID finding, long seen, UUID into, String reason) {
        settle(actor, finding, seen, "FINDING_MERGED", settled -> settled.mergeInto(otherOf(into), reason));
    }

    private Finding otherOf(UUID into) {
        return findings.findById(into).orElseThrow(() -> new InvalidInput("into", "plan.invalid.merge"));
    }

    /** What became of it was a mistake. */
    @Transactional
    public void openAgain(@Nullable Actor actor, UUID finding, long seen, String reason) {
        settle(actor, finding, seen, "FINDING_OPENED_AGAIN", opened -> opened.openAgain(reason));
    }

    /**
     * The term is locked meanwhile: two that were merged into each other at once would make a ring.
     *
     * @param seen the version that the form was opened on; null: whatever it is
     */
    private void settle(@Nullable Actor actor, UUID finding, @Nullable Long seen, String verb, Consumer<Finding> act) {
        UUID person = PlanRules.mayChange(actor);
        database.sql("""
                        select t.id from strategy_council_term t join plan_finding f on f.term_id = t.id
                        where f.id = :finding for no key update of t
                        """).param("finding", finding).query(UUID.class).optional();
        Finding existing = existing(finding);
        if (seen != null) {
            Checks.sameVersion(existing.version(), seen);
        }
        act.accept(existing);
        findings.flush();
        journal.write(person, verb, "FINDING", finding);
    }

    private Finding existing(UUID id) {
        return findings.findById(id).orElseThrow(RuleViolated::notFound);
    }
}
