package fi.lanka.report;

import java.util.List;
import java.util.UUID;

/**
 * What a new extensive report is made from.
 *
 * @param term that it plans for; it evaluates the one before
 * @param asked boards, at least one, and advisory bodies that are asked for a statement
 * @param example made up in part, which is then said
 */
public record NewReport(UUID term, List<UUID> asked, boolean example) {}
