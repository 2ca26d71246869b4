package fi.lanka.plan;

import java.util.UUID;

/** @param term the council term that the plan serves; its own years may be others */
public record PlanHeader(UUID id, UUID term, String name, int firstYear, int lastYear) {}
