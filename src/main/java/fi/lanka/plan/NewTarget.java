package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * @param indicator its code
 * @param baseline null with its year: there is no figure to start from yet
 * @param criterion in words: when the target counts as reached
 * @param directionReason needed when the target goes against the indicator's direction
 * @param interims where the figure should be on the way, by year; null and empty: nothing is set
 * @param example made up: said wherever it shows
 */
public record NewTarget(
        String indicator,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        BigDecimal target,
        int targetYear,
        String criterion,
        @Nullable String directionReason,
        @Nullable Map<Integer, BigDecimal> interims,
        boolean example) {

    /** Without a figure on the way. */
    public NewTarget(
            String indicator,
            @Nullable BigDecimal baseline,
            @Nullable Integer baselineYear,
            BigDecimal target,
            int targetYear,
            String criterion,
            @Nullable String directionReason,
            boolean example) {
        this(indicator, baseline, baselineYear, target, targetYear, criterion, directionReason, null, example);
    }

    Map<Integer, BigDecimal> onTheWay() {
        return interims == null ? Map.of() : new TreeMap<>(interims);
    }

    /** As it is taken, or everything that is wrong with it. */
    NewTarget checked(Direction direction, int decimals) {
        Checks checks = new Checks();
        String words = checks.needed("criterion", criterion, Checks.WORDING, "plan.invalid.criterion-empty");
        String why = checks.optional("directionReason", directionReason == null ? "" : directionReason, Checks.WORDING);
        checks.year("targetYear", targetYear);
        fine(checks, "baseline", baseline, decimals);
        fine(checks, "target", target, decimals);
        checkBaseline(checks);
        if (baseline != null && !direction.agreesWith(baseline, target) && why.isEmpty()) {
            checks.problem("directionReason", "plan.invalid.direction-unexplained");
        }
        onTheWay().forEach((year, figure) -> {
            fine(checks, "interims", figure, decimals);
            if (year >= targetYear || baselineYear != null && year <= baselineYear) {
                checks.problem("interims", "plan.invalid.interim-not-between", "" + year);
            }
        });
        checks.pass();
        return new NewTarget(
                indicator,
                baseline,
                baselineYear,
                target,
                targetYear,
                words,
                why.isEmpty() ? null : why,
                onTheWay(),
                example);
    }

    private void checkBaseline(Checks checks) {
        if ((baseline == null) != (baselineYear == null)) {
            checks.problem("baselineYear", "plan.invalid.baseline-half");
        }
        if (baselineYear == null) {
            return;
        }
        checks.year("baselineYear", baselineYear);
        if (targetYear <= baselineYear) {
            checks.problem("targetYear", "plan.invalid.target-not-after-baseline", "" + baselineYear);
        }
    }

    /** With no more decimals than the indicator itself. */
    private static void fine(Checks checks, String field, @Nullable BigDecimal figure, int decimals) {
        if (figure == null) {
            return;
        }
        if (figure.precision() - figure.scale() > DIGITS) {
            checks.problem(field, "plan.invalid.out-of-scale");
        } else if (figure.stripTrailingZeros().scale() > decimals) {
            checks.problem(field, "plan.invalid.too-fine", decimals);
        }
    }

    private static final int DIGITS = 12;
}
