package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fi.lanka.decision.TownPlan;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Memberships;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.organisation.Role;
import fi.lanka.report.ChapterRow;
import fi.lanka.report.Chapters;
import fi.lanka.report.NewReports;
import fi.lanka.report.ReportHead;
import fi.lanka.report.ReportId;
import fi.lanka.report.ReportState;
import fi.lanka.report.Reports;
import fi.lanka.report.StepOutcome;
import fi.lanka.report.StepRow;
import fi.lanka.report.StepState;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import fi.lanka.support.AccessTables;
import fi.lanka.support.AccessTables.ReportRow;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Every address that is about one report, by every person, at every stage of the report's way, in {@code
 * report-access-matrix.txt}. The forms are empty; whatever an act changes is undone before the next.
 */
@HouseTest
class ReportAccessTests {

    /** Where a report can be, and how it got there. */
    enum Stage {
        DRAFT(ReportState.DRAFT),
        RETURNED(ReportState.DRAFT),
        BOARDS(ReportState.IN_REVIEW),
        STATED(ReportState.IN_REVIEW),
        EXECUTIVE(ReportState.IN_REVIEW),
        PROPOSED(ReportState.PROPOSED),
        COUNCIL(ReportState.PROPOSED),
        APPROVED(ReportState.APPROVED),
        PUBLISHED(ReportState.PUBLISHED),
        SUPERSEDED(ReportState.SUPERSEDED);

        final ReportState state;

        Stage(ReportState state) {
            this.state = state;
        }

        boolean reaches(Stage other) {
            return ordinal() >= other.ordinal();
        }
    }

    /** Refusals of a form that was opened before something changed: whoever is told so has been let in. */
    private static final Set<String> FORM_IS_OLD = Set.of(
            "report.refused.changed-since-seen",
            "report.refused.way-has-moved",
            "report.refused.assigned-meanwhile",
            "report.refused.arranged-meanwhile",
            "report.refused.chapter-saved-meanwhile",
            "report.refused.other-version");

    private static final String CHAPTER = "kuntastrategia";
    private static final String OTHER_CHAPTER = "ohjelmat-ja-suunnitelmat";
    private static final Period LONG = Period.since(LocalDate.of(2013, 1, 1));

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    EntityManager entities;

    @Autowired
    HouseClock clock;

    private final Map<String, Optional<UserDetails>> people = new LinkedHashMap<>();
    private Town town;
    private ReportId report;
    private UUID planVersion;

    @Test
    void hasAStageForEveryStateAndALetterForEveryPerson() {
        assertThat(EnumSet.allOf(Stage.class)).extracting(stage -> stage.state).containsOnly(ReportState.values());
        town = Town.in(house);
        gatherPeople();
        assertThat(AccessTables.ofReports())
                .allSatisfy(row -> assertThat(row.answers().values())
                        .allSatisfy(letters -> assertThat(letters).hasSize(people.size())));
    }

    @ParameterizedTest
    @EnumSource
    void answersEveryPersonAsTheTableSays(Stage stage) throws SQLException {
        town = Town.in(house);
        report = town.report();
        gatherPeople();
        bringTo(stage);
        planVersion = TownPlan.versionFor(town, town.board);
        entities.flush();
        Map<String, Map<String, String>> places = places();
        assertThat(town.head(report).state()).isEqualTo(stage.state);

        List<String> expected = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (ReportRow row : AccessTables.ofReports()) {
            String letters = row.answers().get(stage.name());
            Map<String, String> place = places.get(row.subject());
            assertThat(letters != null).as("%s has a row for %s", row, stage).isEqualTo(exists(row, place));
            if (letters != null) {
                expected.add(letters + " " + row);
                answered.add(letters(row, place) + " " + row);
            }
        }
        assertThat(answered).isNotEmpty().containsExactlyElementsOf(expected);
    }

