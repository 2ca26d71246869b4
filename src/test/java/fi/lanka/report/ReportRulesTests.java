package fi.lanka.report;

import static fi.lanka.report.StepState.ANSWERED;
import static fi.lanka.report.StepState.CANCELLED;
import static fi.lanka.report.StepState.PLANNED;
import static fi.lanka.report.StepState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Actor.Seat;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.RuleViolated.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportRulesTests {

    private static final Actor COORDINATOR = actor(Role.COORDINATOR, Steps.GROUP, BodyKind.WORKING_GROUP);
    private static final Actor WRITER = actor(Role.WRITER, Steps.GROUP, BodyKind.WORKING_GROUP);
    /** Of a sector, and not in the group. */
    private static final Actor OUTSIDE_WRITER = new Actor(
            new PersonId(UUID.randomUUID()),
            "Kirjoittaja",
            Language.FINNISH,
            false,
            List.of(new Seat(Role.WRITER, null, null, UUID.randomUUID(), "Sektori")));

    /** The chapter is still marked theirs; the seat is not. */
    private static final Actor FORMER_WRITER =
            new Actor(OUTSIDE_WRITER.person(), "Kirjoittaja", Language.FINNISH, false, List.of());

    private static final Actor BOARD_SECRETARY = actor(Role.SECRETARY, Steps.BOARD, BodyKind.BOARD);
    private static final Actor OTHER_BOARD_MEMBER = actor(Role.MEMBER, Steps.OTHER_BOARD, BodyKind.BOARD);
    private static final Actor COUNCILLOR = actor(Role.MEMBER, Steps.COUNCIL, BodyKind.COUNCIL);
    private static final Actor STRANGER =
            new Actor(new PersonId(UUID.randomUUID()), "Vieras", Language.FINNISH, false, List.of());
    private static final Actor ADMINISTRATOR =
            new Actor(new PersonId(UUID.randomUUID()), "Pääkäyttäjä", Language.FINNISH, true, List.of());

    private static final ReportHead DRAFT =
            Steps.head(ReportState.DRAFT, Steps.way(PLANNED, PLANNED, PLANNED, PLANNED, PLANNED), OUTSIDE_WRITER.id());
    private static final ReportHead AT_BOARDS = Steps.head(
            ReportState.IN_REVIEW, Steps.way(ANSWERED, WAITING, WAITING, PLANNED, PLANNED), OUTSIDE_WRITER.id());
    private static final ReportHead AT_EXECUTIVE = Steps.head(
            ReportState.IN_REVIEW, Steps.way(ANSWERED, ANSWERED, ANSWERED, WAITING, PLANNED), OUTSIDE_WRITER.id());
    private static final ReportHead AT_COUNCIL = Steps.head(
            ReportState.PROPOSED, Steps.way(ANSWERED, ANSWERED, ANSWERED, ANSWERED, WAITING), OUTSIDE_WRITER.id());
    private static final ReportHead PUBLISHED = Steps.head(
            ReportState.PUBLISHED, Steps.way(ANSWERED, ANSWERED, ANSWERED, ANSWERED, ANSWERED), OUTSIDE_WRITER.id());

    @Test
    void onlyACoordinatorMakesAReport() {
        assertThat(ReportRules.refusesToMake(COORDINATOR)).isEmpty();
        assertThat(kind(ReportRules.refusesToMake(WRITER))).isEqualTo(Kind.NOT_YOURS);
        assertThat(kind(ReportRules.refusesToMake(ADMINISTRATOR))).isEqualTo(Kind.NOT_YOURS);
    }

    @Test
    void aDraftIsReadByTheGroupAndItsWritersAlone() {
        for (Actor reader : List.of(COORDINATOR, WRITER, OUTSIDE_WRITER, ADMINISTRATOR)) {
            assertThat(ReportRules.refuses(reader, Act.READ_DRAFT, DRAFT)).isEmpty();
        }
        for (Actor other : List.of(BOARD_SECRETARY, COUNCILLOR, STRANGER, FORMER_WRITER)) {
            assertThat(kind(ReportRules.refuses(other, Act.READ_DRAFT, DRAFT))).isEqualTo(Kind.NOT_FOUND);
            assertThat(kind(ReportRules.refuses(other, Act.KNOW, DRAFT))).isEqualTo(Kind.NOT_FOUND);
        }
    }

    @Test
    void anAskedBodyKnowsTheReportButNeverItsDraft() {
        assertThat(ReportRules.refuses(BOARD_SECRETARY, Act.KNOW, AT_BOARDS)).isEmpty();
        assertThat(kind(ReportRules.refuses(BOARD_SECRETARY, Act.READ_DRAFT, AT_BOARDS)))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(kind(ReportRules.refuses(COUNCILLOR, Act.KNOW, AT_BOARDS))).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aVersionIsReadByTheBodiesThatWereAskedAboutIt() {
        assertThat(ReportRules.refusesToReadVersion(BOARD_SECRETARY, AT_BOARDS, 2))
                .isEmpty();
        assertThat(ReportRules.refusesToReadVersion(OTHER_BOARD_MEMBER, AT_BOARDS, 2))
                .isEmpty();
        assertThat(kind(ReportRules.refusesToReadVersion(BOARD_SECRETARY, AT_BOARDS, 1)))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(kind(ReportRules.refusesToReadVersion(COUNCILLOR, AT_BOARDS, 2)))
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(ReportRules.refusesToReadVersion(COUNCILLOR, AT_COUNCIL, 4)).isEmpty();
        assertThat(kind(ReportRules.refusesToReadVersion(STRANGER, AT_COUNCIL, 4)))
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void everybodyReadsTheVersionThatTheCouncilApproved() {
        assertThat(ReportRules.refusesToReadVersion(STRANGER, PUBLISHED, 4)).isEmpty();
        assertThat(kind(ReportRules.refusesToReadVersion(STRANGER, PUBLISHED, 2)))
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aChapterIsWrittenByItsWritersAndTheCoordinatorWhileTheTextIsOpen() {
        List<UUID> writers = List.of(OUTSIDE_WRITER.id());
        for (ReportHead open : List.of(DRAFT, AT_BOARDS)) {
            assertThat(ReportRules.refusesToWrite(OUTSIDE_WRITER, open, writers))
                    .isEmpty();
            assertThat(ReportRules.refusesToWrite(COORDINATOR, open, writers)).isEmpty();
            assertThat(kind(ReportRules.refusesToWrite(WRITER, open, writers))).isEqualTo(Kind.NOT_YOURS);
            assertThat(kind(ReportRules.refusesToWrite(FORMER_WRITER, open, writers)))
                    .isEqualTo(Kind.NOT_FOUND);
            assertThat(kind(ReportRules.refusesToWrite(BOARD_SECRETARY, open, writers)))
                    .isEqualTo(Kind.NOT_FOUND);
        }
        for (ReportHead closed : List.of(AT_EXECUTIVE, AT_COUNCIL, PUBLISHED)) {
            assertThat(kind(ReportRules.refusesToWrite(OUTSIDE_WRITER, closed, writers)))
                    .isEqualTo(Kind.NOT_NOW);
            assertThat(kind(ReportRules.refusesToWrite(COORDINATOR, closed, writers)))
                    .isEqualTo(Kind.NOT_NOW);
        }
    }

    @Test
    void onlyACoordinatorSendsAndOnlyWhenNobodyIsAnswering() {
        assertThat(ReportRules.refuses(COORDINATOR, Act.SEND, DRAFT)).isEmpty();
        assertThat(kind(ReportRules.refuses(COORDINATOR, Act.SEND, AT_BOARDS))).isEqualTo(Kind.NOT_NOW);
        assertThat(kind(ReportRules.refuses(COORDINATOR, Act.SEND, PUBLISHED))).isEqualTo(Kind.NOT_NOW);
        assertThat(kind(ReportRules.refuses(WRITER, Act.SEND, DRAFT))).isEqualTo(Kind.NOT_YOURS);
        assertThat(kind(ReportRules.refuses(STRANGER, Act.SEND, DRAFT))).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void takesBackOnlyWhatIsInReview() {
        assertThat(ReportRules.refuses(COORDINATOR, Act.TAKE_BACK, AT_BOARDS)).isEmpty();
        assertThat(ReportRules.refuses(COORDINATOR, Act.TAKE_BACK, AT_EXECUTIVE))
                .isEmpty();
        assertThat(kind(ReportRules.refuses(COORDINATOR, Act.TAKE_BACK, DRAFT))).isEqualTo(Kind.NOT_NOW);
        assertThat(kind(ReportRules.refuses(COORDINATOR, Act.TAKE_BACK, AT_COUNCIL)))
                .isEqualTo(Kind.NOT_NOW);
        assertThat(kind(ReportRules.refuses(WRITER, Act.TAKE_BACK, AT_BOARDS))).isEqualTo(Kind.NOT_YOURS);
    }

    @Test
    void aCancelledExecutiveStepDoesNotCloseTheText() {
        ReportHead again =
                Steps.head(ReportState.IN_REVIEW, Steps.way(ANSWERED, ANSWERED, ANSWERED, CANCELLED, PLANNED));
        assertThat(again.writable()).isTrue();
    }

    private static @Nullable Kind kind(Optional<RuleViolated> refusal) {
        return refusal.map(RuleViolated::kind).orElse(null);
    }

    private static Actor actor(Role role, UUID body, BodyKind kind) {
        return new Actor(
                new PersonId(UUID.randomUUID()),
                role.name(),
                Language.FINNISH,
                false,
                List.of(new Seat(role, body, kind, null, kind.name())));
    }
}
