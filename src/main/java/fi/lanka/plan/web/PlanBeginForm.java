package fi.lanka.plan.web;

import fi.lanka.shared.InvalidInput;
import fi.lanka.strategy.CouncilTerm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan to be begun, as typed.
 *
 * @param term the slug of the council term that it serves
 */
record PlanBeginForm(
        @Nullable String term,
        @Nullable String name,
        @Nullable String firstYear,
        @Nullable String lastYear) {

    /** A plan is usually of its term's years. */
    static PlanBeginForm of(CouncilTerm term, String name) {
        return new PlanBeginForm(
                term.id().toString(),
                name,
                Typed.write(term.firstDay().getYear()),
                Typed.write(term.lastDay().getYear()));
    }

    static PlanBeginForm empty() {
        return new PlanBeginForm("", "", "", "");
    }

    /** Everything that is wrong is told by {@link InvalidInput}. */
    NewPlan read() {
        Typed typed = new Typed();
        UUID chosen = typed.id("term", term);
        int first = typed.year("firstYear", firstYear);
        int last = typed.year("lastYear", lastYear);
        typed.pass();
        return new NewPlan(chosen, Typed.text(name), first, last);
    }

    record NewPlan(UUID term, String name, int firstYear, int lastYear) {}
}