    /** What the way of the report goes through, and by whom it is looked at. */
    private void gatherPeople() {
        LocalDate yesterday = clock.today().minusDays(1);
        Period ended = new Period(LONG.from(), yesterday);
        Body strange = the(Bodies.class).found(null, BodyKind.BOARD, "Lautakunta jolta ei kysytä", LONG);
        person("entinen.koordinaattori", town.group, Role.COORDINATOR, LONG);
        person("paikaton");
        person("tyoryhma", town.group, Role.MEMBER, LONG);
        the(Memberships.class).give(null, person("kirjoittaja.toinen"), town.sector.id(), Role.WRITER, LONG);
        the(Memberships.class).give(null, person("kirjoittaja.joutilas"), town.sector.id(), Role.WRITER, LONG);
        PersonId formerWriter = person("kirjoittaja.entinen", town.group, Role.WRITER, LONG);
        person("puheenjohtaja", town.board, Role.CHAIR, LONG);
        person("varajasen", town.board, Role.SUBSTITUTE, LONG);
        person("jasen.entinen", town.board, Role.MEMBER, ended);
        person("sihteeri.kysymaton", strange, Role.SECRETARY, LONG);
        person("jasen.hallitus", town.executive, Role.MEMBER, LONG);
        PersonId sender = person("lahettaja", town.group, Role.COORDINATOR, LONG);
        the(Memberships.class).give(null, sender, town.executive.id(), Role.SECRETARY, LONG);
        the(Memberships.class).give(null, sender, town.council.id(), Role.SECRETARY, LONG);
        if (report != null) {
            assign(CHAPTER, "kirjoittaja", "kirjoittaja.entinen");
            assign(OTHER_CHAPTER, "kirjoittaja.toinen");
        }
        database.sql("update organisation_membership set valid_to = ? where person_id = ?")
                .params(yesterday, formerWriter.value())
                .update();

        people.put("anonymous", Optional.empty());
        for (String username : List.of(
                "entinen.koordinaattori",
                "paikaton",
                "paakayttaja",
                "koordinaattori",
                "tyoryhma",
                "kirjoittaja",
                "kirjoittaja.toinen",
                "kirjoittaja.joutilas",
                "kirjoittaja.entinen",
                "yhteyshenkilo",
                "sihteeri.lautakunta",
                "puheenjohtaja",
                "jasen",
                "varajasen",
                "jasen.entinen",
                "sihteeri.kysymaton",
                "sihteeri.hallitus",
                "jasen.hallitus",
                "sihteeri.valtuusto",
                "valtuutettu",
                "lahettaja")) {
            people.put(username, Optional.of(the(UserDetailsService.class).loadUserByUsername(username)));
        }
        // their session is still open, the account is not
        the(People.class)
                .close(null, the(People.class).actor("entinen.koordinaattori").person());
    }

    private PersonId person(String username) {
        return the(People.class)
                .add(null, Newcomer.named(username + " (koe)", username), Town.PASSWORD)
                .id();
    }

    private PersonId person(String username, Body body, Role role, Period period) {
        PersonId person = person(username);
        the(Memberships.class).give(null, person, body.id(), role, period);
        return person;
    }

    private void assign(String chapter, String... usernames) {
        ChapterRow row = town.chapter(report, chapter);
        the(Chapters.class)
                .assign(
                        town.coordinator(),
                        report,
                        chapter,
                        row.assignment(),
                        Arrays.stream(usernames)
                                .map(username -> town.actor(username).id())
                                .toList(),
                        null);
    }

