package fi.lanka.report;

import fi.lanka.organisation.BodyKind;
import fi.lanka.report.published.ReportContent;
import fi.lanka.text.Sha256;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What would leave the desk, to whom, and what stands in the way.
 *
 * @param sha256 hash of the canonical bytes of the content as it stands
 * @param unready chapters that their writers have not called ready
 */
public record Sending(
        ReportHead report,
        List<StepRow> to,
        ReportContent content,
        String sha256,
        List<ChapterRow> unready,
        List<ChapterRow> chapters) {

    static Sending of(ReportHead report, List<ChapterRow> chapters, ReportContent content) {
        List<ChapterRow> unready = chapters.stream()
                .filter(chapter -> chapter.state() != ChapterState.READY)
                .toList();
        return new Sending(
                report, report.way().next(), content, Sha256.hex(ReportVersions.bytes(content)), unready, chapters);
    }

    /** What the coordinator saw on the confirm page: the text, and to whom it would go. */
    public String seen() {
        return report.standing() + ":" + sha256;
    }

    /** The executive and the council get only a text that its writers call ready. */
    public List<ChapterRow> obstacles() {
        boolean decides = to.stream()
                .anyMatch(step -> step.bodyKind() == BodyKind.EXECUTIVE || step.bodyKind() == BodyKind.COUNCIL);
        return decides ? unready : List.of();
    }

    public boolean needsDueDate() {
        return to.stream().anyMatch(step -> step.purpose() == StepPurpose.STATEMENT);
    }

    /** By when the bodies usually answer: the longest of their times, or null when none of them has one. */
    public @Nullable LocalDate usualDueOn(LocalDate today) {
        return to.stream()
                .map(StepRow::days)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(today::plusDays)
                .orElse(null);
    }

    /** The kind of body that the text is frozen for; of boards and advisory bodies asked together, the boards. */
    BodyKind askedKind() {
        return to.stream().map(StepRow::bodyKind).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Number that the frozen version would get. */
    public int versionNumber() {
        return report.newestVersion() == null ? 1 : report.newestVersion() + 1;
    }
}
