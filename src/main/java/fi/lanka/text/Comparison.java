package fi.lanka.text;

import java.util.AbstractList;
import java.util.List;

/** Two texts compared block by block: the list of what became of each block, in the order of the newer text. */
public final class Comparison extends AbstractList<Change> {

    private final List<Change> changes;

    private Comparison(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    public static Comparison of(RichText before, RichText after) {
        return new Comparison(List.of());
    }

    @Override
    public Change get(int index) {
        return changes.get(index);
    }

    @Override
    public int size() {
        return changes.size();
    }
}
