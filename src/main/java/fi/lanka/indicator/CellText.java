package fi.lanka.indicator;

import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.Numbers;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it stands in a cell, in the signs of Finnish statistics: a number; a number with an asterisk is preliminary;
 * "..." is not shown, ".." not collected, "." does not apply. An empty cell says nothing, and zero is a number.
 */
public final class CellText {

    private static final String PRELIMINARY = "*";

    private CellText() {}

    /**
     * What a cell says.
     *
     * @param problem null when it could be read
     */
    public record Reading(
            @Nullable BigDecimal value,
            ValueStatus status,
            @Nullable Problem problem) {

        static Reading wrong(String code, Object... arguments) {
            return new Reading(null, ValueStatus.NOT_COLLECTED, Problem.of("", code, arguments));
        }
    }

    public static String write(@Nullable BigDecimal value, ValueStatus status) {
        return switch (status) {
            case VALUE -> number(value);
            case PRELIMINARY -> number(value) + PRELIMINARY;
            case SUPPRESSED -> "...";
            case NOT_COLLECTED -> "..";
            case NOT_APPLICABLE -> ".";
        };
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : Numbers.typed(value);
    }

    /**
     * Nothing but a number or a sign is read: whatever a spreadsheet would calculate is only text here.
     *
     * @param decimals that the indicator's figures have at most
     */
    public static Reading read(String typed, int decimals) {
        String cell = typed.strip();
        switch (cell) {
            case "...", "\u2026" -> {
                return new Reading(null, ValueStatus.SUPPRESSED, null);
            }
            case ".." -> {
                return new Reading(null, ValueStatus.NOT_COLLECTED, null);
            }
            case "." -> {
                return new Reading(null, ValueStatus.NOT_APPLICABLE, null);
            }
            // in statistics a dash is a zero, in most people's tables a gap: asked rather than guessed
            case "-", "\u2013", "\u2212" -> {
                return Reading.wrong("indicator.cell.dash");
            }
            default -> {
                boolean preliminary = cell.endsWith(PRELIMINARY);
                String number = preliminary ? cell.substring(0, cell.length() - 1) : cell;
                Optional<BigDecimal> value = Numbers.read(number);
                if (value.isEmpty()) {
                    return Reading.wrong("indicator.cell.no-number", shortened(cell));
                }
                if (value.get().stripTrailingZeros().scale() > decimals) {
                    return Reading.wrong("indicator.cell.too-many-decimals", shortened(cell), decimals);
                }
                return new Reading(value.get(), preliminary ? ValueStatus.PRELIMINARY : ValueStatus.VALUE, null);
            }
        }
    }

    private static String shortened(String cell) {
        return cell.length() > 30 ? cell.substring(0, 30) + "\u2026" : cell;
    }
}
