package fi.lanka.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** Where a target's figure should be on the way. */
@Entity
@Table(name = "plan_target_interim")
class Interim {

    @Id
    private UUID id;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private BigDecimal value;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected Interim() {}

    Interim(UUID id, int year, BigDecimal value, Made made) {
        this.id = id;
        this.year = year;
        this.value = value;
        this.made = made;
    }

    int year() {
        return year;
    }

    BigDecimal value() {
        return value;
    }
}
