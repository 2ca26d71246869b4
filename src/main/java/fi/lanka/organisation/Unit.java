package fi.lanka.organisation;

import fi.lanka.shared.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school, a library or another place of work under a sector, for the days it exists. */
@Entity
@Table(name = "organisation_unit")
public class Unit {

    @Id
    private UUID id;

    @Column
    private String name;

    @Column
    private UUID sectorId;

    @Column
    private LocalDate validFrom;

    @Column
    private @Nullable LocalDate validTo;

    @Version
    private @Nullable Long lockVersion;

    @Column
    private Instant createdAt;

    @Column
    private @Nullable UUID createdBy;

    protected Unit() {}

    Unit(String name, SectorId sector, Period period, Instant now, @Nullable UUID by) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.sectorId = sector.value();
        this.validFrom = period.from();
        this.validTo = period.to();
        this.createdAt = now;
        this.createdBy = by;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public SectorId sector() {
        return new SectorId(sectorId);
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    void mend(String mendedName, Period mendedPeriod) {
        name = mendedName;
        validFrom = mendedPeriod.from();
        validTo = mendedPeriod.to();
    }

    void end(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
    }
}
