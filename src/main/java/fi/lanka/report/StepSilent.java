package fi.lanka.report;

import java.util.UUID;

/** The due date went by without an answer, and that has been noted. */
public record StepSilent(UUID report, UUID step) {}
