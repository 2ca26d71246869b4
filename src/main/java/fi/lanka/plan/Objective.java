package fi.lanka.plan;

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

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "objective_id", nullable = false, updatable = false)
    private List<JointBoard> jointBoards = new ArrayList<>();

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
    private @Nullable LocalDate endedOn;

    @Column
    private @Nullable String endReason;

    @Column
    private boolean example;

    @Version
    private @Nullable Long lockVersion;

    @Embedded
    private Made made;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "objective_id", nullable = false, updatable = false)
    @OrderBy("ordinal")
    private List<Action> actions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
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
        NewObjective checked = objective.checked();
        this.id = id;
        this.planId = checked.plan();
        this.ordinal = ordinal;
        this.state = ObjectiveState.DRAFT;
        this.example = checked.example();
        this.made = made;
        write(checked, made);
    }

    private void write(NewObjective objective, Made written) {
        bodyId = objective.body();
        goalId = objective.goal();
        subGoalId = objective.subGoal();
        year = objective.year();
        wording = objective.wording();
        reason = objective.reason();
        List<UUID> joint = objective.jointBoards();
        jointBoards.removeIf(board -> !joint.contains(board.body()));
        joint.stream()
                .filter(body ->
                        jointBoards.stream().noneMatch(board -> board.body().equals(body)))
                .forEach(body -> jointBoards.add(new JointBoard(UUID.randomUUID(), body, written)));
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

    @Nullable
    Long version() {
        return lockVersion;
    }

    UUID plan() {
        return planId;
    }

    /** Everything, while its board has not decided; after that {@link #reword} and {@link #end}. */
    void edit(NewObjective objective, Made edited) {
        if (state.locked()) {
            throw RuleViolated.notNow("plan.refused.objective-locked");
        }
        state.refuseWhileWithItsBoard();
        write(objective.checked(), edited);
    }

    void refuseRemoval() {
        if (state != ObjectiveState.DRAFT) {
            throw RuleViolated.notNow("plan.refused.remove");
        }
    }

    ObjectiveActions actions() {
        return new ObjectiveActions(state, actions);
    }

    ObjectiveTargets targets() {
        return new ObjectiveTargets(state, targets);
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

    /** @param lastDay on which it was still strived for; not before it was made */
    void end(LocalDate lastDay, String why) {
        String because = reasonOf(why);
        LocalDate begun = LocalDate.ofInstant(made.at(), HouseClock.ZONE);
        if (lastDay.isBefore(begun)) {
            throw new InvalidInput("lastDay", "plan.invalid.end-before-beginning", begun);
        }
        go(ObjectiveState.ENDED, "plan.refused.end");
        endedOn = lastDay;
        endReason = because;
    }

    private static String reasonOf(String why) {
        Checks checks = new Checks();
        String reason = checks.reason(why);
        checks.pass();
        return reason;
    }

    private void refuseWhenEnded() {
        if (state == ObjectiveState.ENDED) {
            throw RuleViolated.notNow("plan.refused.ended");
        }
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
        refuseWhenEnded();
        state.refuseWhileWithItsBoard();
        Checks checks = new Checks();
        String words = checks.wording(newWording);
        String because = state.locked() ? checks.reason(why) : "";
        if (words.equals(wording)) {
            checks.problem("wording", "plan.invalid.wording-unchanged");
        }
        checks.pass();
        if (state.locked()) {
            revisions.add(revision(from, because, revisionMade));
        }
        wording = words;
    }

    private Revision revision(LocalDate from, String why, Made revisionMade) {
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
