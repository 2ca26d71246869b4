package fi.lanka.report;

/** Which of the two reports that a municipality makes. */
public enum ReportKind {
    /** Laaja hyvinvointikertomus: once a council term. */
    EXTENSIVE,
    /** Vuosiraportti: once a year. */
    ANNUAL
}