    private void bringTo(Stage stage) {
        if (stage.reaches(Stage.RETURNED)) {
            town.writeEverything(report);
            town.untilBoards(report);
            town.send(report);
        }
        if (stage == Stage.RETURNED) {
            town.answer("sihteeri.tekninen", town.otherBoard, StepOutcome.Kind.RETURNED, "Talousluvut puuttuvat.");
            return;
        }
        if (stage.reaches(Stage.STATED)) {
            town.answer("sihteeri.lautakunta", town.board, StepOutcome.Kind.STATED, "Hyvä kertomus.");
            town.answer("sihteeri.tekninen", town.otherBoard, StepOutcome.Kind.NOTED, "");
        }
        if (stage.reaches(Stage.EXECUTIVE)) {
            sendAs("lahettaja");
        }
        if (stage.reaches(Stage.PROPOSED)) {
            town.answer("sihteeri.hallitus", town.executive, StepOutcome.Kind.PROPOSED_ONWARD, "");
        }
        if (stage.reaches(Stage.COUNCIL)) {
            sendAs("lahettaja");
        }
        if (stage.reaches(Stage.APPROVED)) {
            town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "");
        }
        if (stage == Stage.APPROVED) {
            entities.flush();
            database.sql("update report_report set state = 'APPROVED' where id = ?")
                    .param(report.value())
                    .update();
            entities.clear();
        }
        if (stage == Stage.SUPERSEDED) {
            ReportId next = the(NewReports.class).correct(town.coordinator(), report, "Luku korjattiin.");
            town.untilCouncil(next);
            town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "");
        }
    }

    private void sendAs(String username) {
        String seen = the(Reports.class).sending(town.actor(username), report).seen();
        the(Reports.class).send(town.actor(username), report, seen, clock.today());
    }

    /** By subject, what stands for the names in the addresses; what is not there yet has no place. */
    private Map<String, Map<String, String>> places() {
        ReportHead head = town.head(report);
        String id = report.toString();
        String step = head.steps().stream()
                .filter(row -> row.body().equals(town.board.id().value()))
                .min(java.util.Comparator.comparing(StepRow::lap))
                .orElseThrow()
                .id()
                .toString();
        Map<String, Map<String, String>> places = new LinkedHashMap<>();
        places.put("", Map.of("reports id", id, "key", CHAPTER, "step", step));
        places.put("board", places(head, town.board));
        places.get("board").put("versions id", planVersion.toString());
        places.put("executive", places(head, town.executive));
        places.put("council", places(head, town.council));
        return places;
    }

    private Map<String, String> places(ReportHead head, Body body) {
        Map<String, String> places = new LinkedHashMap<>(Map.of("reports id", report.toString()));
        for (StepRow step : head.steps()) {
            if (step.body().equals(body.id().value()) && step.state() != StepState.PLANNED) {
                places.put("number", String.valueOf(step.version()));
                places.put("handlings id", word("select id from decision_handling where step_id = ?", step.id()));
                database.sql("select d.id from decision_decision d join decision_point p on p.decision_id = d.id"
                                + " join decision_handling h on h.id = p.handling_id where h.step_id = ?")
                        .param(step.id())
                        .query(UUID.class)
                        .optional()
                        .ifPresent(decision -> places.put("decisions id", decision.toString()));
            }
        }
        return places;
    }

    private String word(String sql, UUID id) {
        return database.sql(sql).param(id).query(UUID.class).single().toString();
    }

    private static boolean exists(ReportRow row, Map<String, String> place) {
        return !address(row, place).contains("{");
    }

    private static String address(ReportRow row, Map<String, String> place) {
        String address = row.pattern();
        for (Map.Entry<String, String> known : place.entrySet()) {
            String[] name = known.getKey().split(" ");
            address = name.length == 1
                    ? address.replace("{" + name[0] + "}", known.getValue())
                    : address.replace("/" + name[0] + "/{" + name[1] + "}", "/" + name[0] + "/" + known.getValue());
        }
        return address;
    }

    private String letters(ReportRow row, Map<String, String> place) throws SQLException {
        StringBuilder letters = new StringBuilder();
        for (Optional<UserDetails> person : people.values()) {
            letters.append(letter(row.method(), address(row, place), person));
        }
        return letters.toString();
    }

    private String letter(HttpMethod method, String address, Optional<UserDetails> person) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(source);
        Savepoint before = connection.setSavepoint();
        StringBuilder letter = new StringBuilder();
        // boards were asked to answer by today: tomorrow they are late
        clock.at(clock.today().plusDays(1), () -> letter.append(letter(exchange(method, address, person))));
        connection.rollback(before);
        entities.clear();
        return letter.toString();
    }

    private MvcTestResult exchange(HttpMethod method, String address, Optional<UserDetails> person) {
        var request = mvc.method(method).uri(address).with(csrf());
        if (address.endsWith("/comparison")) {
            request.param("from", "0").param("to", "0");
        }
        return (person.isPresent() ? request.with(user(person.get())) : request).exchange();
    }

    private static String letter(MvcTestResult result) {
        String location = result.getResponse().getHeader("Location");
        if (location != null && location.endsWith("/login")) {
            return "s";
        }
        int status = result.getResponse().getStatus();
        return switch (status) {
            case 200, 303, 422 -> "o";
            case 403 -> "x";
            case 404 -> ".";
            case 409 -> formIsOld(result) ? "o" : "-";
            default -> "[" + status + "]";
        };
    }

    private static boolean formIsOld(MvcTestResult result) {
        var page = result.getMvcResult().getModelAndView();
        return result.getMvcResult().getResolvedException() instanceof RuleViolated refusal
                        && FORM_IS_OLD.contains(refusal.code())
                || page != null && "report/stale".equals(page.getViewName());
    }

    private <T> T the(Class<T> door) {
        return house.getBean(door);
    }
}
