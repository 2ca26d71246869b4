package fi.lanka.plan;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a term taught, and what became of it; it is settled once. */
@Entity
@Table(name = "plan_finding")
class Finding {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID termId;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    @Column(updatable = false)
    private int ordinal;

    @Column
    private String wording;

    @Enumerated(EnumType.STRING)
    private FindingFate fate;

    @Column
    private @Nullable String fateReason;

    @Column
    private @Nullable UUID objectiveId;

    @Column
    private @Nullable UUID mergedInto;

    @Version
    private @Nullable Long lockVersion;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(UUID id, UUID term, int ordinal, FindingKind kind, String wording, Made made) {
        if (wording.isBlank()) {
            throw new InvalidInput("wording", "plan.invalid.wording-empty");
        }
        this.id = id;
        this.termId = term;
        this.ordinal = ordinal;
        this.kind = kind;
        this.wording = wording;
        this.fate = FindingFate.OPEN;
        this.made = made;
    }

    UUID id() {
        return id;
    }

    FindingFate fate() {
        return fate;
    }

    void takeUp(UUID objective) {
        refuseWhenSettled();
        fate = FindingFate.TAKEN_UP;
        objectiveId = objective;
    }

    void decline(String reason) {
        refuseWhenSettled();
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "plan.invalid.reason-empty");
        }
        fate = FindingFate.DECLINED;
        fateReason = reason;
    }

    /** Into another finding of the same term, which is not merged itself: so no chain and no ring can come. */
    void mergeInto(Finding other, String reason) {
        refuseWhenSettled();
        if (other.id.equals(id) || !other.termId.equals(termId) || other.fate == FindingFate.MERGED) {
            throw new InvalidInput("into", "plan.invalid.merge");
        }
        fate = FindingFate.MERGED;
        fateReason = reason;
        mergedInto = other.id;
    }

    private void refuseWhenSettled() {
        if (fate != FindingFate.OPEN) {
            throw RuleViolated.notNow("plan.refused.finding-settled");
        }
    }
}
