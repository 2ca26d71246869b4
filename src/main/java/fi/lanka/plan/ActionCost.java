package fi.lanka.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What an action is meant to cost in a year. */
@Entity
@Table(name = "plan_action_cost")
class ActionCost {

    @Id
    private UUID id;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private BigDecimal euros;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected ActionCost() {}

    ActionCost(UUID id, int year, BigDecimal euros, Made made) {
        this.id = id;
        this.year = year;
        this.euros = euros;
        this.made = made;
    }

    int year() {
        return year;
    }

    BigDecimal euros() {
        return euros;
    }
}
