package fi.lanka.report;

import fi.lanka.report.published.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order of chapters, of a report or of a template: part by part, each chapter followed by the ones inside it. A chapter moves
 * among its equals, and what is inside it moves along.
 */
public record Arrangement(List<Place> places) {

    public Arrangement {
        places = List.copyOf(places);
    }

    /** @param parent key of the chapter that it stands in; null directly under its part */
    public record Place(String key, @Nullable String parent, Part part) {}

    /** Last of its part, or last in its parent. */
    Arrangement with(Place added) {
        List<Place> all = new ArrayList<>(places);
        all.add(added);
        return new Arrangement(all).tidied();
    }

    Arrangement without(String key) {
        return new Arrangement(
                places.stream().filter(place -> !place.key().equals(key)).toList());
    }

    public boolean moves(String key, boolean up) {
        return neighbour(key, up).isPresent();
    }

    /** The same when it is already first, or last, of its equals. */
    Arrangement moved(String key, boolean up) {
        Optional<Place> neighbour = neighbour(key, up);
        if (neighbour.isEmpty()) {
            return this;
        }
        List<Place> all = new ArrayList<>(places);
        int from = indexOf(key);
        int to = indexOf(neighbour.get().key());
        Place moving = all.get(from);
        all.set(from, all.get(to));
        all.set(to, moving);
        return new Arrangement(all).tidied();
    }

    private Optional<Place> neighbour(String key, boolean up) {
        Place moving = places.get(indexOf(key));
        List<Place> equals = places.stream()
                .filter(place -> place.part() == moving.part() && Objects.equals(place.parent(), moving.parent()))
                .toList();
        int at = equals.indexOf(moving) + (up ? -1 : 1);
        return at < 0 || at >= equals.size() ? Optional.empty() : Optional.of(equals.get(at));
    }

    private int indexOf(String key) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no chapter " + key);
    }

    private Arrangement tidied() {
        List<Place> tidy = new ArrayList<>();
        places.stream()
                .filter(place -> place.parent() == null)
                .sorted(Comparator.comparing(Place::part))
                .forEach(outer -> {
                    tidy.add(outer);
                    places.stream()
                            .filter(inner -> outer.key().equals(inner.parent()))
                            .forEach(tidy::add);
                });
        return new Arrangement(tidy);
    }

    List<String> keys() {
        return places.stream().map(Place::key).toList();
    }
}
