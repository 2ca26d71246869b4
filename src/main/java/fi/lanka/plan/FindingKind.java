package fi.lanka.plan;

public enum FindingKind {
    SUCCESS,
    LESSON,
    DEVELOPMENT_TARGET
}
