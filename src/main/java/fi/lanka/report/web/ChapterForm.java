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
 * @param block line of a live block to be put in
 */
record ChapterForm(
        @Nullable String text,
        @Nullable String version,
        @Nullable String state,
        @Nullable String block) {

    static ChapterForm from(ChapterRow chapter) {
        ChapterState state = chapter.state() == ChapterState.NOT_STARTED ? ChapterState.IN_WORK : chapter.state();
        return new ChapterForm(
                TextWriter.plain(Objects.requireNonNull(chapter.text())),
                String.valueOf(chapter.lockVersion()),
                state.name(),
                "");
    }

    /** The same with another text: nothing is saved by that. */
    ChapterForm retyped(String other) {
        return new ChapterForm(other, version, state, "");
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
