package fi.lanka.report;

import static fi.lanka.report.StepState.ANSWERED;
import static fi.lanka.report.StepState.PLANNED;
import static fi.lanka.report.StepState.SILENT;
import static fi.lanka.report.StepState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WayTests {

    @Test
    void beginsWithTheFirstBody() {
        assertThat(next(PLANNED, PLANNED, PLANNED, PLANNED, PLANNED)).containsExactly(Steps.GROUP);
    }

    @Test
    void asksTheBoardsTogether() {
        assertThat(next(ANSWERED, PLANNED, PLANNED, PLANNED, PLANNED)).containsExactly(Steps.BOARD, Steps.OTHER_BOARD);
    }

    @Test
    void waitsForEveryBoardBeforeTheExecutive() {
        assertThat(next(ANSWERED, ANSWERED, WAITING, PLANNED, PLANNED)).isEmpty();
    }

    @Test
    void goesOnPastASilentBoard() {
        assertThat(next(ANSWERED, ANSWERED, SILENT, PLANNED, PLANNED)).containsExactly(Steps.EXECUTIVE);
    }

    @Test
    void endsWithTheCouncil() {
        assertThat(next(ANSWERED, ANSWERED, ANSWERED, ANSWERED, ANSWERED)).isEmpty();
    }

    @Test
    void closesTheTextOnceTheExecutiveHasIt() {
        assertThat(way(ANSWERED, ANSWERED, WAITING, PLANNED, PLANNED).closesTheText())
                .isFalse();
        assertThat(way(ANSWERED, ANSWERED, SILENT, WAITING, PLANNED).closesTheText())
                .isTrue();
        assertThat(way(ANSWERED, ANSWERED, SILENT, ANSWERED, WAITING).closesTheText())
                .isTrue();
    }

    private static List<UUID> next(StepState... states) {
        return way(states).next().stream().map(StepRow::body).toList();
    }

    private static Way way(StepState... states) {
        return new Way(Steps.way(states[0], states[1], states[2], states[3], states[4]));
    }
}
