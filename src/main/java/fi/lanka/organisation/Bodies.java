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
    private final Journal journal;
    private final HouseClock clock;

    Bodies(BodyRepository repository, Sectors sectors, Memberships memberships, Journal journal, HouseClock clock) {
        this.repository = repository;
        this.sectors = sectors;
        this.memberships = memberships;
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
        if (kind.onlyOne() && repository.anyDuring(kind, period.from(), Checks.lastDay(period))) {
            checks.problem("kind", "organisation.body.one-at-a-time");
        }
        checks.pass();
        Body body = new Body(kind, checkedName, period, clock.instant(), by == null ? null : by.id());
        try {
            repository.saveAndFlush(body);
        } catch (DataIntegrityViolationException refusal) {
            if (Checks.brokeRule(refusal, "organisation_body_one_at_a_time")) {
                throw new InvalidInput("kind", "organisation.body.one-at-a-time");
            }
            throw refusal;
        }
        journal.write(
                by == null ? null : by.id(), "BODY_FOUNDED", "BODY", body.id().value());
        return body;
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
