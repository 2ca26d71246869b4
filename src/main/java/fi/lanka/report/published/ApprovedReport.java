package fi.lanka.report.published;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to publish a report that the council has just approved.
 *
 * @param slug "laaja-2017-2021"
 * @param round the public version number
 * @param changeNote what the round corrects and why; null for the first
 * @param termEndsOn the last day of the term that it plans for
 * @param versionNumber number of the frozen version (käsittelyversio) that the council approved
 * @param versionBytes its canonical bytes; {@code versionSha256} is their hash
 * @param approvalBytes canonical bytes of the frozen chain of steps and decisions; {@code approvalSha256} is their hash
 */
public record ApprovedReport(
        UUID report,
        String slug,
        int round,
        @Nullable String changeNote,
        String language,
        String title,
        String term,
        LocalDate termEndsOn,
        int versionNumber,
        byte[] versionBytes,
        String versionSha256,
        ReportContent content,
        List<StepFact> way,
        byte[] approvalBytes,
        String approvalSha256,
        LocalDate approvedOn) {}
