package fi.lanka.plan.web;

import fi.lanka.plan.NewExtension;
import fi.lanka.plan.PlanHeader;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that moves a plan's last year, as typed.
 *
 * @param seen the last year that the form was opened on
 */
record ExtensionForm(
        @Nullable String lastYear,
        @Nullable String board,
        @Nullable String decidedOn,
        @Nullable String section,
        @Nullable String reason,
        @Nullable String seen) {

    static ExtensionForm of(PlanHeader plan) {
        return new ExtensionForm("", "", "", "", "", Typed.write(plan.lastYear()));
    }

    int seenLastYear() {
        return (int) Typed.version(seen);
    }

    NewExtension read() {
        Typed typed = new Typed();
        int year = typed.year("lastYear", lastYear);
        UUID body = typed.id("board", board);
        LocalDate day = typed.optionalDay("decidedOn", decidedOn);
        Integer number = typed.optionalSection("section", section);
        typed.pass();
        return new NewExtension(year, body, day, number, Typed.text(reason));
    }
}
