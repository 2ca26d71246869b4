package fi.lanka.indicator;

import org.jspecify.annotations.Nullable;

/**
 * @param words a part of the name, or the code; empty asks for all
 * @param kind null asks for both
 */
public record IndicatorSearch(String words, @Nullable IndicatorKind kind) {

    public static IndicatorSearch everything() {
        return new IndicatorSearch("", null);
    }
}
