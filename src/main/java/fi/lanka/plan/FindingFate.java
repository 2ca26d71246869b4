package fi.lanka.plan;

/** What became of a finding. */
public enum FindingFate {
    OPEN,
    TAKEN_UP,
    MERGED,
    DECLINED
}
