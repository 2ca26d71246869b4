package fi.lanka.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A board that leads an objective together with its own. */
@Entity
@Table(name = "plan_objective_board")
class JointBoard {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID bodyId;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected JointBoard() {}

    JointBoard(UUID id, UUID body, Made made) {
        this.id = id;
        this.bodyId = body;
        this.made = made;
    }

    UUID body() {
        return bodyId;
    }
}
