package fi.lanka.organisation;

/** What a body is; advisory bodies state, they never decide. */
public enum BodyKind {
    /** Valtuusto. */
    COUNCIL,
    /** Kunnan- tai kaupunginhallitus. */
    EXECUTIVE,
    /** Lautakunta. */
    BOARD,
    /** Johtoryhmä. */
    MANAGEMENT_TEAM,
    /** HYTE-työryhmä. */
    WORKING_GROUP,
    /** Vaikuttamistoimielin, as a youth council. */
    ADVISORY;

    /** One council and one executive at a time. */
    public boolean onlyOne() {
        return this == COUNCIL || this == EXECUTIVE;
    }

    /** Asked for a statement before others prepare and decide. */
    public boolean states() {
        return this == BOARD || this == ADVISORY;
    }

    /** Its minutes have numbered sections (§), so that a record without one lacks something. */
    public boolean numbersSections() {
        return this == COUNCIL || this == EXECUTIVE || this == BOARD;
    }
}
