package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Steps and report heads for tests that need no database. */
final class Steps {

    static final UUID GROUP = new UUID(1, 1);
    static final UUID BOARD = new UUID(1, 2);
    static final UUID OTHER_BOARD = new UUID(1, 3);
    static final UUID EXECUTIVE = new UUID(1, 4);
    static final UUID COUNCIL = new UUID(1, 5);

    private Steps() {}

    static StepRow step(int ordinal, UUID body, BodyKind kind, StepState state, @Nullable Integer version) {
        StepPurpose purpose = switch (kind) {
            case BOARD -> StepPurpose.STATEMENT;
            case COUNCIL -> StepPurpose.DECISION;
            default -> StepPurpose.PREPARATION;
        };
        return new StepRow(
                UUID.randomUUID(),
                1,
                ordinal,
                body,
                kind.name(),
                kind,
                purpose,
                state,
                version == null ? null : new UUID(2, version),
                version,
                version == null ? null : Instant.EPOCH,
                null,
                LocalDate.of(2018, 9, 20),
                null,
                null,
                null,
                null,
                null,
                kind == BodyKind.COUNCIL && state == StepState.ANSWERED ? StepOutcome.Kind.APPROVED : null,
                null,
                null,
                null,
                null);
    }

    /** The usual way: working group, two boards at once, executive, council. */
    static List<StepRow> way(
            StepState group, StepState board, StepState other, StepState executive, StepState council) {
        return List.of(
                step(1, GROUP, BodyKind.WORKING_GROUP, group, version(group, 1)),
                step(2, BOARD, BodyKind.BOARD, board, version(board, 2)),
                step(2, OTHER_BOARD, BodyKind.BOARD, other, version(other, 2)),
                step(3, EXECUTIVE, BodyKind.EXECUTIVE, executive, version(executive, 3)),
                step(4, COUNCIL, BodyKind.COUNCIL, council, version(council, 4)));
    }

    private static @Nullable Integer version(StepState state, int number) {
        return state == StepState.PLANNED ? null : number;
    }

    static ReportHead head(ReportState state, List<StepRow> steps, UUID... writers) {
        return new ReportHead(
                new ReportId(new UUID(9, 9)),
                ReportKind.EXTENSIVE,
                "Kertomus",
                new UUID(3, 1),
                "2017–2021",
                "2017-2021",
                LocalDate.of(2021, 7, 31),
                LocalDate.of(2017, 6, 1),
                null,
                null,
                null,
                1,
                null,
                "fi",
                state,
                1,
                null,
                null,
                null,
                false,
                0,
                4,
                steps,
                Set.of(writers));
    }
}
