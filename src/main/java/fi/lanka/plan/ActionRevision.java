package fi.lanka.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An approved action's wording and years that were changed since, with their days and the reason of the change. */
@Entity
@Table(name = "plan_action_revision")
class ActionRevision {

    @Id
    private UUID id;

    @Column(updatable = false)
    private long replacedAtVersion;

    @Column(updatable = false)
    private String wording;

    @Column(updatable = false)
    private int firstYear;

    @Column(updatable = false)
    private int lastYear;

    @Column(updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    private LocalDate validTo;

    @Column(updatable = false)
    private String reason;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected ActionRevision() {}

    ActionRevision(
            UUID id,
            long replacedAtVersion,
            String wording,
            int firstYear,
            int lastYear,
            LocalDate validFrom,
            LocalDate validTo,
            String reason,
            Made made) {
        this.id = id;
        this.replacedAtVersion = replacedAtVersion;
        this.wording = wording;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.reason = reason;
        this.made = made;
    }

    LocalDate validTo() {
        return validTo;
    }
}
