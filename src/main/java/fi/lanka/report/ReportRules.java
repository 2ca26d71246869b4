package fi.lanka.report;

import fi.lanka.organisation.Actor;
import fi.lanka.shared.RuleViolated;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to a report in which state, and why not. Asked twice: whether a button shows, and whether the act succeeds.
 * Whoever may not even know of a report is told that there is none.
 */
public final class ReportRules {

    /** What someone wants to do. */
    public enum Act {
        KNOW,
        READ_DRAFT,
        ASSIGN,
        ARRANGE,
        SEND,
        TAKE_BACK,
        MARK_SILENT,
        CORRECT,
        EXPLAIN
    }

    private ReportRules() {}

    /** Only a coordinator begins a report. */
    public static Optional<RuleViolated> refusesToMake(Actor actor) {
        return actor.coordinator()
                ? Optional.empty()
                : Optional.of(RuleViolated.notYours("report.refused.not-coordinator"));
    }

    public static Optional<RuleViolated> refuses(Actor actor, Act act, ReportHead report) {
        if (!knows(actor, report)) {
            return Optional.of(RuleViolated.notFound());
        }
        return Optional.ofNullable(
                switch (act) {
                    case KNOW -> null;
                    case READ_DRAFT ->
                        !readsDrafts(actor, report)
                                ? RuleViolated.notFound()
                                : report.state().open()
                                        ? null
                                        : RuleViolated.notNow("report.refused.frozen-only", report.title());
                    case ASSIGN -> unlessCoordinator(actor, report, report.writable(), "report.refused.text-closed");
                    case ARRANGE ->
                        unlessCoordinator(
                                actor, report, report.state() == ReportState.DRAFT, "report.refused.structure-closed");
                    case SEND ->
                        unlessCoordinator(actor, report, !report.way().next().isEmpty(), nothingToSend(report));
                    case TAKE_BACK ->
                        unlessCoordinator(
                                actor,
                                report,
                                report.state() == ReportState.IN_REVIEW,
                                report.state() == ReportState.DRAFT
                                        ? "report.refused.not-sent"
                                        : "report.refused.take-back-by-outcome-only");
                    case CORRECT ->
                        unlessCoordinator(
                                actor, report, report.state() == ReportState.PUBLISHED, "report.refused.not-published");
                    case EXPLAIN ->
                        unlessCoordinator(
                                actor,
                                report,
                                report.laterRound() && report.state() == ReportState.DRAFT,
                                report.laterRound()
                                        ? "report.refused.change-note-frozen"
                                        : "report.refused.corrects-nothing");
                    case MARK_SILENT ->
                        unlessCoordinator(
                                actor, report, report.state() == ReportState.IN_REVIEW, "report.refused.not-in-review");
                });
    }

    public static void require(Actor actor, Act act, ReportHead report) {
        refuses(actor, act, report).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** A chapter is written by its writers and by the coordinator, while the text is open. */
    public static Optional<RuleViolated> refusesToWrite(Actor actor, ReportHead report, Collection<UUID> writers) {
        if (!readsDrafts(actor, report)) {
            return Optional.of(RuleViolated.notFound());
        }
        if (!actor.coordinator() && !(actor.writer() && writers.contains(actor.id()))) {
            return Optional.of(RuleViolated.notYours("report.refused.not-writer"));
        }
        return report.writable()
                ? Optional.empty()
                : Optional.of(RuleViolated.notNow("report.refused.text-closed", report.title()));
    }

    /** A chapter that has been handed on to be read is given back by the coordinator, while the text is open. */
    public static Optional<RuleViolated> refusesToReturn(
            Actor actor, ReportHead report, ChapterState state, String heading) {
        return refuses(actor, Act.ASSIGN, report)
                .or(() -> state.handedOn()
                        ? Optional.empty()
                        : Optional.of(RuleViolated.notNow("report.refused.chapter-not-handed-on", heading)));
    }

    /**
     * A frozen version on its way is read by whoever reads the draft, by the bodies asked about it, and by councillors once the
     * council is asked; a published one by everybody.
     */
    public static Optional<RuleViolated> refusesToReadVersion(Actor actor, ReportHead report, int version) {
        boolean may = readsDrafts(actor, report)
                || report.state().published() && Integer.valueOf(version).equals(report.approvedVersion())
                || actor.seats().stream().anyMatch(seat -> seat.body() != null && report.asked(seat.body(), version));
        return may ? Optional.empty() : Optional.of(RuleViolated.notFound());
    }

    private static boolean knows(Actor actor, ReportHead report) {
        return report.state().published()
                || readsDrafts(actor, report)
                || report.steps().stream().anyMatch(step -> step.asked() && actor.sitsIn(step.body()));
    }

    private static boolean readsDrafts(Actor actor, ReportHead report) {
        return actor.coordinator()
                || actor.administrator()
                || actor.inWorkingGroup()
                || actor.sectorContact()
                || actor.writer() && report.writers().contains(actor.id());
    }

    private static @Nullable RuleViolated unlessCoordinator(
            Actor actor, ReportHead report, boolean now, String notNowCode) {
        if (!actor.coordinator()) {
            return RuleViolated.notYours("report.refused.not-coordinator");
        }
        return now ? null : RuleViolated.notNow(notNowCode, report.title());
    }

    private static String nothingToSend(ReportHead report) {
        return report.way().waiting().isEmpty() ? "report.refused.way-is-done" : "report.refused.someone-is-answering";
    }
}
