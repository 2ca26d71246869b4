package fi.lanka.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done for an objective, and whose it is. */
@Entity
@Table(name = "plan_action")
class Action {

    @Id
    private UUID id;

    @Column(updatable = false)
    private int ordinal;

    @Column
    private String wording;

    @Column
    private @Nullable UUID sectorId;

    @Column
    private String partners;

    @Column
    private int firstYear;

    @Column
    private int lastYear;

    @Column
    private String resources;

    @Column
    private String targetGroup;

    @Column
    private boolean example;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    Action(UUID id, int ordinal, NewAction action, Made made) {
        this.id = id;
        this.ordinal = ordinal;
        this.wording = action.wording();
        this.sectorId = action.sector();
        this.partners = action.partners();
        this.firstYear = action.firstYear();
        this.lastYear = action.lastYear();
        this.resources = action.resources();
        this.targetGroup = action.targetGroup();
        this.example = action.example();
        this.made = made;
    }

    UUID id() {
        return id;
    }

    boolean hasOwner() {
        return sectorId != null;
    }
}
