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

/** What a term taught, and what became of it; it is settled once, and opened again only where that was a mistake. */
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
    private @Nullable UUID actionId;

    @Column
    private @Nullable UUID mergedInto;

    @Version
    private @Nullable Long lockVersion;

    @Embedded
    private Made made;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    Finding(UUID id, UUID term, int ordinal, FindingKind kind, String wording, Made made) {
        this.id = id;
        this.termId = term;
        this.ordinal = ordinal;
        this.kind = kind;
        this.wording = words(wording);
        this.fate = FindingFate.OPEN;
        this.made = made;
    }

    UUID id() {
        return id;
    }

    FindingFate fate() {
        return fate;
    }

    @Nullable
    Long version() {
        return lockVersion;
    }

    UUID term() {
        return termId;
    }

    /** As long as nothing has become of it. */
    void reword(FindingKind newKind, String newWording) {
        refuseWhenSettled();
        kind = newKind;
        wording = words(newWording);
    }

    private static String words(String typed) {
        Checks checks = new Checks();
        String words = checks.needed("wording", typed, Checks.REASON, "plan.invalid.wording-empty");
        checks.pass();
        return words;
    }

    /** @param action of that objective; null: the objective as a whole */
    void takeUp(UUID objective, @Nullable UUID action) {
        refuseWhenSettled();
        fate = FindingFate.TAKEN_UP;
        fateReason = null;
        objectiveId = objective;
        actionId = action;
    }

    void decline(String reason) {
        refuseWhenSettled();
        fateReason = because(reason);
        fate = FindingFate.DECLINED;
    }

    /** Into another finding of the same term, which is not merged itself: so no ring can come. */
    void mergeInto(Finding other, String reason) {
        refuseWhenSettled();
        if (other.id.equals(id) || !other.termId.equals(termId) || other.fate == FindingFate.MERGED) {
            throw new InvalidInput("into", "plan.invalid.merge");
        }
        Checks checks = new Checks();
        fateReason = checks.optional("reason", reason, Checks.REASON);
        checks.pass();
        fate = FindingFate.MERGED;
        mergedInto = other.id;
    }

    /** What became of it was a mistake; the reason stands where that one's stood. */
    void openAgain(String reason) {
        if (fate == FindingFate.OPEN) {
            throw RuleViolated.notNow("plan.refused.finding-open");
        }
        fateReason = because(reason);
        fate = FindingFate.OPEN;
        objectiveId = null;
        actionId = null;
        mergedInto = null;
    }

    private static String because(String typed) {
        Checks checks = new Checks();
        String reason = checks.reason(typed);
        checks.pass();
        return reason;
    }

    private void refuseWhenSettled() {
        if (fate != FindingFate.OPEN) {
            throw RuleViolated.notNow("plan.refused.finding-settled");
        }
    }
}
