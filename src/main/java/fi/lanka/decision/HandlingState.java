package fi.lanka.decision;

/** Where a body's handling of a matter is. */
public enum HandlingState {
    WAITING,
    ANSWERED,
    TABLED,
    SILENT,
    CANCELLED
}
