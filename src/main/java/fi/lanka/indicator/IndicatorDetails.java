package fi.lanka.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an indicator beside its figures.
 *
 * @param newest and first: as in {@link IndicatorRow}
 * @param runs where the figures in force came from and when, newest first
 */
public record IndicatorDetails(
        UUID id,
        String code,
        String name,
        IndicatorKind kind,
        String unit,
        int decimals,
        Direction direction,
        Rhythm rhythm,
        String source,
        @Nullable String sourceId,
        String description,
        boolean example,
        @Nullable YearValue newest,
        @Nullable YearValue first,
        List<SeriesBreak> breaks,
        List<Correction> corrections,
        List<RunDetails> runs) {

    /** The same as it stands in the list. */
    public IndicatorRow row() {
        return new IndicatorRow(code, name, kind, unit, decimals, direction, source, example, newest, first);
    }

    /** A figure that was superseded: what it was, what stands in its place, and when that became so. */
    public record Correction(
            String area,
            String label,
            @Nullable BigDecimal before,
            ValueStatus statusBefore,
            @Nullable BigDecimal after,
            ValueStatus statusAfter,
            LocalDate correctedOn) {

        public @Nullable String beforeText(int decimals) {
            return before == null ? null : Figures.text(before, decimals);
        }

        public @Nullable String afterText(int decimals) {
            return after == null ? null : Figures.text(after, decimals);
        }
    }
}
