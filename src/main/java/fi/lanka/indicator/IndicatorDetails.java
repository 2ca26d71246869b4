package fi.lanka.indicator;

import fi.lanka.shared.Name;
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
        Name name,
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
            Name area,
            String label,
            @Nullable BigDecimal before,
            ValueStatus statusBefore,
            @Nullable BigDecimal after,
            ValueStatus statusAfter,
            LocalDate correctedOn) {}
}
