package fi.lanka.example;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.ChapterState;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewReport;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the extensive report and takes it from body to body, each on its own day. */
@Component
class ReportEntry {

    private static final String COORDINATOR = "koordinaattori";

    private final ExampleFiles files;
    private final NewReports newReports;
    private final Reports reports;
    private final Chapters chapters;
    private final Handlings handlings;
    private final Decisions decisions;
    private final People people;
    private final PastDays days;

    ReportEntry(
            ExampleFiles files,
            NewReports newReports,
            Reports reports,
            Chapters chapters,
            Handlings handlings,
            Decisions decisions,
            People people,
            PastDays days) {
        this.files = files;
        this.newReports = newReports;
        this.reports = reports;
        this.chapters = chapters;
        this.handlings = handlings;
        this.decisions = decisions;
        this.people = people;
        this.days = days;
    }

    ReportId write(WayFile way, UUID term) {
        ReportId report = days.made(way.begunOn(), COORDINATOR, coordinator -> begin(coordinator, way, term));
        way.writers()
                .forEach((writer, keys) -> days.on(
                        way.writtenOn(), writer, actor -> keys.forEach(key -> writeChapter(actor, report, key))));
        return report;
    }

    private ReportId begin(Actor coordinator, WayFile way, UUID term) {
        List<UUID> boards =
                newReports.boards().stream().map(board -> board.id().value()).toList();
        ReportId report = newReports.make(coordinator, new NewReport(term, boards, way.example()));
        way.writers().forEach((writer, keys) -> {
            List<UUID> writers = List.of(people.actor(writer).id());
            chapters.of(coordinator, reports.draft(coordinator, report)).stream()
                    .filter(chapter -> keys.contains(chapter.key()))
                    .forEach(chapter -> chapters.assign(
                            coordinator, report, chapter.key(), chapter.assignment(), writers, way.deadline()));
        });
        return report;
    }

    private void writeChapter(Actor writer, ReportId report, String key) {
        ReportHead head = reports.draft(writer, report);
        long version = chapters.of(writer, head).stream()
                .filter(chapter -> chapter.key().equals(key))
                .mapToLong(ChapterRow::lockVersion)
                .findFirst()
                .orElseThrow();
        chapters.save(writer, report, key, version, files.chapter(head.slug(), key), ChapterState.READY);
    }

    /** Asks the bodies of one stop of the way, and records what each of them did. */
    void ask(ReportId report, List<WayFile.StepLine> stop, OrganisationEntry.Seats seats) {
        WayFile.StepLine first = stop.get(0);
        days.on(
                first.sentOn(),
                COORDINATOR,
                coordinator -> reports.send(
                        coordinator,
                        report,
                        reports.sending(coordinator, report).seen(),
                        first.dueOn()));
        stop.forEach(step -> days.on(
                step.decidedOn(),
                step.recordedBy(),
                secretary -> record(secretary, step, seats.body(step.body()).value())));
    }

    private void record(Actor secretary, WayFile.StepLine step, UUID body) {
        HandlingRow asked = handlings.of(secretary).stream()
                .filter(handling -> handling.body().equals(body) && handling.state() == HandlingState.WAITING)
                .findFirst()
                .orElseThrow();
        decisions.record(
                secretary,
                asked.id(),
                new NewDecision(
                        asked.version(),
                        step.decidedOn(),
                        step.section(),
                        step.caseNumber(),
                        step.outcome(),
                        step.wording(),
                        step.example()));
    }
}
