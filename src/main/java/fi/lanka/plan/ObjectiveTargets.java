package fi.lanka.plan;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objective's targets, locked once its board has decided.
 *
 * @param state the objective's
 * @param targets its own list: what is done here is done to it
 */
record ObjectiveTargets(ObjectiveState state, List<Target> targets) {

    UUID add(NewTarget target, Measure measure, Made made) {
        refuseWhenLocked();
        NewTarget checked = target.checked(measure.direction(), measure.decimals());
        refuseTwice(measure, checked, null);
        Target added = new Target(UUID.randomUUID(), measure.id(), checked, made);
        targets.add(added);
        return added.id();
    }

    void change(UUID id, long seen, NewTarget changed, Measure measure, Made made) {
        refuseWhenLocked();
        Target target = one(id);
        Checks.sameVersion(target.version(), seen);
        NewTarget checked = changed.checked(measure.direction(), measure.decimals());
        refuseTwice(measure, checked, target);
        target.change(measure.id(), checked, made);
    }

    void remove(UUID id) {
        refuseWhenLocked();
        targets.remove(one(id));
    }

    private void refuseWhenLocked() {
        state.refuseWhileWithItsBoard();
        if (state.locked()) {
            throw RuleViolated.notNow("plan.refused.targets-locked");
        }
    }

    private void refuseTwice(Measure measure, NewTarget target, @Nullable Target itself) {
        if (targets.stream().anyMatch(other -> other != itself && other.isFor(measure.id(), target.targetYear()))) {
            throw new InvalidInput("targetYear", "plan.invalid.target-twice", "" + target.targetYear());
        }
    }

    private Target one(UUID id) {
        return targets.stream()
                .filter(target -> target.id().equals(id))
                .findAny()
                .orElseThrow(RuleViolated::notFound);
    }
}
