package fi.lanka.indicator;

import java.math.BigDecimal;

/** Which way is better; the words for it are the messages {@code indicator.direction.*}. */
public enum Direction {
    MORE_IS_BETTER,
    LESS_IS_BETTER,
    NEITHER;

    /** Whether going from the one figure to the other is for the better, or at least not for the worse. */
    public boolean agreesWith(BigDecimal from, BigDecimal to) {
        int change = to.compareTo(from);
        return switch (this) {
            case MORE_IS_BETTER -> change >= 0;
            case LESS_IS_BETTER -> change <= 0;
            case NEITHER -> true;
        };
    }
}
