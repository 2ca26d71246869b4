package fi.lanka.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody has typed over what they saw.
 *
 * @param seen the figure that stood in the cell; null: the cell was empty
 * @param value null when and only when the status says that there is no figure
 */
public record TypedFigure(
        UUID area,
        int year,
        Sex sex,
        @Nullable Long seen,
        @Nullable BigDecimal value,
        ValueStatus status) {

    public TypedFigure {
        if (status.hasFigure() != (value != null)) {
            throw new IllegalArgumentException(year + ": " + status + (value == null ? " needs a figure" : ""));
        }
    }

    public String text() {
        return CellText.write(value, status);
    }
}
