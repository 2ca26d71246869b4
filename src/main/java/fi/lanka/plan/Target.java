package fi.lanka.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number to be reached by the end of a year. */
@Entity
@Table(name = "plan_target")
class Target {

    @Id
    private UUID id;

    @Column
    private UUID indicatorId;

    @Column
    private @Nullable BigDecimal baselineValue;

    @Column
    private @Nullable Integer baselineYear;

    @Column
    private BigDecimal targetValue;

    @Column
    private int targetYear;

    @Column
    private String criterion;

    @Column
    private @Nullable String directionReason;

    @Column
    private boolean example;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected Target() {}

    Target(UUID id, UUID indicator, NewTarget target, Made made) {
        this.id = id;
        this.indicatorId = indicator;
        this.baselineValue = target.baseline();
        this.baselineYear = target.baselineYear();
        this.targetValue = target.target();
        this.targetYear = target.targetYear();
        this.criterion = target.criterion();
        this.directionReason = target.directionReason();
        this.example = target.example();
        this.made = made;
    }

    UUID id() {
        return id;
    }

    boolean isFor(UUID indicator, int year) {
        return indicatorId.equals(indicator) && targetYear == year;
    }
}
