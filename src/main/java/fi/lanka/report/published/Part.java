package fi.lanka.report.published;

/** The parts of a report in their order; its heading is the message {@code report.part.<kind>.<name>}. */
public enum Part {
    /** Before the parts: key findings, responsible party and authors. */
    FRONT,
    /** Evaluation of the ending term, or of the year that ended. */
    PART_I,
    /** Planning of the coming term, or of the next year. */
    PART_II,
    /** Council handling. */
    PART_III
}
