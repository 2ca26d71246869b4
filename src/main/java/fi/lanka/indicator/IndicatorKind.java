package fi.lanka.indicator;

public enum IndicatorKind {
    /** Indikaattori: how people fare. */
    POPULATION,
    /** Mittari: how the municipality's own work goes. */
    PERFORMANCE
}
