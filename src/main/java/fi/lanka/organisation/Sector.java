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

/** A part of the administration that a board leads, for the days it exists. */
@Entity
@Table(name = "organisation_sector")
public class Sector {

    @Id
    private UUID id;

    @Column
    private String name;

    @Column
    private String shortName;

    @Column
    private UUID bodyId;

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

    protected Sector() {}

    Sector(String name, String shortName, BodyId body, Period period, Instant now, @Nullable UUID by) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.shortName = shortName;
        this.bodyId = body.value();
        this.validFrom = period.from();
        this.validTo = period.to();
        this.createdAt = now;
        this.createdBy = by;
    }

    public SectorId id() {
        return new SectorId(id);
    }

    public String name() {
        return name;
    }

    /** As SIHY: how staff call it. */
    public String shortName() {
        return shortName;
    }

    /** The body that leads it. */
    public BodyId body() {
        return new BodyId(bodyId);
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    void call(String newName, String newShortName) {
        name = newName;
        shortName = newShortName;
    }

    void last(Period days) {
        validFrom = days.from();
        validTo = days.to();
    }

    void end(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
    }
}
