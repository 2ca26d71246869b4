package fi.lanka.report.published;

import java.util.UUID;

/** The council has approved this report. Heard in the same transaction: if it cannot be published, it is not approved. */
public record ReportApproved(UUID report) {}
