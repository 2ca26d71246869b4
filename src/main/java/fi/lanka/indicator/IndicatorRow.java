package fi.lanka.indicator;

import fi.lanka.shared.Name;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list.
 *
 * @param newest the municipality's newest figure, or, when it has none, its newest reason for that; null: no data yet
 * @param first its first figure that the newest can be compared with, without a break between them
 */
public record IndicatorRow(
        String code,
        Name name,
        IndicatorKind kind,
        String unit,
        int decimals,
        Direction direction,
        String source,
        boolean example,
        @Nullable YearValue newest,
        @Nullable YearValue first) {

    public Optional<Change> change() {
        return Change.between(first, newest, decimals);
    }
}
