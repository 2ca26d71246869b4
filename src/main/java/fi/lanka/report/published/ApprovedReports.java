package fi.lanka.report.published;

import fi.lanka.shared.Name;
import java.util.Map;
import java.util.UUID;

/** The hatch between the writing desk and the shop window. */
public interface ApprovedReports {

    /** The report that {@link ReportApproved} told of. */
    ApprovedReport approved(UUID report);

    /** By report, the decision that approved it as its record stands now: its section may have been put right since. */
    Map<UUID, StepFact> decisions();

    /** As the municipality is called now. */
    Name municipality();

    /** Told by the shop window, in the same transaction, when the edition has been stored: APPROVED becomes PUBLISHED. */
    void confirmPublished(UUID report);
}
