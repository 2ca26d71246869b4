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
    ADVISORY
}
