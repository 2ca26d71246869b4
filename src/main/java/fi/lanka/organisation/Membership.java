package fi.lanka.organisation;

import fi.lanka.shared.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's role in a body or in a sector, for a period. */
@Entity
@Table(name = "organisation_membership")
public class Membership {

    @Id
    private UUID id;

    @Column
    private UUID personId;

    @Column
    private @Nullable UUID bodyId;

    @Column
    private @Nullable UUID sectorId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column
    private @Nullable UUID standsInFor;

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

    protected Membership() {}

    static Membership inBody(PersonId person, BodyId body, Role role, Period period, Instant now, @Nullable UUID by) {
        return new Membership(person, body.value(), null, role, period, now, by);
    }

    static Membership inSector(
            PersonId person, SectorId sector, Role role, Period period, Instant now, @Nullable UUID by) {
        return new Membership(person, null, sector.value(), role, period, now, by);
    }

    private Membership(
            PersonId person,
            @Nullable UUID body,
            @Nullable UUID sector,
            Role role,
            Period period,
            Instant now,
            @Nullable UUID by) {
        this.id = UUID.randomUUID();
        this.personId = person.value();
        this.bodyId = body;
        this.sectorId = sector;
        this.role = role;
        this.validFrom = period.from();
        this.validTo = period.to();
        this.createdAt = now;
        this.createdBy = by;
    }

    /** As a substitute of this one alone; a substitute of nobody in particular stands in for any. */
    Membership inSteadOf(@Nullable PersonId member) {
        standsInFor = member == null ? null : member.value();
        return this;
    }

    public MembershipId id() {
        return new MembershipId(id);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Role role() {
        return role;
    }

    /** Null where the seat is in a sector. */
    @Nullable
    UUID body() {
        return bodyId;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    void end(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
    }
}
