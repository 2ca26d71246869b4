package fi.lanka.plan;

/** How an action has gone, as told in a year's follow-up. */
public enum ActionStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE,
    PARTLY_DONE,
    NOT_DONE,
    POSTPONED
}
