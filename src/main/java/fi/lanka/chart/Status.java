package fi.lanka.chart;

/** What is known of a figure. A year that is missing altogether means that there is no data yet. */
public enum Status {
    VALUE,
    PRELIMINARY,
    /** Too few people behind it to be told. */
    SUPPRESSED,
    NOT_APPLICABLE,
    NOT_COLLECTED
}
