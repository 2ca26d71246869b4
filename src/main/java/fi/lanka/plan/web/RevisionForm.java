package fi.lanka.plan.web;

import fi.lanka.plan.ActionRevised;
import fi.lanka.plan.ActionRow;
import fi.lanka.plan.ObjectiveRow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is changed of something approved, as typed.
 *
 * @param firstYear with the last one only an action's
 * @param from the first day of what is new
 */
record RevisionForm(
        @Nullable String wording,
        @Nullable String firstYear,
        @Nullable String lastYear,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String version) {

    static RevisionForm of(ObjectiveRow objective, LocalDate today) {
        return new RevisionForm(
                objective.wording(), "", "", Typed.write(today), "", String.valueOf(objective.version()));
    }

    static RevisionForm of(ActionRow action, LocalDate today) {
        return new RevisionForm(
                action.wording(),
                Typed.write(action.firstYear()),
                Typed.write(action.lastYear()),
                Typed.write(today),
                "",
                String.valueOf(action.version()));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    LocalDate fromDay() {
        Typed typed = new Typed();
        LocalDate day = typed.day("from", from);
        typed.pass();
        return day;
    }

    ActionRevised revised() {
        Typed typed = new Typed();
        int first = typed.year("firstYear", firstYear);
        int last = typed.year("lastYear", lastYear);
        typed.day("from", from);
        typed.pass();
        return new ActionRevised(Typed.text(wording), first, last);
    }
}
