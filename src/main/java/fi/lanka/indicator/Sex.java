package fi.lanka.indicator;

public enum Sex {
    ALL,
    MALE,
    FEMALE
}
