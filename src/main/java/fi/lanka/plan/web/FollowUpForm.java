package fi.lanka.plan.web;

import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.NewFollowUp;
import fi.lanka.plan.ObjectiveDetails.FollowUpRow;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an action went in a year, as typed.
 *
 * @param seen the id of that year's follow-up that the form was opened on; empty where there was none
 * @param round the query of the round that it belongs to; empty when it was opened from the action
 */
record FollowUpForm(
        @Nullable String status,
        @Nullable String done,
        @Nullable String effect,
        @Nullable String cost,
        @Nullable String nextChange,
        @Nullable String seen,
        @Nullable String round) {

    static FollowUpForm untold(String round) {
        return new FollowUpForm("", "", "", "", "", "", round);
    }

    static FollowUpForm of(FollowUpRow told, String round) {
        return new FollowUpForm(
                told.status().name(),
                told.done(),
                told.effect(),
                Typed.write(told.cost()),
                told.nextChange(),
                told.id().toString(),
                round);
    }

    /** What was typed, opened anew on what somebody else told meanwhile. */
    FollowUpForm seeing(FollowUpRow told) {
        return new FollowUpForm(
                status, done, effect, cost, nextChange, told.id().toString(), round);
    }

    @Nullable
    UUID seenFollowUp() {
        return new Typed().optionalId("status", seen);
    }

    NewFollowUp read() {
        Typed typed = new Typed();
        ActionStatus chosen = typed.choice("status", status, ActionStatus.values());
        BigDecimal euros = typed.optionalNumber("cost", cost);
        typed.pass();
        return new NewFollowUp(chosen, Typed.text(done), Typed.text(effect), euros, Typed.text(nextChange), false);
    }
}
