package fi.lanka.security;

import fi.lanka.report.NewReport;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.shared.Period;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import fi.lanka.support.Town;
import java.time.LocalDate;
import java.util.List;

/** Reports in the town on the wire, whose database stays: each test's in a term of its own. */
final class WireReports {

    private WireReports() {}

    private static final int DRAFTS_YEAR = 2101;

    /** Of a term far ahead: the one that is there already, or a new one. */
    static ReportId draft(Town town) {
        return town.the(Reports.class).knownTo(town.coordinator()).stream()
                .filter(report -> report.termSlug().equals(slug(DRAFTS_YEAR)))
                .map(ReportHead::id)
                .findFirst()
                .orElseGet(() -> inTermOf(town, DRAFTS_YEAR));
    }

    static ReportId inTermOf(Town town, int year) {
        CouncilTerm term = town.the(Terms.class)
                .add(
                        null,
                        slug(year),
                        slug(year),
                        new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 12, 31)));
        return town.the(NewReports.class)
                .make(
                        town.coordinator(),
                        new NewReport(
                                term.id(),
                                List.of(
                                        town.board.id().value(),
                                        town.otherBoard.id().value()),
                                false));
    }

    private static String slug(int year) {
        return year + "-" + (year + 1);
    }
}
