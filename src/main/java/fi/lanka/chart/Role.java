package fi.lanka.chart;

/** Whose series it is; in the order in which they are listed and likened to the first. */
public enum Role {
    MUNICIPALITY,
    REGION,
    PEERS,
    COUNTRY
}
