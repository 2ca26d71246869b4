package fi.lanka.indicator;

/** What stands in the place of a figure, told apart in words; a missing row means that there is no data yet. */
public enum ValueStatus {
    VALUE,
    PRELIMINARY,
    /** So few people that the figure would tell of them. */
    SUPPRESSED,
    NOT_APPLICABLE,
    NOT_COLLECTED;

    public boolean hasFigure() {
        return this == VALUE || this == PRELIMINARY;
    }
}
