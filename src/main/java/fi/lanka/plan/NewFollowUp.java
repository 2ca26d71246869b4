package fi.lanka.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an action went in a year, as it is told.
 *
 * @param cost euros; null when not known
 * @param nextChange what changes in the next year; empty when nothing does
 * @param example made up: said wherever it shows
 */
public record NewFollowUp(
        ActionStatus status,
        String done,
        String effect,
        @Nullable BigDecimal cost,
        String nextChange,
        boolean example) {

    /** Without cost and without a change to come. */
    public static NewFollowUp of(ActionStatus status, String done, String effect, boolean example) {
        return new NewFollowUp(status, done, effect, null, "", example);
    }

    /** As it is taken, or everything that is wrong with it. */
    NewFollowUp checked() {
        Checks checks = new Checks();
        NewFollowUp taken = new NewFollowUp(
                status,
                checks.optional("done", done, Checks.TEXT),
                checks.optional("effect", effect, Checks.TEXT),
                cost,
                checks.optional("nextChange", nextChange, Checks.TEXT),
                example);
        checks.euros("cost", cost);
        checks.pass();
        return taken;
    }
}
