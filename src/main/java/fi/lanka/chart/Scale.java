package fi.lanka.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The value axis: from round number to round number. It begins at zero, because the height of a line is read as its size;
 * only large figures that hardly differ (a population of 66 000–68 000) would show nothing there, and then it is said.
 */
record Scale(BigDecimal from, BigDecimal to, BigDecimal step) {

    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000);
    private static final BigDecimal HARDLY = new BigDecimal("0.1");
    private static final List<BigDecimal> ROUND =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /**
     * @param decimals of the figures: the axis is not finer than they are
     * @param parts into how many the axis is divided at most
     */
    static Scale of(List<BigDecimal> values, int decimals, int parts) {
        BigDecimal least = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most = values.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        if (!hardlyDiffer(least, most)) {
            least = least.min(BigDecimal.ZERO);
            most = most.max(BigDecimal.ZERO);
        }
        BigDecimal finest = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal step = step(most.subtract(least), parts, finest);
        Scale scale = between(least, most, step);
        while (scale.parts() > parts) {
            step = next(step);
            scale = between(least, most, step);
        }
        return scale;
    }

    private static boolean hardlyDiffer(BigDecimal least, BigDecimal most) {
        boolean oneSide = least.signum() == most.signum();
        BigDecimal size = least.abs().max(most.abs());
        BigDecimal difference = most.subtract(least);
        return oneSide
                && least.abs().min(most.abs()).compareTo(LARGE) >= 0
                && difference.signum() > 0
                && difference.compareTo(size.multiply(HARDLY)) < 0;
    }

    private static BigDecimal step(BigDecimal span, int parts, BigDecimal finest) {
        BigDecimal raw = span.divide(BigDecimal.valueOf(parts), 20, RoundingMode.HALF_UP);
        if (raw.compareTo(finest) <= 0) {
            return finest;
        }
        int magnitude = raw.precision() - raw.scale() - 1;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(magnitude);
        return ROUND.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(raw) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal next(BigDecimal step) {
        return step(step.multiply(new BigDecimal("1.01")), 1, step);
    }

    private static Scale between(BigDecimal least, BigDecimal most, BigDecimal step) {
        BigDecimal from = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal to = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Scale(from, to.compareTo(from) > 0 ? to : from.add(step), step);
    }

    private int parts() {
        return to.subtract(from).divide(step, 0, RoundingMode.HALF_UP).intValueExact();
    }

    boolean beginsAtZero() {
        return from.signum() <= 0 && to.signum() >= 0;
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; i <= parts(); i++) {
            ticks.add(from.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return ticks;
    }

    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** How far up the axis a value stands, from 0 to 1. */
    double position(BigDecimal value) {
        return value.subtract(from)
                .divide(to.subtract(from), 10, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
