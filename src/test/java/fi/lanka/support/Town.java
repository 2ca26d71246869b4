package fi.lanka.support;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.organisation.Sector;
import fi.lanka.organisation.Sectors;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.ChapterState;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewReport;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.Reports;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * A small municipality for tests, made through the rooms' own doors: the bodies of a report's way, their people, and two terms.
 * Each test makes its own; what it does is rolled back.
 */
public final class Town {

    public static final String PASSWORD = "koe-salasana-1";
    private static final Period LONG = Period.since(LocalDate.of(2013, 1, 1));

    private final ApplicationContext house;
    public final Body council;
    public final Body executive;
    public final Body board;
    public final Body otherBoard;
    public final Body management;
    public final Body group;
    public final Sector sector;
    public final CouncilTerm ended;
    public final CouncilTerm term;

    public static Town in(ApplicationContext house) {
        return new Town(house);
    }

    private Town(ApplicationContext house) {
        this.house = house;
        the(Municipalities.class)
                .establish(
                        null,
                        new Municipality.Details("Koekunta", "Koekunnan", "Provkommun", "109", null, null),
                        false);
        council = body(BodyKind.COUNCIL, "Valtuusto");
        executive = body(BodyKind.EXECUTIVE, "Hallitus");
        board = body(BodyKind.BOARD, "Sivistyslautakunta");
        otherBoard = body(BodyKind.BOARD, "Tekninen lautakunta");
        management = body(BodyKind.MANAGEMENT_TEAM, "Johtoryhmä");
        group = body(BodyKind.WORKING_GROUP, "HYTE-työryhmä");
        sector = the(Sectors.class).found(null, "Sivistys", "SIV", board.id(), LONG);
        ended = the(Terms.class)
                .add(null, "2013–2017", "2013-2017", new Period(LocalDate.of(2013, 1, 1), LocalDate.of(2017, 5, 31)));
        term = the(Terms.class)
                .add(null, "2017–2021", "2017-2021", new Period(LocalDate.of(2017, 6, 1), LocalDate.of(2021, 7, 31)));
        person("paakayttaja", true);
        PersonId coordinator = person("koordinaattori", false);
        seat(coordinator, group, Role.COORDINATOR);
        seat(coordinator, group, Role.SECRETARY);
        seat(coordinator, management, Role.SECRETARY);
        seat(person("kirjoittaja", false), group, Role.WRITER);
        seat(person("kirjoittaja2", false), group, Role.WRITER);
        the(Memberships.class).give(null, person("yhteyshenkilo", false), sector.id(), Role.CONTACT, LONG);
        seat(person("sihteeri.lautakunta", false), board, Role.SECRETARY);
        seat(person("sihteeri.tekninen", false), otherBoard, Role.SECRETARY);
        seat(person("sihteeri.hallitus", false), executive, Role.SECRETARY);
        seat(person("sihteeri.valtuusto", false), council, Role.SECRETARY);
        seat(person("jasen", false), board, Role.MEMBER);
        seat(person("valtuutettu", false), council, Role.MEMBER);
    }

    private Body body(BodyKind kind, String name) {
        return the(Bodies.class).found(null, kind, name, LONG);
    }

    private PersonId person(String username, boolean administrator) {
        return the(People.class)
                .add(null, new Newcomer(username + " (koe)", null, username, "fi", administrator), PASSWORD)
                .id();
    }

    private void seat(PersonId person, Body body, Role role) {
        the(Memberships.class).give(null, person, body.id(), role, LONG);
    }

    public <T> T the(Class<T> door) {
        return house.getBean(door);
    }

    public Actor actor(String username) {
        return the(People.class).actor(username);
    }

    public Actor coordinator() {
        return actor("koordinaattori");
    }

    public ReportId report() {
        return the(NewReports.class)
                .make(
                        coordinator(),
                        new NewReport(
                                term.id(),
                                List.of(board.id().value(), otherBoard.id().value()),
                                false));
    }

    public ReportHead head(ReportId report) {
        return the(Reports.class).report(coordinator(), report);
    }

    public ChapterRow chapter(ReportId report, String key) {
        return the(Chapters.class).around(coordinator(), head(report), key).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public long write(ReportId report, String key, String text) {
        return the(Chapters.class)
                .save(coordinator(), report, key, chapter(report, key).lockVersion(), text, ChapterState.READY);
    }

    /** Every chapter has a sentence of its own and is called ready. */
    public void writeEverything(ReportId report) {
        the(Chapters.class)
                .of(coordinator(), head(report))
                .forEach(row -> write(report, row.key(), "Luvun " + row.key() + " teksti."));
    }

    public int send(ReportId report) {
        Reports reports = the(Reports.class);
        String seen = reports.sending(coordinator(), report).seen();
        return reports.send(coordinator(), report, seen, the(HouseClock.class).today());
    }

    public HandlingRow waiting(Body body) {
        return the(Handlings.class).of(coordinator()).stream()
                .filter(row -> row.body().equals(body.id().value()) && row.state() == HandlingState.WAITING)
                .findFirst()
                .orElseThrow();
    }

    public void answer(String secretary, Body body, StepOutcome.Kind outcome, String wording) {
        answer(secretary, body, outcome, null, wording);
    }

    public void answer(
            String secretary, Body body, StepOutcome.Kind outcome, @Nullable Integer section, String wording) {
        HandlingRow handling = waiting(body);
        the(Decisions.class)
                .record(
                        actor(secretary),
                        handling.id(),
                        new NewDecision(
                                handling.version(),
                                the(HouseClock.class).today(),
                                section,
                                null,
                                outcome,
                                wording,
                                false));
    }

    /** Through the working group and the management team: the boards are next. */
    public void untilBoards(ReportId report) {
        send(report);
        answer("koordinaattori", group, StepOutcome.Kind.PROPOSED_ONWARD, "");
        send(report);
        answer("koordinaattori", management, StepOutcome.Kind.PROPOSED_ONWARD, "");
    }

    /** Past both boards: the executive is next. */
    public void untilExecutive(ReportId report) {
        untilBoards(report);
        send(report);
        answer("sihteeri.lautakunta", board, StepOutcome.Kind.STATED, "Lautakunta pitää kertomusta hyvänä.");
        answer("sihteeri.tekninen", otherBoard, StepOutcome.Kind.STATED, "Lautakunnalla ei ole huomautettavaa.");
    }

    /** The council has it before it. */
    public void untilCouncil(ReportId report) {
        untilExecutive(report);
        send(report);
        answer("sihteeri.hallitus", executive, StepOutcome.Kind.PROPOSED_ONWARD, "");
        send(report);
    }
}
