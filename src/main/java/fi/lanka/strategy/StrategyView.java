package fi.lanka.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A term's strategy as it reads now.
 *
 * @param source where the wordings are from
 * @param commonTargets what the whole municipality strives for
 */
public record StrategyView(
        UUID id,
        UUID term,
        String name,
        String vision,
        StrategyState state,
        String source,
        List<String> values,
        List<String> commonTargets,
        List<GoalView> goals) {

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

    public record GoalIndicator(UUID id, String code, String name) {}

    /** A wording that was changed, and why. */
    public record EarlierWording(String wording, LocalDate validFrom, LocalDate validTo, String reason) {}
}
