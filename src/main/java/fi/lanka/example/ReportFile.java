package fi.lanka.example;

import fi.lanka.report.ChapterState;
import fi.lanka.report.StepOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a report, or a correction of one, and how it went from body to body, as its file says it.
 *
 * @param year that an annual report tells of; null for an extensive one
 * @param texts folder in which its chapters' texts lie
 * @param changeNote what a correction corrects and why; null in a report that corrects nothing
 * @param asked bodies asked for a statement; a correction asks those of the report that it corrects
 */
record ReportFile(
        String term,
        @Nullable Integer year,
        String texts,
        boolean example,
        @Nullable String changeNote,
        List<String> asked,
        ExampleDay begunOn,
        List<ChapterLine> chapters,
        List<StopLine> stops) {

    /** @param returned null unless the coordinator has given it back to its writers */
    record ChapterLine(
            String key,
            List<String> writers,
            @Nullable ExampleDay deadline,
            List<SaveLine> saves,
            @Nullable ReturnLine returned) {}

    /** @param text name of the file that holds what was typed */
    record SaveLine(ExampleDay on, String by, String text, ChapterState state) {}

    record ReturnLine(ExampleDay on, String reason) {}

    /** Bodies asked at the same time; one that has no answer here has not given it. */
    record StopLine(ExampleDay sentOn, ExampleDay dueOn, List<AnswerLine> answers) {}

    record AnswerLine(
            String body,
            String recordedBy,
            ExampleDay on,
            @Nullable Integer section,
            @Nullable String caseNumber,
            StepOutcome.Kind outcome,
            String wording,
            boolean example) {}
}
