package fi.lanka.plan.web;

import fi.lanka.plan.NewTarget;
import fi.lanka.plan.TargetRow;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target as typed.
 *
 * @param indicator its code
 * @param interims a line for each year: 2027: 6,5
 */
record TargetForm(
        @Nullable String indicator,
        @Nullable String baseline,
        @Nullable String baselineYear,
        @Nullable String interims,
        @Nullable String target,
        @Nullable String targetYear,
        @Nullable String criterion,
        @Nullable String directionReason,
        @Nullable String version) {

    static TargetForm until(int lastYear) {
        return new TargetForm("", "", "", "", "", Typed.write(lastYear), "", "", "");
    }

    static TargetForm of(TargetRow target) {
        return new TargetForm(
                target.code(),
                Typed.write(target.baseline()),
                Typed.write(target.baselineYear()),
                Typed.write(target.interims()),
                Typed.write(target.target()),
                Typed.write(target.targetYear()),
                target.criterion(),
                Typed.text(target.directionReason()),
                String.valueOf(target.version()));
    }

    long seenVersion() {
        return Typed.version(version);
    }

    /** @param example whether the target is made up; no form says so */
    NewTarget read(boolean example) {
        Typed typed = new Typed();
        String code = typed.needed("indicator", indicator);
        BigDecimal from = typed.optionalNumber("baseline", baseline);
        Integer fromYear = typed.optionalYear("baselineYear", baselineYear);
        Map<Integer, BigDecimal> onTheWay = typed.byYear("interims", interims);
        BigDecimal to = typed.number("target", target);
        int toYear = typed.year("targetYear", targetYear);
        typed.pass();
        return new NewTarget(
                code,
                from,
                fromYear,
                to,
                toYear,
                Typed.text(criterion),
                Typed.text(directionReason),
                onTheWay,
                example);
    }
}
