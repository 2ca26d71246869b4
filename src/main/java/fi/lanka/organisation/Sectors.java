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
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sectors that the bodies lead. Where {@code by} is null, the system itself acts. */
@Service
public class Sectors {

    private final SectorRepository repository;
    private final BodyRepository bodies;
    private final Memberships memberships;
    private final Journal journal;
    private final HouseClock clock;

    Sectors(
            SectorRepository repository,
            BodyRepository bodies,
            Memberships memberships,
            Journal journal,
            HouseClock clock) {
        this.repository = repository;
        this.bodies = bodies;
        this.memberships = memberships;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Sector> validOn(LocalDate day) {
        return repository.validOn(day);
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
        checks.within(period, leader.period());
        LocalDate to = Checks.lastDay(period);
        if (repository.shortNameTaken(checkedShortName, period.from(), to)) {
            checks.problem("shortName", "organisation.sector.short-name-taken");
        }
        checks.pass();
        Sector sector =
                new Sector(checkedName, checkedShortName, body, period, clock.instant(), by == null ? null : by.id());
        try {
            repository.saveAndFlush(sector);
        } catch (DataIntegrityViolationException refusal) {
            if (Checks.brokeRule(refusal, "organisation_sector_short_name_once")) {
                throw new InvalidInput("shortName", "organisation.sector.short-name-taken");
            }
            throw refusal;
        }
        journal.write(
                by == null ? null : by.id(),
                "SECTOR_FOUNDED",
                "SECTOR",
                sector.id().value());
        return sector;
    }

    /** The body ends, and its sectors with it. */
    void endWith(@Nullable Actor by, BodyId body, LocalDate lastDay) {
        for (Sector sector : repository.outliving(body.value(), lastDay)) {
            Checks.notLater(sector.period(), lastDay);
            memberships.endWith(by, sector.id().value(), lastDay);
            sector.end(lastDay);
            journal.write(
                    by == null ? null : by.id(),
                    "SECTOR_ENDED",
                    "SECTOR",
                    sector.id().value());
        }
    }
}
