package fi.lanka.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.report.ReportState.Happening;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportStateTests {

    /** The workflow as a table: what is not in it is refused. */
    private static final Map<Happening, Map<ReportState, ReportState>> ALLOWED = new EnumMap<>(Map.of(
            Happening.SENT,
                    Map.of(
                            ReportState.DRAFT, ReportState.IN_REVIEW,
                            ReportState.IN_REVIEW, ReportState.IN_REVIEW,
                            ReportState.PROPOSED, ReportState.PROPOSED),
            Happening.PROPOSED_TO_COUNCIL, Map.of(ReportState.IN_REVIEW, ReportState.PROPOSED),
            Happening.RETURNED,
                    Map.of(ReportState.IN_REVIEW, ReportState.DRAFT, ReportState.PROPOSED, ReportState.DRAFT),
            Happening.TAKEN_BACK, Map.of(ReportState.IN_REVIEW, ReportState.DRAFT),
            Happening.APPROVED_BY_COUNCIL, Map.of(ReportState.PROPOSED, ReportState.APPROVED),
            Happening.EDITION_STORED, Map.of(ReportState.APPROVED, ReportState.PUBLISHED),
            Happening.LATER_ROUND_PUBLISHED, Map.of(ReportState.PUBLISHED, ReportState.SUPERSEDED)));

    @Test
    void movesOnlyAsTheTableSays() {
        for (Happening happening : Happening.values()) {
            for (ReportState state : ReportState.values()) {
                assertThat(state.after(happening).orElse(null))
                        .as("%s when %s", state, happening)
                        .isEqualTo(ALLOWED.get(happening).get(state));
            }
        }
    }

    @Test
    void isNeverPublishedBeforeTheCouncilHasApproved() {
        for (ReportState state : ReportState.values()) {
            if (state != ReportState.APPROVED) {
                assertThat(state.after(Happening.EDITION_STORED)).isEmpty();
            }
        }
    }
}
