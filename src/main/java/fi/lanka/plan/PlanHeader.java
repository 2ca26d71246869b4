package fi.lanka.plan;

import java.util.UUID;

public record PlanHeader(UUID id, String name, int firstYear, int lastYear) {}
