package fi.lanka.indicator;

/** Kinds of areas, named as the national sources name them. */
public enum AreaCategory {
    KUNTA,
    SEUTUKUNTA,
    MAAKUNTA,
    HYVINVOINTIALUE,
    MAA
}
