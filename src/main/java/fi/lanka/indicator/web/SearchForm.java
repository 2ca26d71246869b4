package fi.lanka.indicator.web;

import fi.lanka.indicator.IndicatorKind;
import fi.lanka.indicator.IndicatorSearch;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is typed to find an indicator; it stands in the address, so that a search can be sent on. */
record SearchForm(@Nullable String q, @Nullable String kind) {

    /** A kind that there is not asks for both. */
    IndicatorSearch search() {
        return new IndicatorSearch(
                q == null ? "" : q.strip(),
                Arrays.stream(IndicatorKind.values())
                        .filter(known -> known.name().equals(kind))
                        .findAny()
                        .orElse(null));
    }
}
