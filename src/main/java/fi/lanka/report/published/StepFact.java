package fi.lanka.report.published;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way as a reader sees it, and as it is frozen at the approval.
 *
 * @param bodyKind COUNCIL, EXECUTIVE, BOARD, MANAGEMENT_TEAM, WORKING_GROUP or ADVISORY
 * @param purpose STATEMENT, PREPARATION, DECISION or INFORMATION
 * @param version number of the frozen version it was asked about; null while it is still to come
 * @param state PLANNED, WAITING, ANSWERED, SILENT or CANCELLED
 * @param section null while there is no decision, and when the section is not known
 * @param outcome STATED, NOTED, PROPOSED_ONWARD, APPROVED, RETURNED or REJECTED; null without a decision
 */
public record StepFact(
        int lap,
        int ordinal,
        String body,
        String bodyKind,
        String purpose,
        String state,
        @Nullable Integer version,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate decidedOn,
        @Nullable Integer section,
        @Nullable String caseNumber,
        @Nullable String outcome,
        @Nullable String wording) {}
