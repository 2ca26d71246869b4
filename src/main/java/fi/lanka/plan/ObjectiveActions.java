package fi.lanka.plan;

import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An objective's actions. They may join it after its approval too, but then with an owner from the start; what its board decided
 * of one changes by a dated revision.
 *
 * @param state the objective's
 * @param actions its own list: what is done here is done to it
 */
record ObjectiveActions(ObjectiveState state, List<Action> actions) {

    UUID add(NewAction action, Made made) {
        refuseWhenEnded();
        state.refuseWhileWithItsBoard();
        int ordinal = actions.stream().mapToInt(Action::ordinal).max().orElse(0) + 1;
        Action added = new Action(UUID.randomUUID(), ordinal, action.checked(state.locked()), made);
        actions.add(added);
        return added.id();
    }

    void change(UUID id, long seen, NewAction changed, Made made) {
        refuseWhenEnded();
        state.refuseWhileWithItsBoard();
        Action action = one(id);
        Checks.sameVersion(action.version(), seen);
        NewAction checked = changed.checked(state.locked());
        if (state.locked()) {
            action.changeHowItIsRun(checked, made);
        } else {
            action.change(checked, made);
        }
    }

    /** @param from the first day of what is new */
    void revise(UUID id, long seen, ActionRevised revised, LocalDate from, String reason, Made made) {
        refuseWhenEnded();
        if (!state.locked()) {
            throw RuleViolated.notNow("plan.refused.not-approved");
        }
        Action action = one(id);
        Checks.sameVersion(action.version(), seen);
        Checks checks = new Checks();
        String wording = checks.wording(revised.wording());
        String why = checks.reason(reason);
        checks.years(revised.firstYear(), revised.lastYear());
        checks.pass();
        action.revise(new ActionRevised(wording, revised.firstYear(), revised.lastYear()), from, why, made);
    }

    void remove(UUID id) {
        if (state != ObjectiveState.DRAFT) {
            throw RuleViolated.notNow("plan.refused.remove");
        }
        actions.remove(one(id));
    }

    private void refuseWhenEnded() {
        if (state == ObjectiveState.ENDED) {
            throw RuleViolated.notNow("plan.refused.ended");
        }
    }

    private Action one(UUID id) {
        return actions.stream()
                .filter(action -> action.id().equals(id))
                .findAny()
                .orElseThrow(RuleViolated::notFound);
    }
}
