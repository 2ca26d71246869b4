package fi.lanka.publication;

import fi.lanka.report.published.StepFact;
import fi.lanka.shared.Name;
import java.util.Map;
import java.util.UUID;

/**
 * What may have changed since an edition was printed and is told around it.
 *
 * @param decisions by report, the decision that approved it as its record stands now
 */
record AsItStands(Name municipality, Map<UUID, StepFact> decisions) {

    AsItStands {
        decisions = Map.copyOf(decisions);
    }
}
