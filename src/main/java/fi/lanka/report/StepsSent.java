package fi.lanka.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies have been asked about a frozen version. Heard in the same transaction. */
public record StepsSent(UUID report, UUID version, List<Asked> asked) {

    /** One body and the step it was asked at. */
    public record Asked(
            UUID step,
            UUID body,
            StepPurpose purpose,
            @Nullable LocalDate dueOn) {}
}
