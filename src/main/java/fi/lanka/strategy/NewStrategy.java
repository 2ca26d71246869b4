package fi.lanka.strategy;

import java.util.List;
import java.util.UUID;

/** A strategy that the council has decided on, everything in order; {@code source} says where the wordings are from. */
public record NewStrategy(
        UUID term,
        String name,
        String vision,
        String source,
        List<String> values,
        List<String> commonTargets,
        List<NewGoal> goals) {

    /** @param indicators codes of those that tell how it goes */
    public record NewGoal(String wording, List<String> subGoals, List<String> indicators) {}
}
