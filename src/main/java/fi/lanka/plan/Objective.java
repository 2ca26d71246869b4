package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a board strives for under a goal of the council; its actions and targets live inside it. */
@Entity
@Table(name = "plan_objective")
class Objective {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID planId;

    @Column(updatable = false)
    private int ordinal;

    @Column
    private UUID bodyId;

    @Column
    private UUID goalId;

    @Column
    private @Nullable UUID subGoalId;

    @Column
    private @Nullable Integer year;

    @Column
    private String wording;

    @Column
    private String reason;

    @Enumerated(EnumType.STRING)
    private ObjectiveState state;

    @Column
    private boolean example;

    @Version
    private @Nullable Long lockVersion;

    @Embedded
    private Made made;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "objective_id", nullable = false, updatable = false)
    @OrderBy("ordinal")
    private List<Action> actions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "objective_id", nullable = false, updatable = false)
    @OrderBy("targetYear")
    private List<Target> targets = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "objective_id", nullable = false, updatable = false)
    @OrderBy("validTo")
    private List<Revision> revisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Objective() {}

    Objective(UUID id, int ordinal, NewObjective objective, Made made) {
        if (objective.wording().isBlank()) {
            throw new InvalidInput("wording", "plan.invalid.wording-empty");
        }
        this.id = id;
        this.planId = objective.plan();
        this.ordinal = ordinal;
        this.bodyId = objective.body();
        this.goalId = objective.goal();
        this.subGoalId = objective.subGoal();
        this.year = objective.year();
        this.wording = objective.wording();
        this.reason = objective.reason();
        this.state = ObjectiveState.DRAFT;
        this.example = objective.example();
        this.made = made;
    }

    UUID id() {
        return id;
    }

    ObjectiveState state() {
        return state;
    }

    String wording() {
        return wording;
    }

    /** Actions may join an approved objective, but then with an owner from the start. */
    UUID add(NewAction action, Made made) {
        if (state == ObjectiveState.ENDED) {
            throw RuleViolated.notNow("plan.refused.ended");
        }
        refuseWhileProposed();
        if (action.wording().isBlank()) {
            throw new InvalidInput("wording", "plan.invalid.wording-empty");
        }
        if (action.lastYear() < action.firstYear()) {
            throw new InvalidInput("lastYear", "plan.invalid.ends-before-it-begins");
        }
        if (state == ObjectiveState.APPROVED && action.sector() == null) {
            throw new InvalidInput("sector", "plan.invalid.owner-missing");
        }
        Action added = new Action(UUID.randomUUID(), actions.size() + 1, action, made);
        actions.add(added);
        return added.id();
    }

    UUID add(NewTarget target, UUID indicator, Direction direction, Made made) {
        if (state.locked()) {
            throw RuleViolated.notNow("plan.refused.targets-locked");
        }
        refuseWhileProposed();
        if (target.criterion().isBlank()) {
            throw new InvalidInput("criterion", "plan.invalid.criterion-empty");
        }
        BigDecimal baseline = target.baseline();
        Integer baselineYear = target.baselineYear();
        if ((baseline == null) != (baselineYear == null)) {
            throw new InvalidInput("baselineYear", "plan.invalid.baseline-half");
        }
        if (baselineYear != null && target.targetYear() <= baselineYear) {
            throw new InvalidInput("targetYear", "plan.invalid.target-not-after-baseline", "" + baselineYear);
        }
        if (baseline != null && !direction.agreesWith(baseline, target.target()) && !explained(target)) {
            throw new InvalidInput("directionReason", "plan.invalid.direction-unexplained");
        }
        if (targets.stream().anyMatch(other -> other.isFor(indicator, target.targetYear()))) {
            throw new InvalidInput("targetYear", "plan.invalid.target-twice", "" + target.targetYear());
        }
        Target added = new Target(UUID.randomUUID(), indicator, target, made);
        targets.add(added);
        return added.id();
    }

    private static boolean explained(NewTarget target) {
        String reason = target.directionReason();
        return reason != null && !reason.isBlank();
    }

    void propose() {
        go(ObjectiveState.PROPOSED, "plan.refused.propose");
    }

    void approve() {
        if (state == ObjectiveState.PROPOSED && actions.isEmpty()) {
            throw RuleViolated.notNow("plan.refused.no-actions");
        }
        if (state == ObjectiveState.PROPOSED && !actions.stream().allMatch(Action::hasOwner)) {
            throw RuleViolated.notNow("plan.refused.no-owner");
        }
        go(ObjectiveState.APPROVED, "plan.refused.approve");
    }

    /** As {@link #propose}, with a frozen version; what was called proposed without one is so still. */
    void laidBeforeBoard() {
        if (state != ObjectiveState.PROPOSED) {
            propose();
        }
    }

    /** The board did not approve it: a draft again, to be changed freely. */
    void sentBack() {
        if (state != ObjectiveState.PROPOSED) {
            throw RuleViolated.notNow("plan.refused.send-back");
        }
        state = ObjectiveState.DRAFT;
    }

    /** What a board has before it is what it decides on. */
    private void refuseWhileProposed() {
        if (state == ObjectiveState.PROPOSED) {
            throw RuleViolated.notNow("plan.refused.with-its-board");
        }
    }

    void end() {
        go(ObjectiveState.ENDED, "plan.refused.end");
    }

    private void go(ObjectiveState target, String refusal) {
        if (!state.next().filter(target::equals).isPresent()) {
            throw RuleViolated.notNow(refusal);
        }
        state = target;
    }

    /**
     * A draft's wording changes as it is; an approved one leaves a revision with its days and the reason.
     *
     * @param from the first day of the new wording
     */
    void reword(String newWording, LocalDate from, String why, Made revisionMade) {
        if (newWording.isBlank()) {
            throw new InvalidInput("wording", "plan.invalid.wording-empty");
        }
        if (newWording.equals(wording)) {
            throw new InvalidInput("wording", "plan.invalid.wording-unchanged");
        }
        if (state == ObjectiveState.ENDED) {
            throw RuleViolated.notNow("plan.refused.ended");
        }
        refuseWhileProposed();
        if (state.locked()) {
            revisions.add(revision(from, why, revisionMade));
        }
        wording = newWording;
    }

    private Revision revision(LocalDate from, String why, Made revisionMade) {
        if (why.isBlank()) {
            throw new InvalidInput("reason", "plan.invalid.reason-empty");
        }
        LocalDate since = revisions.isEmpty()
                ? LocalDate.ofInstant(made.at(), HouseClock.ZONE)
                : revisions.get(revisions.size() - 1).validTo().plusDays(1);
        if (!from.isAfter(since)) {
            throw new InvalidInput("from", "plan.invalid.from-too-early", since);
        }
        long version = lockVersion == null ? 0 : lockVersion;
        return new Revision(UUID.randomUUID(), version, wording, since, from.minusDays(1), why, revisionMade);
    }

    List<Revision> revisions() {
        return List.copyOf(revisions);
    }
}
