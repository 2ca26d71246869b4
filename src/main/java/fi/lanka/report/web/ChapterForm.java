package fi.lanka.report.web;

import fi.lanka.report.ChapterRow;
import fi.lanka.report.ChapterState;
import fi.lanka.text.TextWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text as it stands in the textarea.
 *
 * @param version that the writer had before them when the text was opened
 */
record ChapterForm(
        @Nullable String text,
        @Nullable String version,
        @Nullable String state) {

    static ChapterForm from(ChapterRow chapter) {
        ChapterState state = chapter.state() == ChapterState.NOT_STARTED ? ChapterState.IN_WORK : chapter.state();
        return new ChapterForm(
                TextWriter.plain(Objects.requireNonNull(chapter.text())),
                String.valueOf(chapter.lockVersion()),
                state.name());
    }

    String typed() {
        return text == null ? "" : text;
    }

    /** A version that is not a number is one that nobody has had: the save is then stale. */
    long versionNumber() {
        try {
            return version == null ? -1 : Long.parseLong(version);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }

    ChapterState chapterState() {
        for (ChapterState candidate : ChapterState.values()) {
            if (candidate.name().equals(state)) {
                return candidate;
            }
        }
        return ChapterState.IN_WORK;
    }
}
