package fi.lanka.report;

import java.util.List;
import java.util.UUID;

/** These bodies need not answer after all: the report was taken back, or another body returned it. */
public record StepsCancelled(UUID report, List<UUID> steps) {}
