package fi.lanka.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan goes on longer than was first meant.
 *
 * @param lastYear the new one
 * @param body that decided
 * @param decidedOn null when the day is not known
 * @param section null when it is not known
 */
public record NewExtension(
        int lastYear,
        UUID body,
        @Nullable LocalDate decidedOn,
        @Nullable Integer section,
        String reason) {

    /** As it is taken, or everything that is wrong with it. */
    NewExtension checked(int until, LocalDate today) {
        Checks checks = new Checks();
        checks.year("lastYear", lastYear);
        if (lastYear <= until) {
            checks.problem("lastYear", "plan.invalid.not-longer", "" + until);
        }
        if (decidedOn != null && decidedOn.isAfter(today)) {
            checks.problem("decidedOn", "plan.invalid.decided-to-come");
        }
        if (section != null && section < 1) {
            checks.problem("section", "plan.invalid.section");
        }
        NewExtension taken = new NewExtension(lastYear, body, decidedOn, section, checks.reason(reason));
        checks.pass();
        return taken;
    }
}
