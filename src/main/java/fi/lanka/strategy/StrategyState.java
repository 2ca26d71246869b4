package fi.lanka.strategy;

public enum StrategyState {
    DRAFT,
    IN_FORCE
}
