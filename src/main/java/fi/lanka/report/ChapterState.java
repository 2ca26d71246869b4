package fi.lanka.report;

/** How far a chapter is, as its writer says. */
public enum ChapterState {
    NOT_STARTED,
    IN_WORK,
    READY_FOR_COMMENTS,
    READY;

    /** Its writers have handed it on to be read. */
    boolean handedOn() {
        return this == READY_FOR_COMMENTS || this == READY;
    }
}
