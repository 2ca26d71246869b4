package fi.lanka.report;

import java.util.List;
import java.util.UUID;

/**
 * What a new annual report is made from.
 *
 * @param year that it tells of
 * @param asked boards, at least one, and advisory bodies that are asked for a statement
 * @param example made up in part, which is then said
 */
public record NewAnnual(int year, List<UUID> asked, boolean example) {}
