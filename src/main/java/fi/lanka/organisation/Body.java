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

/** A body of the municipality for the days it exists: the council, a board, the working group. */
@Entity
@Table(name = "organisation_body")
public class Body {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Column
    private String name;

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

    protected Body() {}

    Body(BodyKind kind, String name, Period period, Instant now, @Nullable UUID by) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.name = name;
        this.validFrom = period.from();
        this.validTo = period.to();
        this.createdAt = now;
        this.createdBy = by;
    }

    public BodyId id() {
        return new BodyId(id);
    }

    public BodyKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    void call(String newName) {
        name = newName;
    }

    void last(Period days) {
        validFrom = days.from();
        validTo = days.to();
    }

    void end(LocalDate lastDay) {
        validTo = new Period(validFrom, lastDay).to();
    }
}
