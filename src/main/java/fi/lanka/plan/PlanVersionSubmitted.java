package fi.lanka.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A board has been asked to decide on a frozen version of its objectives. Heard in the same transaction. */
public record PlanVersionSubmitted(
        UUID version, UUID body, @Nullable LocalDate dueOn) {}
