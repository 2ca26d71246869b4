package fi.lanka.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was entered.
 *
 * @param id of the row; a correction is another row
 * @param year the last year of a longer period
 * @param label the year itself, or the period as "2010–12"
 */
public record Figure(
        long id,
        UUID area,
        int year,
        String label,
        @Nullable BigDecimal value,
        ValueStatus status) {

    /** As it stands in a cell. */
    public String text() {
        return CellText.write(value, status);
    }
}
