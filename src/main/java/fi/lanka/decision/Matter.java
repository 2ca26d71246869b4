package fi.lanka.decision;

import fi.lanka.report.ReportId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version that a body has before it: of a report, or of the body's own objectives in a plan.
 *
 * @param of the report or the plan
 * @param round of a report that corrects an earlier one 2 or more
 * @param year of the objectives; null for those of the plan's every year, and of a report
 */
public record Matter(
        Kind kind,
        UUID of,
        String title,
        int round,
        @Nullable Integer year,
        UUID version,
        int number,
        String sha256) {

    /** Which room the version is from. */
    public enum Kind {
        REPORT,
        PLAN
    }

    /** Null when it is no report. */
    public @Nullable ReportId report() {
        return kind == Kind.REPORT ? new ReportId(of) : null;
    }

    public boolean ofPlan() {
        return kind == Kind.PLAN;
    }

    /** A round that corrects an earlier one is told apart by its number. */
    public boolean laterRound() {
        return round > 1;
    }

    /** Where the version is read. */
    public String address() {
        return ofPlan() ? "/plan/versions/" + version : "/reports/" + of + "/versions/" + number;
    }
}
