package fi.lanka.strategy;

import java.util.Set;

/** What a strategy is made of: each is worded, most are ordered among their like, and all are reworded by one rule. */
public enum Part {
    VISION("strategy_strategy", "vision", "vision_of", 1000),
    COMMON_TARGET("strategy_principle", "wording", "principle_id", 500),
    GOAL("strategy_goal", "wording", "goal_id", 500),
    SUB_GOAL("strategy_sub_goal", "wording", "sub_goal_id", 500),
    VALUE("strategy_principle", "wording", "principle_id", 500);

    final String table;
    final String column;

    /** Of the revisions, that names the thing reworded. */
    final String reworded;

    private final int longest;

    Part(String table, String column, String reworded, int longest) {
        this.table = table;
        this.column = column;
        this.reworded = reworded;
        this.longest = longest;
    }

    /** Letters that its wording may have. */
    public int longest() {
        return longest;
    }

    /** Tables whose rows go when the part itself goes. */
    Set<String> takenAlong() {
        return this == GOAL ? Set.of("strategy_goal_indicator") : Set.of();
    }
}
