package fi.lanka.report;

/** How far a chapter is, as its writer says. */
public enum ChapterState {
    NOT_STARTED,
    IN_WORK,
    READY_FOR_COMMENTS,
    READY
}
