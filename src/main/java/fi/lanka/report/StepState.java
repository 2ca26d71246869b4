package fi.lanka.report;

/** Where a step of the way is. */
public enum StepState {
    /** Not yet asked. */
    PLANNED,
    /** Asked; the body has a frozen version before it. */
    WAITING,
    /** The body has decided or stated. */
    ANSWERED,
    /** The due date went by without an answer, and the coordinator has noted it. */
    SILENT,
    /** Asked in vain: the report was taken back, or another body returned it. */
    CANCELLED;

    /** The way may go on past it. */
    boolean passed() {
        return this == ANSWERED || this == SILENT;
    }
}
