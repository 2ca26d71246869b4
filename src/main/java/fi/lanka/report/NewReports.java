package fi.lanka.report;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Municipalities;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import fi.lanka.text.RichText;
import fi.lanka.text.TextReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins reports: a term, the template's chapters, and the way through the bodies that are there that day. */
@Service
public class NewReports {

    private final ReportRepository reports;
    private final ChapterRepository chapters;
    private final StepRepository steps;
    private final SavedChapters saves;
    private final ReportHeads heads;
    private final Templates templates;
    private final Terms terms;
    private final Bodies bodies;
    private final Municipalities municipalities;
    private final MessageSource messages;
    private final Journal journal;
    private final HouseClock clock;

    NewReports(
            ReportRepository reports,
            ChapterRepository chapters,
            StepRepository steps,
            SavedChapters saves,
            ReportHeads heads,
            Templates templates,
            Terms terms,
            Bodies bodies,
            Municipalities municipalities,
            MessageSource messages,
            Journal journal,
            HouseClock clock) {
        this.reports = reports;
        this.chapters = chapters;
        this.steps = steps;
        this.saves = saves;
        this.heads = heads;
        this.templates = templates;
        this.terms = terms;
        this.bodies = bodies;
        this.municipalities = municipalities;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    /** Terms that have no extensive report yet, newest first. */
    @Transactional(readOnly = true)
    public List<CouncilTerm> termsWithout(Actor actor) {
        require(actor);
        List<UUID> taken = heads.all().stream().map(ReportHead::term).toList();
        return terms.all().stream().filter(term -> !taken.contains(term.id())).toList();
    }

    /** Whom a statement can be asked of today: the boards, then the advisory bodies. */
    @Transactional(readOnly = true)
    public List<Body> toBeAsked() {
        return bodies.validOn(clock.today()).stream()
                .filter(body -> body.kind().states())
                .toList();
    }

    @Transactional
    public ReportId make(Actor actor, NewReport wanted) {
        require(actor);
        CouncilTerm term =
                terms.term(wanted.term()).orElseThrow(() -> new InvalidInput("term", "report.new.term-missing"));
        Instant now = clock.instant();
        Templates.Template template = templates.newest(ReportKind.EXTENSIVE);
        Report report = Report.extensive(
                template.id(),
                term.id(),
                terms.before(term.id()).map(CouncilTerm::id).orElse(null),
                messages.getMessage(
                        "report.title.extensive",
                        new Object[] {municipalities.current().genitive(), term.name()},
                        Language.FINNISH.locale()),
                wanted.example(),
                now,
                actor.id());
        try {
            reports.saveAndFlush(report);
        } catch (DataIntegrityViolationException another) {
            throw RuleViolated.notNow("report.refused.term-has-one", term.name());
        }
        for (TemplateChapter chapter : template.chapters()) {
            RichText opening = TextReader.read(chapter.opening(), RichText.empty(), id -> false);
            saves.keep(
                    chapters.saveAndFlush(new Chapter(report.id().value(), chapter, opening, now, actor.id())),
                    actor.id());
        }
        layWay(report, template.stops(), wanted.asked(), now, actor.id());
        journal.write(actor.id(), "REPORT_MADE", "REPORT", report.id().value());
        return report.id();
    }

    /**
     * A correction of a published report: the next round, with chapters and a way of its own. What is published stays as it is,
     * and is superseded when the next round is published.
     *
     * @param note what is corrected and why, for residents
     */
    @Transactional
    public ReportId correct(Actor actor, ReportId id, String note) {
        Report published = reports.toMove(id.value()).orElseThrow(RuleViolated::notFound);
        ReportHead head = heads.head(id);
        ReportRules.require(actor, ReportRules.Act.CORRECT, head);
        if (reports.existsByCorrects(id.value())) {
            throw RuleViolated.notNow("report.refused.correction-begun", head.title());
        }
        String checked = ChangeNote.checked(note);
        Instant now = clock.instant();
        Report next = published.nextRound(checked, now, actor.id());
        reports.saveAndFlush(next);
        for (Chapter chapter : chapters.findByReportOrderByOrdinal(id.value())) {
            saves.keep(chapters.saveAndFlush(chapter.inNextRound(next.id().value(), now, actor.id())), actor.id());
        }
        List<UUID> asked = head.steps().stream().map(StepRow::body).distinct().toList();
        layWay(next, templates.newest(ReportKind.EXTENSIVE).stops(), asked, now, actor.id());
        journal.write(actor.id(), "REPORT_CORRECTION_BEGUN", "REPORT", next.id().value());
        return next.id();
    }

    private void layWay(Report report, List<Templates.Stop> stops, List<UUID> chosen, Instant now, UUID by) {
        int ordinal = 0;
        for (Templates.Stop stop : stops) {
            List<Body> asked = askedAt(stop.bodyKind(), chosen);
            requireSomeone(stop.bodyKind(), asked);
            if (!asked.isEmpty()) {
                int place = ++ordinal;
                asked.forEach(body -> steps.save(new Step(
                        report.id().value(), report.lap(), place, body.id().value(), stop.purpose(), now, by)));
            }
        }
        steps.flush();
    }

    /** Advisory bodies are asked when the boards are: a statement of either can still change the text. */
    private List<Body> askedAt(BodyKind stop, List<UUID> chosen) {
        return stop == BodyKind.BOARD
                ? toBeAsked().stream()
                        .filter(body -> chosen.contains(body.id().value()))
                        .toList()
                : bodies.ofKind(stop, clock.today());
    }

    private static void requireSomeone(BodyKind kind, List<Body> asked) {
        if (asked.stream().anyMatch(body -> body.kind() == kind)) {
            return;
        }
        if (kind == BodyKind.BOARD) {
            throw new InvalidInput("boards", "report.new.boards-missing");
        }
        if (kind == BodyKind.EXECUTIVE || kind == BodyKind.COUNCIL) {
            throw RuleViolated.notNow("report.refused.no-council");
        }
    }

    private static void require(Actor actor) {
        ReportRules.refusesToMake(actor).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
