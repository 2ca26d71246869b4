package fi.lanka.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A term's strategy as it reads now.
 *
 * @param vision may be empty
 * @param earlierVisions newest first
 * @param source where the wordings are from
 * @param commonTargets what the whole municipality strives for
 * @param version what a form that changes it was opened on
 */
public record StrategyView(
        UUID id,
        UUID term,
        String name,
        String vision,
        List<EarlierWording> earlierVisions,
        StrategyState state,
        String source,
        List<Principle> values,
        List<Principle> commonTargets,
        List<GoalView> goals,
        long version) {

    /**
     * @param indicators those that tell how it goes, in order
     * @param earlierWordings newest first
     */
    public record GoalView(
            UUID id,
            int ordinal,
            String wording,
            List<SubGoalView> subGoals,
            List<GoalIndicator> indicators,
            List<EarlierWording> earlierWordings) {}

    public record SubGoalView(UUID id, int ordinal, String wording, List<EarlierWording> earlierWordings) {}

    /** A value or a common target. */
    public record Principle(UUID id, int ordinal, String wording, List<EarlierWording> earlierWordings) {}

    public record GoalIndicator(UUID id, String code, String name) {}

    /** A wording that was changed, and why. */
    public record EarlierWording(String wording, LocalDate validFrom, LocalDate validTo, String reason) {}

    /**
     * One of the parts, told as every other.
     *
     * @param above the goal of a sub-goal; for the rest the strategy itself
     */
    public record Piece(
            Part part, UUID id, UUID above, int ordinal, String wording, List<EarlierWording> earlierWordings) {}

    public boolean draft() {
        return state == StrategyState.DRAFT;
    }

    public Optional<Piece> piece(UUID wanted) {
        return pieces().filter(piece -> piece.id().equals(wanted)).findAny();
    }

    public Optional<GoalView> goal(UUID wanted) {
        return goals.stream().filter(goal -> goal.id().equals(wanted)).findAny();
    }

    /** Those in whose order the piece stands, itself among them. */
    List<Piece> like(Piece piece) {
        return pieces().filter(
                        other -> other.part() == piece.part() && other.above().equals(piece.above()))
                .toList();
    }

    Stream<Piece> pieces() {
        return Stream.of(
                        Stream.of(new Piece(Part.VISION, id, id, 1, vision, earlierVisions)),
                        commonTargets.stream().map(target -> piece(Part.COMMON_TARGET, target)),
                        values.stream().map(value -> piece(Part.VALUE, value)),
                        goals.stream()
                                .map(goal -> new Piece(
                                        Part.GOAL,
                                        goal.id(),
                                        id,
                                        goal.ordinal(),
                                        goal.wording(),
                                        goal.earlierWordings())),
                        goals.stream()
                                .flatMap(goal -> goal.subGoals().stream()
                                        .map(sub -> new Piece(
                                                Part.SUB_GOAL,
                                                sub.id(),
                                                goal.id(),
                                                sub.ordinal(),
                                                sub.wording(),
                                                sub.earlierWordings()))))
                .flatMap(pieces -> pieces);
    }

    private Piece piece(Part part, Principle principle) {
        return new Piece(
                part, principle.id(), id, principle.ordinal(), principle.wording(), principle.earlierWordings());
    }
}
