package fi.lanka.example;

import fi.lanka.strategy.NewStrategy;
import java.time.LocalDate;
import java.util.List;

/** The council terms and their strategies, as their file says it. */
record StrategyFile(List<TermLine> terms, List<StrategyLine> strategies, List<FocusLine> focusAreas) {

    record TermLine(String name, String slug, LocalDate from, LocalDate to) {}

    /** @param term its slug */
    record StrategyLine(
            String term,
            String name,
            String vision,
            String source,
            List<String> values,
            List<String> commonTargets,
            List<NewStrategy.NewGoal> goals) {}

    /** @param goal its ordinal */
    record FocusLine(String term, int year, ExampleDay chosenOn, int goal, String wording, String reason) {}
}
