package fi.lanka.indicator;

import java.util.List;
import java.util.UUID;

/** Somebody else has entered figures into the same cells meanwhile; nothing has been saved. */
public class StaleFigures extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Both figures, as they stand in the cell; theirs is in force. */
    public record Clash(UUID area, int year, String mine, String theirs) {}

    private final transient List<Clash> clashes;

    StaleFigures(List<Clash> clashes) {
        super(clashes.size() + " figures have changed meanwhile");
        this.clashes = List.copyOf(clashes);
    }

    public List<Clash> clashes() {
        return clashes;
    }
}
