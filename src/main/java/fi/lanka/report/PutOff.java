package fi.lanka.report;

/** Why a body that had the matter on its agenda is still to answer. */
public enum PutOff {
    /** Jätti pöydälle. */
    TABLED,
    /** Poisti esityslistalta. */
    REMOVED
}
