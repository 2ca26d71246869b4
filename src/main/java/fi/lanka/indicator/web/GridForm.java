package fi.lanka.indicator.web;

import fi.lanka.indicator.Sex;
import fi.lanka.shared.Typed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are typed, and where they are from; the cells themselves stand in the request by their names.
 *
 * @param first and last: years
 * @param area ids, in no order
 */
record GridForm(
        @Nullable String first,
        @Nullable String last,
        @Nullable List<String> area,
        @Nullable String sex,
        @Nullable String source,
        @Nullable String retrievedOn,
        @Nullable String credit)
        implements Sources {

    static final int MOST_YEARS = 20;
    static final int MOST_AREAS = 10;

    /** What the address leaves out is the last five years and the areas that have figures. */
    GridForm filled(int thisYear, List<UUID> used, String named, String today) {
        int to = year(last, thisYear - 1);
        int from = Math.min(year(first, to - 4), to);
        List<String> chosen = area == null || area.isEmpty()
                ? used.stream().map(UUID::toString).toList()
                : area;
        return new GridForm(
                String.valueOf(Math.max(from, to - MOST_YEARS + 1)),
                String.valueOf(to),
                chosen.stream().distinct().limit(MOST_AREAS).toList(),
                sexChosen().name(),
                source == null ? named : source,
                retrievedOn == null ? today : retrievedOn,
                Objects.requireNonNullElse(credit, ""));
    }

    private static int year(@Nullable String typed, int otherwise) {
        String year = Typed.line(typed);
        return year.matches("(19|20|21)[0-9]{2}") ? Integer.parseInt(year) : otherwise;
    }

    int firstYear() {
        return year(first, 0);
    }

    int lastYear() {
        return year(last, 0);
    }

    Sex sexChosen() {
        return Stream.of(Sex.values())
                .filter(one -> one.name().equals(sex))
                .findAny()
                .orElse(Sex.ALL);
    }

    boolean asks(UUID wanted) {
        return area != null && area.contains(wanted.toString());
    }
}
