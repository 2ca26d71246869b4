package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import java.util.UUID;

/** What a target asks of its indicator. */
record Measure(UUID id, Direction direction, int decimals) {}
