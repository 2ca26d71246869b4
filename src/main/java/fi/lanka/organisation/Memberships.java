package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where, and when. Where {@code by} is null, the system itself acts. */
@Service
public class Memberships {

    private final MembershipRepository repository;
    private final PersonRepository people;
    private final BodyRepository bodies;
    private final SectorRepository sectors;
    private final Journal journal;
    private final HouseClock clock;

    Memberships(
            MembershipRepository repository,
            PersonRepository people,
            BodyRepository bodies,
            SectorRepository sectors,
            Journal journal,
            HouseClock clock) {
        this.repository = repository;
        this.people = people;
        this.bodies = bodies;
        this.sectors = sectors;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Membership give(@Nullable Actor by, PersonId person, BodyId body, Role role, Period period) {
        return give(by, person, body, role, null, period);
    }

    /** @param standsInFor the member whose substitute it is; null for a substitute of nobody in particular */
    @Transactional
    public Membership give(
            @Nullable Actor by,
            PersonId person,
            BodyId body,
            Role role,
            @Nullable PersonId standsInFor,
            Period period) {
        Checks.onlyAdministrator(by);
        Body seat = bodies.held(body.value()).orElseThrow(RuleViolated::notFound);
        Checks checks = check(person, body.value(), seat.kind(), seat.period(), role, period);
        if (standsInFor != null && (role != Role.SUBSTITUTE || !mayBeReplaced(standsInFor, person, body, period))) {
            checks.problem("standsInFor", "organisation.membership.stands-in-for-nobody");
        }
        checks.pass();
        return save(
                by,
                Membership.inBody(person, body, role, period, clock.instant(), by == null ? null : by.id())
                        .inSteadOf(standsInFor));
    }

    private boolean mayBeReplaced(PersonId member, PersonId by, BodyId body, Period period) {
        return !member.equals(by)
                && repository.sitting(
                        member.value(),
                        body.value(),
                        List.of(Role.MEMBER, Role.CHAIR),
                        period.from(),
                        Checks.lastDay(period));
    }

    @Transactional
    public Membership give(@Nullable Actor by, PersonId person, SectorId sector, Role role, Period period) {
        Checks.onlyAdministrator(by);
        Sector seat = sectors.held(sector.value()).orElseThrow(RuleViolated::notFound);
        check(person, sector.value(), null, seat.period(), role, period).pass();
        return save(
                by, Membership.inSector(person, sector, role, period, clock.instant(), by == null ? null : by.id()));
    }

    private Checks check(
            PersonId person, UUID seat, @Nullable BodyKind kind, Period seatExists, Role role, Period period) {
        Person sitter = people.findById(person.value()).orElseThrow(RuleViolated::notFound);
        if (sitter.state() == PersonState.CLOSED) {
            throw RuleViolated.notNow("organisation.person.closed-already");
        }
        Checks checks = new Checks();
        if (!role.fits(kind)) {
            checks.problem("role", "organisation.membership.role-does-not-fit");
        }
        checks.within(period, seatExists);
        if (repository.overlapping(person.value(), seat, role, period.from(), Checks.lastDay(period))) {
            checks.problem("seat", "organisation.membership.overlaps");
        }
        return checks;
    }

    private Membership save(@Nullable Actor by, Membership membership) {
        try {
            repository.saveAndFlush(membership);
        } catch (DataIntegrityViolationException refusal) {
            if (Checks.brokeRule(refusal, "organisation_membership_no_overlap")) {
                throw new InvalidInput("seat", "organisation.membership.overlaps");
            }
            throw refusal;
        }
        write(by, "MEMBERSHIP_GIVEN", membership);
        return membership;
    }

    /** The last day is still a day of the membership. */
    @Transactional
    public void end(@Nullable Actor by, MembershipId id, long version, LocalDate lastDay) {
        Checks.onlyAdministrator(by);
        Membership membership = repository.findById(id.value()).orElseThrow(RuleViolated::notFound);
        Checks.sameVersion(membership.version(), version);
        Checks.endsWithin(membership.period(), lastDay);
        membership.end(lastDay);
        write(by, "MEMBERSHIP_ENDED", membership);
    }

    /** The seat ends, and from the next day on another sits in it: it is never empty between them. */
    @Transactional
    public void handOver(Actor by, MembershipId id, long version, LocalDate lastDay, PersonId successor) {
        Membership before = repository.findById(id.value()).orElseThrow(RuleViolated::notFound);
        UUID body = before.body();
        if (body == null) {
            throw RuleViolated.notFound();
        }
        LocalDate to = before.period().to();
        LocalDate goesOnTo = to != null && to.isAfter(lastDay) ? to : null;
        end(by, id, version, lastDay);
        try {
            give(by, successor, new BodyId(body), before.role(), new Period(lastDay.plusDays(1), goesOnTo));
        } catch (InvalidInput refused) {
            Problem why = refused.problems().get(0);
            throw new InvalidInput("successor", why.code(), why.arguments().toArray());
        }
    }

    /** The body or the sector ends, and its seats with it. */
    void endWith(@Nullable Actor by, UUID seat, LocalDate lastDay) {
        for (Membership membership : repository.outliving(seat, lastDay)) {
            Checks.notLater(membership.period(), lastDay);
            membership.end(lastDay);
            write(by, "MEMBERSHIP_ENDED", membership);
        }
    }

    private void write(@Nullable Actor by, String verb, Membership membership) {
        journal.write(
                by == null ? null : by.id(), verb, "MEMBERSHIP", membership.id().value());
    }
}
