package fi.lanka.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * @param year the last year of a longer period
 * @param label the year itself, or the period as "2010–12"
 * @param value null when and only when the status says that there is no figure; zero is a figure
 */
public record YearValue(int year, String label, @Nullable BigDecimal value, ValueStatus status) {

    /** The figure as it is written, or null: then the status says in words why there is none. */
    public @Nullable String text(int decimals) {
        return value == null ? null : Figures.text(value, decimals);
    }

    public @Nullable String text(int decimals, String unit) {
        return value == null ? null : Figures.text(value, decimals, unit);
    }
}
