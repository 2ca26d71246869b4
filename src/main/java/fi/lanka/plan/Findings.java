package fi.lanka.plan;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
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

    @Transactional
    public void takeUp(@Nullable Actor actor, UUID finding, UUID objective) {
        settle(actor, finding, "FINDING_TAKEN_UP", settled -> settled.takeUp(objective));
    }

    @Transactional
    public void decline(@Nullable Actor actor, UUID finding, String reason) {
        settle(actor, finding, "FINDING_DECLINED", settled -> settled.decline(reason));
    }

    @Transactional
    public void merge(@Nullable Actor actor, UUID finding, UUID into, String reason) {
        settle(actor, finding, "FINDING_MERGED", settled -> settled.mergeInto(existing(into), reason));
    }

    private void settle(@Nullable Actor actor, UUID finding, String verb, Consumer<Finding> act) {
        UUID person = PlanRules.mayChange(actor);
        act.accept(existing(finding));
        findings.flush();
        journal.write(person, verb, "FINDING", finding);
    }

    private Finding existing(UUID id) {
        return findings.findById(id).orElseThrow(RuleViolated::notFound);
    }
}
