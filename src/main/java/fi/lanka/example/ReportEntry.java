package fi.lanka.example;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewAnnual;
import fi.lanka.report.NewReport;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the reports and takes them from body to body. */
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

    ReportEntry(
            ExampleFiles files,
            NewReports newReports,
            Reports reports,
            Chapters chapters,
            Handlings handlings,
            Decisions decisions,
            People people) {
        this.files = files;
        this.newReports = newReports;
        this.reports = reports;
        this.chapters = chapters;
        this.handlings = handlings;
        this.decisions = decisions;
        this.people = people;
    }

    /** A report of the history; it has its id from the day on which it is begun. */
    static final class Told {

        private @Nullable ReportId id;

        ReportId id() {
            return Objects.requireNonNull(id, "not begun yet");
        }
    }

    Told tell(History history, ReportFile file, UUID term, OrganisationEntry.Seats seats) {
        Told report = new Told();
        List<UUID> asked =
                file.asked().stream().map(key -> seats.body(key).value()).toList();
        history.on(file.begunOn(), COORDINATOR, coordinator -> report.id = make(coordinator, file, term, asked));
        tellTheRest(history, file, report, seats);
        return report;
    }

    private ReportId make(Actor coordinator, ReportFile file, UUID term, List<UUID> asked) {
        Integer year = file.year();
        return year == null
                ? newReports.make(coordinator, new NewReport(term, asked, file.example()))
                : newReports.makeAnnual(coordinator, new NewAnnual(year, asked, file.example()));
    }

    Told tellCorrection(History history, ReportFile file, Told corrected, OrganisationEntry.Seats seats) {
        Told report = new Told();
        history.on(
                file.begunOn(),
                COORDINATOR,
                coordinator -> report.id =
                        newReports.correct(coordinator, corrected.id(), Objects.requireNonNull(file.changeNote())));
        tellTheRest(history, file, report, seats);
        return report;
    }

    private void tellTheRest(History history, ReportFile file, Told report, OrganisationEntry.Seats seats) {
        for (ReportFile.ChapterLine line : file.chapters()) {
            history.on(file.begunOn(), COORDINATOR, coordinator -> give(coordinator, history, report.id(), line));
            line.saves()
                    .forEach(save -> history.on(save.on(), save.by(), writer -> {
                        String text = files.text("reports/" + file.texts() + "/" + save.text());
                        chapters.save(
                                writer,
                                report.id(),
                                line.key(),
                                version(writer, report.id(), line),
                                text,
                                save.state());
                    }));
            ReportFile.ReturnLine returned = line.returned();
            if (returned != null) {
                history.on(
                        returned.on(),
                        COORDINATOR,
                        coordinator -> chapters.returnToWriters(
                                coordinator,
                                report.id(),
                                line.key(),
                                version(coordinator, report.id(), line),
                                returned.reason()));
            }
        }
        for (ReportFile.StopLine stop : file.stops()) {
            history.on(
                    stop.sentOn(),
                    COORDINATOR,
                    coordinator -> reports.send(
                            coordinator,
                            report.id(),
                            reports.sending(coordinator, report.id()).seen(),
                            history.day(stop.dueOn())));
            stop.answers()
                    .forEach(answer -> history.on(
                            answer.on(),
                            answer.recordedBy(),
                            secretary -> record(secretary, history, report.id(), answer, seats)));
        }
    }

    private void give(Actor coordinator, History history, ReportId report, ReportFile.ChapterLine line) {
        List<UUID> writers =
                line.writers().stream().map(name -> people.actor(name).id()).toList();
        ExampleDay deadline = line.deadline();
        chapters.assign(
                coordinator,
                report,
                line.key(),
                chapter(coordinator, report, line).assignment(),
                writers,
                deadline == null ? null : history.day(deadline));
    }

    private long version(Actor writer, ReportId report, ReportFile.ChapterLine line) {
        return chapter(writer, report, line).lockVersion();
    }

    private ChapterRow chapter(Actor reader, ReportId report, ReportFile.ChapterLine line) {
        ReportHead head = reports.draft(reader, report);
        return chapters.of(reader, head).stream()
                .filter(chapter -> chapter.key().equals(line.key()))
                .findFirst()
                .orElseThrow();
    }

    private void record(
            Actor secretary,
            History history,
            ReportId report,
            ReportFile.AnswerLine answer,
            OrganisationEntry.Seats seats) {
        UUID body = seats.body(answer.body()).value();
        HandlingRow asked = handlings.of(secretary).stream()
                .filter(handling -> report.equals(handling.report())
                        && handling.body().equals(body)
                        && handling.state() == HandlingState.WAITING)
                .findFirst()
                .orElseThrow();
        decisions.record(
                secretary,
                asked.id(),
                new NewDecision(
                        asked.version(),
                        history.day(answer.on()),
                        answer.section(),
                        answer.caseNumber(),
                        answer.outcome(),
                        answer.wording(),
                        answer.example()));
    }
}
