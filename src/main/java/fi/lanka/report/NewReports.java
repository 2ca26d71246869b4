package fi.lanka.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
    private final ReportYears years;
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
            ReportYears years,
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
        this.years = years;
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
        List<UUID> taken = heads.all().stream()
                .filter(report -> report.kind() == ReportKind.EXTENSIVE)
                .map(ReportHead::term)
                .toList();
        return terms.all().stream().filter(term -> !taken.contains(term.id())).toList();
    }

    /** Years that have no annual report yet, newest first. */
    @Transactional(readOnly = true)
    public List<Integer> yearsWithout(Actor actor) {
        require(actor);
        return years.withoutReport();
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
                terms.term(wanted.term()).orElseThrow(() -> new InvalidInput("subject", "report.new.subject-missing"));
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
        fill(actor, report, template, wanted.asked(), now);
        return report.id();
    }

    /** The annual report of a year that has begun and has none. */
    @Transactional
    public ReportId makeAnnual(Actor actor, NewAnnual wanted) {
        require(actor);
        if (wanted.year() > clock.today().getYear()) {
            throw new InvalidInput("subject", "report.new.year-to-come", String.valueOf(wanted.year()));
        }
        CouncilTerm term = years.termOf(wanted.year())
                .orElseThrow(() ->
                        new InvalidInput("subject", "report.new.year-without-term", String.valueOf(wanted.year())));
        if (!years.withoutReport().contains(wanted.year())) {
            throw RuleViolated.notNow("report.refused.year-has-one", String.valueOf(wanted.year()));
        }
        Instant now = clock.instant();
        Templates.Template template = templates.newest(ReportKind.ANNUAL);
        Report report = Report.annual(
                template.id(),
                term.id(),
                wanted.year(),
                messages.getMessage(
                        "report.title.annual",
                        new Object[] {municipalities.current().genitive(), String.valueOf(wanted.year())},
                        Language.FINNISH.locale()),
                wanted.example(),
                now,
                actor.id());
        try {
            reports.saveAndFlush(report);
        } catch (DataIntegrityViolationException another) {
            throw RuleViolated.notNow("report.refused.year-has-one", String.valueOf(wanted.year()));
        }
        fill(actor, report, template, wanted.asked(), now);
        return report.id();
    }

    private void fill(Actor actor, Report report, Templates.Template template, List<UUID> asked, Instant now) {
        Map<String, UUID> byKey = new HashMap<>();
        for (TemplateChapter chapter : template.chapters()) {
            RichText opening = TextReader.read(chapter.opening(), RichText.empty(), id -> false);
            Chapter begun = chapters.saveAndFlush(new Chapter(
                    report.id().value(), byKey.get(chapter.parentKey()), chapter, opening, now, actor.id()));
            byKey.put(chapter.key(), begun.id());
            saves.keep(begun, actor.id());
        }
        layWay(report, template.stops(), asked, now, actor.id());
        journal.write(actor.id(), "REPORT_MADE", "REPORT", report.id().value());
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
        Map<UUID, UUID> copies = new HashMap<>();
        for (Chapter chapter : chapters.standing(id.value())) {
            Chapter copy = chapters.saveAndFlush(chapter.inNextRound(
                    next.id().value(), copies.get(chapter.parent()), copies.size() + 1, now, actor.id()));
            copies.put(chapter.id(), copy.id());
            saves.keep(copy, actor.id());
        }
        List<UUID> asked = head.steps().stream().map(StepRow::body).distinct().toList();
        layWay(next, templates.newest(next.kind()).stops(), asked, now, actor.id());
        journal.write(actor.id(), "REPORT_CORRECTION_BEGUN", "REPORT", next.id().value());
        return next.id();
    }

    private void layWay(Report report, List<Stop> stops, List<UUID> chosen, Instant now, UUID by) {
        Map<Integer, List<Stop>> together = stops.stream().collect(groupingBy(Stop::ordinal, TreeMap::new, toList()));
        boolean advisoryHasItsOwn = stops.stream().anyMatch(stop -> stop.bodyKind() == BodyKind.ADVISORY);
        List<UUID> named =
                stops.stream().map(Stop::body).filter(Objects::nonNull).toList();
        int place = 0;
        for (List<Stop> same : together.values()) {
            Map<UUID, Stop> asked = new LinkedHashMap<>();
            for (Stop stop : same) {
                List<Body> its = askedAt(stop, chosen, named, advisoryHasItsOwn);
                requireSomeone(stop, its);
                its.forEach(body -> asked.putIfAbsent(body.id().value(), stop));
            }
            if (!asked.isEmpty()) {
                int ordinal = ++place;
                asked.forEach((body, stop) -> steps.save(new Step(
                        report.id().value(), report.lap(), ordinal, body, stop.purpose(), stop.days(), now, by)));
            }
        }
        steps.flush();
    }

    /**
     * Of boards and advisory bodies the chosen ones. Advisory bodies without a stop of their own are asked when the boards are: a
     * statement of either can still change the text.
     */
    private List<Body> askedAt(Stop stop, List<UUID> chosen, List<UUID> named, boolean advisoryHasItsOwn) {
        UUID one = stop.body();
        if (one != null) {
            Body body = bodies.body(one).orElseThrow(RuleViolated::notFound);
            if (!body.period().contains(clock.today())) {
                throw RuleViolated.notNow("report.refused.stop-has-ended", body.name());
            }
            return List.of(body);
        }
        if (!stop.bodyKind().states()) {
            return bodies.ofKind(stop.bodyKind(), clock.today());
        }
        return toBeAsked().stream()
                .filter(body -> chosen.contains(body.id().value())
                        && !named.contains(body.id().value()))
                .filter(body ->
                        body.kind() == stop.bodyKind() || body.kind() == BodyKind.ADVISORY && !advisoryHasItsOwn)
                .toList();
    }

    private static void requireSomeone(Stop stop, List<Body> asked) {
        if (asked.stream().anyMatch(body -> body.kind() == stop.bodyKind())) {
            return;
        }
        if (stop.bodyKind() == BodyKind.BOARD) {
            throw new InvalidInput("boards", "report.new.boards-missing");
        }
        if (stop.bodyKind().onlyOne()) {
            throw RuleViolated.notNow("report.refused.no-council");
        }
    }

    private static void require(Actor actor) {
        ReportRules.refusesToMake(actor).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
