package fi.lanka.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.StepOutcome;
import fi.lanka.report.StepPurpose;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of body can do with what it was asked for. */
class DecisionRulesTests {

    @ParameterizedTest
    @CsvSource({
        "BOARD,           STATEMENT,   STATED NOTED RETURNED TABLED REMOVED",
        "ADVISORY,        STATEMENT,   STATED NOTED",
        "WORKING_GROUP,   PREPARATION, PROPOSED_ONWARD RETURNED TABLED REMOVED",
        "MANAGEMENT_TEAM, PREPARATION, PROPOSED_ONWARD RETURNED TABLED REMOVED",
        "EXECUTIVE,       PREPARATION, PROPOSED_ONWARD RETURNED TABLED REMOVED",
        "COUNCIL,         DECISION,    APPROVED RETURNED REJECTED TABLED REMOVED",
        "BOARD,           DECISION,    APPROVED RETURNED REJECTED TABLED REMOVED",
        "BOARD,           INFORMATION, NOTED",
        "ADVISORY,        INFORMATION, NOTED",
    })
    void areOneTable(BodyKind body, StepPurpose purpose, String outcomes) {
        assertThat(DecisionRules.outcomes(body, purpose)).isEqualTo(kinds(outcomes));
    }

    private static Set<StepOutcome.Kind> kinds(String names) {
        return Stream.of(names.split(" ")).map(StepOutcome.Kind::valueOf).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void advisoryBodiesDecideNothingWhateverTheyAreAsked(StepPurpose purpose) {
        assertThat(EnumSet.of(StepOutcome.Kind.STATED, StepOutcome.Kind.NOTED))
                .containsAll(DecisionRules.outcomes(BodyKind.ADVISORY, purpose));
    }

    /** The report's room takes what moves its way, and is not told of the rest as an answer. */
    @Test
    void agreeWithWhatTheReportTakesAsAnAnswer() {
        for (BodyKind body : BodyKind.values()) {
            for (StepPurpose purpose : StepPurpose.values()) {
                assertThat(DecisionRules.outcomes(body, purpose).stream()
                                .filter(kind -> !kind.putsOff())
                                .collect(Collectors.toSet()))
                        .as(body + " " + purpose)
                        .isEqualTo(purpose.answers(body));
            }
        }
    }

    @Test
    void everyOutcomeIsSomebodys() {
        assertThat(Arrays.stream(StepPurpose.values())
                        .flatMap(purpose -> DecisionRules.outcomes(BodyKind.BOARD, purpose).stream()))
                .contains(StepOutcome.Kind.values());
    }
}
