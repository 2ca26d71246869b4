package fi.lanka.report;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.report.ReportRules.Act;
import fi.lanka.report.published.DecisionPutRight;
import fi.lanka.report.published.ReportApproved;
import fi.lanka.report.published.ReportContent;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the reports: what they are, and how they move along their way. */
@Service
public class Reports {

    private final ReportRepository reports;
    private final StepRepository steps;
    private final ReportHeads heads;
    private final ChapterRows chapters;
    private final Drafts drafts;
    private final ReportVersions versions;
    private final Bodies bodies;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final HouseClock clock;

    Reports(
            ReportRepository reports,
            StepRepository steps,
            ReportHeads heads,
            ChapterRows chapters,
            Drafts drafts,
            ReportVersions versions,
            Bodies bodies,
            Journal journal,
            ApplicationEventPublisher events,
            HouseClock clock) {
        this.reports = reports;
        this.steps = steps;
        this.heads = heads;
        this.chapters = chapters;
        this.drafts = drafts;
        this.versions = versions;
        this.bodies = bodies;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Those that the person may know of, newest term first. */
    @Transactional(readOnly = true)
    public List<ReportHead> knownTo(Actor actor) {
        return heads.all().stream()
                .filter(report -> ReportRules.refuses(actor, Act.KNOW, report).isEmpty())
                .toList();
    }

    /** @throws RuleViolated as not found for whoever may not know of it */
    @Transactional(readOnly = true)
    public ReportHead report(Actor actor, ReportId id) {
        ReportHead report = heads.head(id);
        ReportRules.require(actor, Act.KNOW, report);
        return report;
    }

    /** As {@link #report}, for whoever may read the draft. */
    @Transactional(readOnly = true)
    public ReportHead draft(Actor actor, ReportId id) {
        ReportHead report = heads.head(id);
        ReportRules.require(actor, Act.READ_DRAFT, report);
        return report;
    }

    /** The whole draft as it would be published now. */
    @Transactional(readOnly = true)
    public ReportContent preview(Actor actor, ReportHead report) {
        ReportRules.require(actor, Act.READ_DRAFT, report);
        return drafts.content(report, chapters.withText(report.id()));
    }

    /**
     * A correction says anew what it corrects.
     *
     * @param seenVersion {@link ReportHead#lockVersion} when the form was opened
     */
    @Transactional
    public void explain(Actor actor, ReportId id, long seenVersion, String note) {
        Report report = toMove(id);
        ReportRules.require(actor, Act.EXPLAIN, heads.head(id));
        if (report.lockVersion() != seenVersion) {
            throw RuleViolated.notNow("report.refused.change-note-stale", report.title());
        }
        report.explains(ChangeNote.checked(note));
        reports.saveAndFlush(report);
        journal.write(actor.id(), "REPORT_CHANGE_EXPLAINED", "REPORT", id.value());
    }

    /** What would leave the desk if the report were sent now. */
    @Transactional(readOnly = true)
    public Sending sending(Actor actor, ReportId id) {
        ReportHead report = heads.head(id);
        ReportRules.require(actor, Act.SEND, report);
        List<ChapterRow> rows = chapters.withText(id);
        return Sending.of(report, rows, drafts.content(report, rows));
    }

    /**
     * Freezes the text as it stands and asks the next bodies about it.
     *
     * @param seen {@link Sending#seen} of what {@link #sending} showed; if the text or the way has changed since, nothing is sent
     * @param dueOn by when the bodies are asked to answer; boards always get a date
     */
    @Transactional
    public int send(Actor actor, ReportId id, String seen, @Nullable LocalDate dueOn) {
        Report report = toMove(id);
        ReportHead head = heads.head(id);
        ReportRules.require(actor, Act.SEND, head);
        List<ChapterRow> rows = chapters.withText(id);
        Sending sending = Sending.of(head, rows, drafts.content(head, rows));
        if (!sending.seen().equals(seen)) {
            throw RuleViolated.notNow("report.refused.changed-since-seen", head.title());
        }
        if (!sending.obstacles().isEmpty()) {
            throw RuleViolated.notNow("report.refused.chapters-not-ready", head.title());
        }
        requireDue(sending, dueOn);
        ReportVersion version = versions.freeze(actor, head, sending);
        report.sent();
        List<UUID> asked = sending.to().stream().map(StepRow::id).toList();
        for (Step step : steps.findAllById(asked)) {
            step.sent(version.id(), dueOn, clock.instant(), actor.id());
        }
        steps.flush();
        journal.write(actor.id(), "REPORT_SENT", "REPORT", id.value());
        events.publishEvent(new StepsSent(
                id.value(),
                version.id(),
                sending.to().stream()
                        .map(step -> new StepsSent.Asked(step.id(), step.body(), step.purpose(), dueOn))
                        .toList()));
        return version.number();
    }

    private void requireDue(Sending sending, @Nullable LocalDate dueOn) {
        if (dueOn == null && sending.needsDueDate()) {
            throw new InvalidInput("dueOn", "report.sending.due-missing");
        }
        if (dueOn != null && dueOn.isBefore(clock.today())) {
            throw new InvalidInput("dueOn", "report.sending.due-past");
        }
    }

    /**
     * Back to the writers. Bodies that have not answered need not; answers that were given stay in the record.
     *
     * @param seen {@link ReportHead#standing} on the confirm page
     */
    @Transactional
    public void takeBack(Actor actor, ReportId id, String seen, String reason) {
        Report report = toMove(id);
        ReportHead head = heads.head(id);
        ReportRules.require(actor, Act.TAKE_BACK, head);
        if (!head.standing().equals(seen)) {
            throw RuleViolated.notNow("report.refused.way-has-moved", head.title());
        }
        if (reason.isBlank()) {
            throw new InvalidInput("reason", "report.take-back.reason-missing");
        }
        int endedLap = report.lap();
        report.takenBack(clock.today(), reason.strip());
        beginAnew(report, endedLap, actor.id());
        journal.write(actor.id(), "REPORT_TAKEN_BACK", "REPORT", id.value());
    }

    /** A body let its due date go by; that is noted, and the way goes on. */
    @Transactional
    public void markSilent(Actor actor, ReportId id, UUID stepId) {
        toMove(id);
        ReportRules.require(actor, Act.MARK_SILENT, heads.head(id));
        Step step = steps.findById(stepId)
                .filter(found -> found.report().equals(id.value()))
                .orElseThrow(RuleViolated::notFound);
        if (step.state() != StepState.WAITING || step.purpose() != StepPurpose.STATEMENT) {
            throw RuleViolated.notNow("report.refused.not-waiting-for-it");
        }
        LocalDate due = step.dueOn();
        if (due == null || !due.isBefore(clock.today())) {
            throw RuleViolated.notNow("report.refused.due-date-not-past");
        }
        step.silent();
        steps.flush();
        journal.write(actor.id(), "BODY_SILENT", "REPORT", id.value());
        events.publishEvent(new StepSilent(id.value(), stepId));
    }

    /**
     * Holds the step's report still until the transaction ends: whoever else would move it waits. The room of decisions begins
     * with this, so that everyone takes the same lock first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReportHead hold(UUID step) {
        ReportId id = new ReportId(steps.reportOf(step).orElseThrow(RuleViolated::notFound));
        toMove(id);
        return heads.head(id);
    }

    /**
     * Told by the room that records decisions, in its transaction: what a body did with the version it was asked about.
     *
     * @throws RuleViolated when the body is no longer asked, or the version is not the one before it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stepAnswered(Actor actor, UUID stepId, StepOutcome answer) {
        UUID id = steps.reportOf(stepId).orElseThrow(RuleViolated::notFound);
        Report report = toMove(new ReportId(id));
        Step step = steps.findById(stepId).orElseThrow(RuleViolated::notFound);
        if (step.state() != StepState.WAITING || step.lap() != report.lap()) {
            throw RuleViolated.notNow("report.refused.not-waiting-for-it");
        }
        if (!answer.version().equals(step.version())) {
            throw RuleViolated.notNow("report.refused.other-version");
        }
        BodyKind kind = bodies.body(step.body()).orElseThrow().kind();
        if (!step.purpose().answers(kind).contains(answer.kind())) {
            throw RuleViolated.notNow("report.refused.not-its-answer");
        }
        step.answered(answer);
        steps.flush();
        journal.write(actor.id(), "STEP_" + answer.kind(), "REPORT", id);
        switch (answer.kind()) {
            case RETURNED, REJECTED -> {
                int endedLap = report.lap();
                report.returned(step.body(), answer.meeting(), answer.wording());
                beginAnew(report, endedLap, actor.id());
            }
            case APPROVED -> approve(actor, report, answer);
            case PROPOSED_ONWARD -> {
                if (heads.head(report.id()).way().closesTheText()) {
                    report.proposedToCouncil();
                }
            }
            case TABLED, REMOVED -> throw new IllegalStateException("no answer yet: " + answer.kind());
            case STATED, NOTED -> {
                // a statement is for the writers to read; it moves nothing
            }
        }
    }

    /** Told by the room that records decisions: the body left the matter for a later meeting, and is still to answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stepPutOff(Actor actor, UUID stepId, PutOff how, LocalDate meeting, @Nullable LocalDate nextMeeting) {
        Step step = steps.findById(stepId).orElseThrow(RuleViolated::notFound);
        if (step.state() != StepState.WAITING) {
            throw RuleViolated.notNow("report.refused.not-waiting-for-it");
        }
        step.putOff(how, meeting, nextMeeting);
        steps.flush();
        journal.write(actor.id(), "STEP_" + how, "REPORT", step.report());
    }

    /** Told by the room that records decisions: a body's section or case number has been put right. What was frozen stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stepCorrected(UUID step, UUID correction, @Nullable Integer section, @Nullable String caseNumber) {
        Step put = steps.findById(step).orElseThrow(RuleViolated::notFound);
        put.corrected(correction, section, caseNumber);
        steps.flush();
        if (put.outcome() == StepOutcome.Kind.APPROVED) {
            events.publishEvent(new DecisionPutRight(put.report()));
        }
    }

    private void approve(Actor actor, Report report, StepOutcome answer) {
        report.approved();
        reports.flush();
        versions.approve(actor, heads.head(report.id()), answer);
        journal.write(actor.id(), "REPORT_APPROVED", "REPORT", report.id().value());
        events.publishEvent(new ReportApproved(report.id().value()));
    }

    /** The bodies still waiting are told not to answer, and the same way is laid again. */
    private void beginAnew(Report report, int endedLap, UUID by) {
        List<Step> ended = steps.findByReportAndLapOrderByOrdinal(report.id().value(), endedLap);
        List<UUID> cancelled = ended.stream()
                .filter(step -> step.state() == StepState.WAITING)
                .map(Step::id)
                .toList();
        for (Step step : ended) {
            UUID body = stillThere(step.body());
            if (body != null) {
                steps.save(step.again(body, clock.instant(), by));
            }
        }
        ended.stream().filter(step -> step.state() == StepState.WAITING).forEach(Step::cancelled);
        steps.deleteAll(
                ended.stream().filter(step -> step.state() == StepState.PLANNED).toList());
        steps.flush();
        reports.flush();
        events.publishEvent(new StepsCancelled(report.id().value(), cancelled));
    }

    /** The same body, or the one that has its place now; a board or an advisory body that has ended is not asked again. */
    private @Nullable UUID stillThere(UUID id) {
        Body body = bodies.body(id).orElseThrow();
        if (body.period().contains(clock.today())) {
            return id;
        }
        return body.kind().states()
                ? null
                : bodies.ofKind(body.kind(), clock.today()).stream()
                        .map(successor -> successor.id().value())
                        .findFirst()
                        .orElse(null);
    }

    private Report toMove(ReportId id) {
        return reports.toMove(id.value()).orElseThrow(RuleViolated::notFound);
    }
}
