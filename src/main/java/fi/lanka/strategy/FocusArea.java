package fi.lanka.strategy;

import java.util.UUID;

/**
 * What a year stresses under a goal.
 *
 * @param goalWording as the goal reads now
 * @param ordinal its place among the year's, from one
 * @param reason why it was chosen
 */
public record FocusArea(UUID id, UUID goal, String goalWording, int year, int ordinal, String wording, String reason) {}
