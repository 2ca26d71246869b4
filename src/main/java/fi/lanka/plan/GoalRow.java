package fi.lanka.plan;

import java.util.List;
import java.util.UUID;

/** A goal of the strategy with the objectives that hang from it, in order. */
public record GoalRow(UUID id, int ordinal, String wording, List<ObjectiveRow> objectives) {}
