package fi.lanka.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a term taught, and what became of it.
 *
 * @param reason why it was declined or merged
 * @param objective that took it up, with its wording
 * @param action of that objective that took it up, with its wording; null: the objective as a whole
 * @param mergedInto the wording of the finding that holds it now
 */
public record FindingRow(
        UUID id,
        UUID term,
        int ordinal,
        FindingKind kind,
        String wording,
        FindingFate fate,
        @Nullable String reason,
        @Nullable UUID objective,
        @Nullable String objectiveWording,
        @Nullable UUID action,
        @Nullable String actionWording,
        @Nullable String mergedInto,
        long version) {

    public boolean open() {
        return fate == FindingFate.OPEN;
    }
}
