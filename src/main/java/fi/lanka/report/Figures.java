package fi.lanka.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as frozen content holds them: decimal strings in the indicator's own decimals, never a floating number. */
final class Figures {

    private Figures() {}

    static @Nullable String written(@Nullable BigDecimal value, int decimals) {
        return value == null
                ? null
                : value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
