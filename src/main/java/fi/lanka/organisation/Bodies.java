package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipality's bodies by the days they exist. Where {@code by} is null, the system itself acts. */
@Service
public class Bodies {

    private final BodyRepository repository;
    private final Sectors sectors;
    private final Memberships memberships;
    private final FormerNames formerNames;
    private final Contents contents;
    private final Journal journal;
    private final HouseClock clock;

    Bodies(
            BodyRepository repository,
            Sectors sectors,
            Memberships memberships,
            FormerNames formerNames,
            Contents contents,
            Journal journal,
            HouseClock clock) {
        this.repository = repository;
        this.sectors = sectors;
        this.memberships = memberships;
        this.formerNames = formerNames;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    /** From the council down to the advisory bodies, each kind by name. */
    @Transactional(readOnly = true)
    public List<Body> validOn(LocalDate day) {
        return repository.validOn(day).stream()
                .sorted(Comparator.comparing(Body::kind))
                .toList();
    }

    /** Those that are there on the day, and those that begin later. */
    @Transactional(readOnly = true)
    public List<Body> notEndedBefore(LocalDate day) {
        return repository.notEndedBefore(day).stream()
                .sorted(Comparator.comparing(Body::kind))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Body> body(UUID id) {
        return repository.findById(id);
    }

    @Transactional(readOnly = true)
    public List<Body> ofKind(BodyKind kind, LocalDate day) {
        return repository.validOn(day).stream()
                .filter(body -> body.kind() == kind)
                .toList();
    }

    @Transactional
    public Body found(@Nullable Actor by, BodyKind kind, String name, Period period) {
        Checks.onlyAdministrator(by);
        Checks checks = new Checks();
        String checkedName = checks.text("name", name, 120);
        check(checks, kind, checkedName, Checks.NOTHING, period, "kind");
        checks.pass();
        Body body = new Body(kind, checkedName, period, clock.instant(), by == null ? null : by.id());
        save(body, "kind");
        journal.write(
                by == null ? null : by.id(), "BODY_FOUNDED", "BODY", body.id().value());
        return body;
    }

    /** A new name, or a mended one, and mended days; what is inside stays inside. */
    @Transactional
    public void change(Actor by, BodyId id, long version, Naming naming, Period period) {
        Checks.onlyAdministrator(by);
        Body body = repository.held(id.value()).orElseThrow(RuleViolated::notFound);
        Checks.sameVersion(body.version(), version);
        Checks checks = new Checks();
        String name = checks.text("name", naming.name(), 120);
        check(checks, body.kind(), name, id.value(), period, "from");
        contents.staysAround(checks, id.value(), period);
        LocalDate since = name.equals(body.name()) ? null : naming.since();
        if (since != null) {
            formerNames.check(checks, id.value(), period.from(), naming);
        }
        checks.pass();
        if (since != null) {
            formerNames.keepOfBody(id.value(), body.name(), since.minusDays(1), by.id());
        }
        body.call(name);
        body.last(period);
        save(body, "from");
        journal.write(by.id(), since != null ? "BODY_RENAMED" : "BODY_CHANGED", "BODY", id.value());
    }

    private void check(Checks checks, BodyKind kind, String name, UUID beside, Period period, String field) {
        LocalDate lastDay = Checks.lastDay(period);
        if (kind.onlyOne() && repository.anyDuring(kind, beside, period.from(), lastDay)) {
            checks.problem(field, "organisation.body.one-at-a-time");
        }
        if (repository.nameTaken(name, beside, period.from(), lastDay)) {
            checks.problem("name", "organisation.body.name-taken");
        }
    }

    /** @param field that says which of two at the same time it is */
    private void save(Body body, String field) {
        try {
            repository.saveAndFlush(body);
        } catch (DataIntegrityViolationException refusal) {
            if (Checks.brokeRule(refusal, "organisation_body_one_at_a_time")) {
                throw new InvalidInput(field, "organisation.body.one-at-a-time");
            }
            if (Checks.brokeRule(refusal, "organisation_body_name_once")) {
                throw new InvalidInput("name", "organisation.body.name-taken");
            }
            throw refusal;
        }
    }

    /** Its sectors and the seats in it end with it. */
    @Transactional
    public void end(@Nullable Actor by, BodyId id, long version, LocalDate lastDay) {
        Checks.onlyAdministrator(by);
        Body body = repository.held(id.value()).orElseThrow(RuleViolated::notFound);
        Checks.sameVersion(body.version(), version);
        Checks.endsWithin(body.period(), lastDay);
        sectors.endWith(by, id, lastDay);
        memberships.endWith(by, id.value(), lastDay);
        body.end(lastDay);
        journal.write(by == null ? null : by.id(), "BODY_ENDED", "BODY", id.value());
    }
}
