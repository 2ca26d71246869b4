package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.report.NewReport;
import fi.lanka.report.NewReports;
import fi.lanka.support.ExampleTest;
import fi.lanka.support.ProjectFile;
import fi.lanka.support.SignIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address by every role, in {@code access-matrix.txt}: what the door answers to an empty form, not what then happens. An
 * address without a row is a failure, so a new page cannot forget to say whose it is.
 */
@ExampleTest
class AccessMatrixTests {

    private static final Path TABLE = Path.of("src/test/resources/access-matrix.txt");

    /** The roles in the order of the columns, each by somebody of the example; the first has not signed in. */
    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("anonymous", "");
        ROLES.put("admin", "paakayttaja");
        ROLES.put("coordinator", "koordinaattori");
        ROLES.put("writer", "kirjoittaja");
        ROLES.put("contact", "yhteyshenkilo");
        ROLES.put("sec-board", "sihteeri.sivistys");
        ROLES.put("sec-exec", "sihteeri.hallitus");
        ROLES.put("sec-council", "sihteeri.valtuusto");
        ROLES.put("member", "jasen.sivistys");
        ROLES.put("councillor", "valtuutettu");
    }

    /**
     * @param thing which report the address is about: a draft, one that is published, or none ("-")
     * @param answers one for each role
     */
    private record Row(HttpMethod method, String pattern, String thing, List<String> answers) {

        static Row of(String line) {
            String[] cells = line.strip().split("\\s+");
            return new Row(
                    HttpMethod.valueOf(cells[0]),
                    cells[1],
                    cells[2],
                    List.of(cells).subList(3, cells.length));
        }

        /** As the controllers name it, without what is asked of it. */
        String address() {
            return method + " " + pattern.replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            StringBuilder line = new StringBuilder("%-5s%-60s%-10s".formatted(method, pattern, thing));
            answers.forEach(answer -> line.append("%-12s".formatted(answer)));
            return line.toString().strip();
        }
    }

    private static final List<Row> ROWS = ProjectFile.read(TABLE)
            .text()
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Row::of)
            .toList();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient database;

    @Autowired
    People people;

    @Autowired
    NewReports newReports;

    private final Map<String, String> places = new LinkedHashMap<>();

    @BeforeEach
    void beginADraftBesideThePublishedReport() {
        Actor coordinator = people.actor(ROLES.get("coordinator"));
        UUID board = find("select b.id from organisation_body b join organisation_membership m on m.body_id = b.id"
                + " join organisation_person p on p.id = m.person_id where p.username = 'jasen.sivistys'");
        UUID term = find("select id from strategy_council_term where slug = '2021-2025'");
        UUID published = find("select id from report_report where state = 'PUBLISHED'");
        UUID draft = newReports
                .make(coordinator, new NewReport(term, List.of(board), true))
                .value();
        for (Map.Entry<String, UUID> report :
                Map.of("draft", draft, "published", published).entrySet()) {
            places.put(report.getKey() + " id", report.getValue().toString());
            places.put(
                    report.getKey() + " step",
                    find("select id from report_step where body_id = '" + board + "' and report_id = '"
                                    + report.getValue() + "'")
                            .toString());
            places.put(
                    report.getKey() + " key",
                    database.sql("select key from report_chapter where report_id = ? order by ordinal limit 1")
                            .param(report.getValue())
                            .query(String.class)
                            .single());
        }
        places.put(
                "published number",
                word("select v.number from report_step s join report_version v on v.id = s.version_id where s.id = '"
                        + places.get("published step") + "'"));
        places.put("draft number", "1");
        places.put(
                "answered id",
                find("select id from decision_handling where body_id = '" + board + "'")
                        .toString());
        places.put(
                "recorded id",
                find("select id from decision_decision where body_id = '" + board + "'")
                        .toString());
        places.put("objective id", find("select id from plan_objective limit 1").toString());
        places.put("action id", find("select id from plan_action limit 1").toString());
        places.put(
                "person id",
                find("select id from organisation_person where username = 'sihteeri.sote'")
                        .toString());
        places.put(
                "person membership",
                find("select m.id from organisation_membership m join organisation_person p on p.id = m.person_id"
                                + " where p.username = 'sihteeri.sote'")
                        .toString());
        places.put("body id", board.toString());
        places.put("term slug", "2017-2021");
        places.put("indicator code", word("select code from indicator_indicator order by code limit 1"));
    }

    @Test
    void hasARowForEveryAddress() {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(addressesOf(mapping)));

        assertThat(addresses)
                .isNotEmpty()
                .isSubsetOf(ROWS.stream().map(Row::address).toList());
    }

    private static List<String> addressesOf(RequestMappingInfo mapping) {
        List<String> addresses = new ArrayList<>();
        for (String pattern : mapping.getPatternValues()) {
            mapping.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> addresses.add(method + " " + (pattern.isEmpty() ? "/" : pattern)));
        }
        return addresses;
    }

    @Test
    void answersEveryRoleAsTheTableSays() {
        assertThat(ROWS.stream().map(this::asAnswered).map(Row::toString))
                .containsExactlyElementsOf(ROWS.stream().map(Row::toString).toList());
    }

    private Row asAnswered(Row row) {
        List<String> answers =
                ROLES.values().stream().map(username -> answer(row, username)).toList();
        return new Row(row.method(), row.pattern(), row.thing(), answers);
    }

    private String answer(Row row, String username) {
        var request = mvc.method(row.method()).uri(address(row)).with(csrf());
        MvcTestResult result = (username.isEmpty() ? request : request.with(SignIn.as(username))).exchange();
        String location = result.getResponse().getHeader("Location");
        return location != null && location.endsWith("/login")
                ? "sign-in"
                : String.valueOf(result.getResponse().getStatus());
    }

    private String address(Row row) {
        String address = row.pattern().replace("/**", "");
        for (Map.Entry<String, String> place : places.entrySet()) {
            String[] thingAndName = place.getKey().split(" ");
            if (thingAndName[0].equals(row.thing())) {
                address = address.replace("{" + thingAndName[1] + "}", place.getValue());
            }
        }
        assertThat(address).as(row.toString()).doesNotContain("{");
        return address;
    }

    @Test
    void hasAColumnForEveryRole() {
        assertThat(ROWS).allMatch(row -> row.answers().size() == ROLES.size());
        assertThat(ProjectFile.read(TABLE).text().lines().filter(line -> line.contains("anonymous")))
                .singleElement()
                .satisfies(heading -> assertThat(Arrays.asList(heading.split("\\s+")))
                        .containsSequence(ROLES.keySet().toArray(String[]::new)));
    }

    private UUID find(String sql) {
        return database.sql(sql).query(UUID.class).single();
    }

    private String word(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
