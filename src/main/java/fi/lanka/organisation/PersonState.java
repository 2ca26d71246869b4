package fi.lanka.organisation;

/** How far someone's account has come; a closed person stays in history. */
public enum PersonState {
    /** Recorded, without a password: cannot sign in yet. */
    INVITED,
    ACTIVE,
    CLOSED
}
