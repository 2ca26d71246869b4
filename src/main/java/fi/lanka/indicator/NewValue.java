package fi.lanka.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or the reason why there is none.
 *
 * @param indicator its code
 * @param area code within the category
 * @param firstYear null for a single year
 * @param label null when the year is the label
 * @param group population group; empty for everyone
 * @param value null when and only when the status says that there is no figure; zero is a figure
 */
public record NewValue(
        String indicator,
        AreaCategory category,
        String area,
        int year,
        @Nullable Integer firstYear,
        @Nullable String label,
        Sex sex,
        String group,
        @Nullable BigDecimal value,
        ValueStatus status) {

    public NewValue {
        if (status.hasFigure() != (value != null)) {
            throw new IllegalArgumentException(
                    indicator + " " + year + ": " + status + (value == null ? " needs a figure" : " has no figure"));
        }
    }

    /** A single year's figure for everyone. */
    public static NewValue of(String indicator, AreaCategory category, String area, int year, BigDecimal value) {
        return new NewValue(indicator, category, area, year, null, null, Sex.ALL, "", value, ValueStatus.VALUE);
    }

    /** A single year without a figure, and why. */
    public static NewValue without(String indicator, AreaCategory category, String area, int year, ValueStatus status) {
        return new NewValue(indicator, category, area, year, null, null, Sex.ALL, "", null, status);
    }

    /** A figure over several years, as "2010–12". */
    public static NewValue over(
            String indicator,
            AreaCategory category,
            String area,
            int firstYear,
            int lastYear,
            String label,
            BigDecimal value) {
        return new NewValue(
                indicator, category, area, lastYear, firstYear, label, Sex.ALL, "", value, ValueStatus.VALUE);
    }
}
