package fi.lanka.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What two figures can carry: that one is greater than the other. It is no trend, and it is never told across a break. */
public record Change(Word word, String from, String to) {

    public enum Word {
        GREW,
        FELL,
        UNCHANGED
    }

    /** Of the message that says it: of two years, or of two longer periods. */
    public String code() {
        boolean years = from.length() == 4 && to.length() == 4;
        return "indicator.change." + (years ? "years." : "periods.") + word;
    }

    /** As the figures are shown: two that read alike have not changed. */
    static Optional<Change> between(@Nullable YearValue first, @Nullable YearValue last, int decimals) {
        if (first == null || last == null || first.year() >= last.year()) {
            return Optional.empty();
        }
        BigDecimal from = first.value();
        BigDecimal to = last.value();
        if (from == null || to == null) {
            return Optional.empty();
        }
        int change = rounded(to, decimals).compareTo(rounded(from, decimals));
        return Optional.of(new Change(
                change > 0 ? Word.GREW : change < 0 ? Word.FELL : Word.UNCHANGED, first.label(), last.label()));
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
