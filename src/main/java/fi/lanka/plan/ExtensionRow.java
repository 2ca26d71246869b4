package fi.lanka.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan whose last year was moved by a decision.
 *
 * @param body that decided
 * @param decidedOn null when the day is not known
 * @param section null when it is not known
 */
public record ExtensionRow(
        UUID plan,
        String planName,
        int lastYear,
        int newLastYear,
        String body,
        @Nullable LocalDate decidedOn,
        @Nullable Integer section,
        String reason) {}
