package fi.lanka.report.published;

import java.util.UUID;

/** The section or the case number of the decision that approved this report has been put right. What was frozen stays. */
public record DecisionPutRight(UUID report) {}
