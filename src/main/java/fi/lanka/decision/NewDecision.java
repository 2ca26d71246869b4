package fi.lanka.decision;

import fi.lanka.report.StepOutcome;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a secretary records after a meeting.
 *
 * @param version that the secretary had before them
 * @param section null when it is not known, which is then said
 * @param wording word for word; of a returned matter the reason
 * @param example made up, which is then said
 */
public record NewDecision(
        UUID version,
        LocalDate heldOn,
        @Nullable Integer section,
        @Nullable String caseNumber,
        StepOutcome.Kind outcome,
        String wording,
        boolean example) {}
