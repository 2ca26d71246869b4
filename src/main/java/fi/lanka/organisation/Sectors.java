package fi.lanka.organisation;

import fi.lanka.journal.Journal;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sectors that the bodies lead. Where {@code by} is null, the system itself acts. */
@Service
public class Sectors {

    private final SectorRepository repository;
    private final BodyRepository bodies;
    private final Memberships memberships;
    private final Units units;
    private final FormerNames formerNames;
    private final Contents contents;
    private final ObjectProvider<SectorTies> rooms;
    private final Journal journal;
    private final HouseClock clock;

    Sectors(
            SectorRepository repository,
            BodyRepository bodies,
            Memberships memberships,
            Units units,
            FormerNames formerNames,
            Contents contents,
            ObjectProvider<SectorTies> rooms,
            Journal journal,
            HouseClock clock) {
        this.repository = repository;
        this.bodies = bodies;
        this.memberships = memberships;
        this.units = units;
        this.formerNames = formerNames;
        this.contents = contents;
        this.rooms = rooms;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Sector> validOn(LocalDate day) {
        return repository.validOn(day);
    }

    /** Those that are there on the day, and those that begin later. */
    @Transactional(readOnly = true)
    public List<Sector> notEndedBefore(LocalDate day) {
        return repository.notEndedBefore(day);
    }

    /** What the rooms below still have in its hands. */
    @Transactional(readOnly = true)
    public List<SectorTies.Tie> ties(SectorId sector) {
        return rooms.orderedStream().flatMap(room -> room.of(sector).stream()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Sector> sector(UUID id) {
        return repository.findById(id);
    }

    @Transactional
    public Sector found(@Nullable Actor by, String name, String shortName, BodyId body, Period period) {
        Checks.onlyAdministrator(by);
        Body leader = bodies.held(body.value()).orElseThrow(RuleViolated::notFound);
        Checks checks = new Checks();
        String checkedName = checks.text("name", name, 120);
        String checkedShortName = checks.text("shortName", shortName, 20);
        check(checks, checkedName, checkedShortName, Checks.NOTHING, leader, period);
        checks.pass();
        Sector sector =
                new Sector(checkedName, checkedShortName, body, period, clock.instant(), by == null ? null : by.id());
        save(sector);
        write(by, "SECTOR_FOUNDED", sector);
        return sector;
    }

    /** A new name, or a mended one, and mended days; what is inside stays inside. */
    @Transactional
    public void change(Actor by, SectorId id, long version, Naming naming, String shortName, Period period) {
        Checks.onlyAdministrator(by);
        Sector sector = repository.held(id.value()).orElseThrow(RuleViolated::notFound);
        Checks.sameVersion(sector.version(), version);
        Body leader = bodies.findById(sector.body().value()).orElseThrow();
        Checks checks = new Checks();
        String name = checks.text("name", naming.name(), 120);
        String checkedShortName = checks.text("shortName", shortName, 20);
        check(checks, name, checkedShortName, id.value(), leader, period);
        contents.staysAround(checks, id.value(), period);
        LocalDate since = name.equals(sector.name()) ? null : naming.since();
        if (since != null) {
            formerNames.check(checks, id.value(), period.from(), naming);
        }
        checks.pass();
        if (since != null) {
            formerNames.keepOfSector(id.value(), sector.name(), since.minusDays(1), by.id());
        }
        sector.call(name, checkedShortName);
        sector.last(period);
        save(sector);
        write(by, since != null ? "SECTOR_RENAMED" : "SECTOR_CHANGED", sector);
    }

    private void check(Checks checks, String name, String shortName, UUID beside, Body leader, Period period) {
        checks.within(period, leader.period());
        LocalDate lastDay = Checks.lastDay(period);
        if (repository.nameTaken(name, beside, period.from(), lastDay)) {
            checks.problem("name", "organisation.sector.name-taken");
        }
        if (repository.shortNameTaken(shortName, beside, period.from(), lastDay)) {
            checks.problem("shortName", "organisation.sector.short-name-taken");
        }
    }

    private void save(Sector sector) {
        try {
            repository.saveAndFlush(sector);
        } catch (DataIntegrityViolationException refusal) {
            if (Checks.brokeRule(refusal, "organisation_sector_short_name_once")) {
                throw new InvalidInput("shortName", "organisation.sector.short-name-taken");
            }
            if (Checks.brokeRule(refusal, "organisation_sector_name_once")) {
                throw new InvalidInput("name", "organisation.sector.name-taken");
            }
            throw refusal;
        }
    }

    /** Its units and the seats in it end with it; what else it holds is handed over, before or after. */
    @Transactional
    public void end(Actor by, SectorId id, long version, LocalDate lastDay) {
        Checks.onlyAdministrator(by);
        Sector sector = repository.held(id.value()).orElseThrow(RuleViolated::notFound);
        Checks.sameVersion(sector.version(), version);
        Checks.endsWithin(sector.period(), lastDay);
        end(by, sector, lastDay);
    }

    /** The body ends, and its sectors with it. */
    void endWith(@Nullable Actor by, BodyId body, LocalDate lastDay) {
        for (Sector sector : repository.outliving(body.value(), lastDay)) {
            Checks.notLater(sector.period(), lastDay);
            end(by, sector, lastDay);
        }
    }

    private void end(@Nullable Actor by, Sector sector, LocalDate lastDay) {
        units.endWith(by, sector.id().value(), lastDay);
        memberships.endWith(by, sector.id().value(), lastDay);
        sector.end(lastDay);
        write(by, "SECTOR_ENDED", sector);
    }

    private void write(@Nullable Actor by, String verb, Sector sector) {
        journal.write(by == null ? null : by.id(), verb, "SECTOR", sector.id().value());
    }
}
