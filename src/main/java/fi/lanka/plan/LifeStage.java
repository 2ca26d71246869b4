package fi.lanka.plan;

/** Of which age those are whom an action is for. */
public enum LifeStage {
    EVERYONE,
    CHILDREN,
    YOUNG,
    WORKING_AGE,
    OLDER
}
