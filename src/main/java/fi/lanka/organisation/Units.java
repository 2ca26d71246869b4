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

/** The units under the sectors. Where {@code by} is null, the system itself acts. */
@Service
public class Units {

    private final UnitRepository repository;
    private final SectorRepository sectors;
    private final Journal journal;
    private final HouseClock clock;

    Units(UnitRepository repository, SectorRepository sectors, Journal journal, HouseClock clock) {
        this.repository = repository;
        this.sectors = sectors;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Unit> validOn(LocalDate day) {
        return repository.validOn(day);
    }

    @Transactional(readOnly = true)
    public Optional<Unit> unit(UUID id) {
        return repository.findById(id);
    }

    @Transactional
    public Unit found(@Nullable Actor by, SectorId sector, String name, Period period) {
        Checks.onlyAdministrator(by);
        Sector over = sectors.held(sector.value()).orElseThrow(RuleViolated::notFound);
        String checked = check(over, name, Checks.NOTHING, period);
        Unit unit = new Unit(checked, sector, period, clock.instant(), by == null ? null : by.id());
        save(unit);
        write(by, "UNIT_FOUNDED", unit);
        return unit;
    }

    /** A typing error in the name or the days; a unit that becomes another one ends, and the other begins. */
    @Transactional
    public void mend(Actor by, UUID id, long version, String name, Period period) {
        Checks.onlyAdministrator(by);
        Unit unit = repository.findById(id).orElseThrow(RuleViolated::notFound);
        Checks.sameVersion(unit.version(), version);
        Sector over = sectors.held(unit.sector().value()).orElseThrow();
        unit.mend(check(over, name, id, period), period);
        save(unit);
        write(by, "UNIT_CHANGED", unit);
    }

    @Transactional
    public void end(Actor by, UUID id, long version, LocalDate lastDay) {
        Checks.onlyAdministrator(by);
        Unit unit = repository.findById(id).orElseThrow(RuleViolated::notFound);
        Checks.sameVersion(unit.version(), version);
        Checks.endsWithin(unit.period(), lastDay);
        unit.end(lastDay);
        write(by, "UNIT_ENDED", unit);
    }

    /** The sector ends, and its units with it. */
    void endWith(@Nullable Actor by, UUID sector, LocalDate lastDay) {
        for (Unit unit : repository.outliving(sector, lastDay)) {
            Checks.notLater(unit.period(), lastDay);
            unit.end(lastDay);
            write(by, "UNIT_ENDED", unit);
        }
    }

    private String check(Sector over, String name, UUID beside, Period period) {
        Checks checks = new Checks();
        String checked = checks.text("name", name, 120);
        checks.within(period, over.period());
        if (repository.nameTaken(over.id().value(), checked, beside, period.from(), Checks.lastDay(period))) {
            checks.problem("name", "organisation.unit.name-taken");
        }
        checks.pass();
        return checked;
    }

    private void save(Unit unit) {
        try {
            repository.saveAndFlush(unit);
        } catch (DataIntegrityViolationException refusal) {
            if (Checks.brokeRule(refusal, "organisation_unit_name_once")) {
                throw new InvalidInput("name", "organisation.unit.name-taken");
            }
            throw refusal;
        }
    }

    private void write(@Nullable Actor by, String verb, Unit unit) {
        journal.write(by == null ? null : by.id(), verb, "UNIT", unit.id());
    }
}
