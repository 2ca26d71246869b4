package fi.lanka.decision;

/** Where a body's handling of a matter is. */
public enum HandlingState {
    WAITING,
    ANSWERED,
    /** Left for a later meeting: another handling goes on from this. */
    TABLED,
    /** Taken off the agenda: another handling goes on from this. */
    REMOVED,
    SILENT,
    CANCELLED
}
