package fi.lanka.indicator;

/** How often a new figure is to be expected: what a gap between two years means depends on it. */
public enum Rhythm {
    YEARLY(1),
    EVERY_SECOND_YEAR(2),
    /** As municipal elections. */
    EVERY_FOURTH_YEAR(4);

    private final int years;

    Rhythm(int years) {
        this.years = years;
    }

    public int years() {
        return years;
    }
}
