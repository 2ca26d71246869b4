package fi.lanka.example;

import fi.lanka.report.StepOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the report and how it went from body to body, as its file says it.
 *
 * @param writers chapters' keys by username
 */
record WayFile(
        String term,
        boolean example,
        LocalDate begunOn,
        LocalDate deadline,
        LocalDate writtenOn,
        Map<String, List<String>> writers,
        List<StepLine> steps) {

    record StepLine(
            int ordinal,
            String body,
            String recordedBy,
            LocalDate sentOn,
            LocalDate dueOn,
            LocalDate decidedOn,
            @Nullable Integer section,
            @Nullable String caseNumber,
            StepOutcome.Kind outcome,
            String wording,
            boolean example) {}

    /** The bodies that were asked at the same time, in the order of the way. */
    List<List<StepLine>> stops() {
        return steps.stream()
                .collect(Collectors.groupingBy(StepLine::ordinal, java.util.TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
    }
}
