package fi.lanka.organisation;

/** What someone is in a seat; a role is held in a body or a sector, for a period. */
public enum Role {
    COORDINATOR,
    WRITER,
    CONTACT,
    SECRETARY,
    CHAIR,
    MEMBER,
    SUBSTITUTE,
    PRESENTER
}
