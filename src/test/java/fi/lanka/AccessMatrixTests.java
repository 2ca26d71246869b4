package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.Units;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.support.AccessTables;
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
     * @param thing what the address is about; "-" for nothing in particular, "unmapped" where no controller answers
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

        /** As the controllers name it. */
        String address() {
            return method + " " + pattern;
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
    Units units;

    @Autowired
    HouseClock clock;

    private final Map<String, String> places = new LinkedHashMap<>();

    @BeforeEach
    void findWhatTheAddressesAreAbout() {
        places.put("objective id", find("select id from plan_objective limit 1").toString());
        places.put("action id", find("select id from plan_action limit 1").toString());
        places.put("action year", "2020");
        places.put("target id", find("select id from plan_target limit 1").toString());
        places.put("finding id", find("select id from plan_finding limit 1").toString());
        places.put(
                "plan id",
                find("select id from plan_plan order by first_year limit 1").toString());
        places.put("plan year", "2019");
        places.put(
                "person id",
                find("select id from organisation_person where username = 'sihteeri.sote'")
                        .toString());
        places.put(
                "person membership",
                find("select m.id from organisation_membership m join organisation_person p on p.id = m.person_id"
                                + " where p.username = 'sihteeri.sote' order by m.valid_from limit 1")
                        .toString());
        places.put(
                "body id",
                find("select body_id from organisation_membership m join organisation_person p on p.id = m.person_id"
                                + " where p.username = 'jasen.sivistys'")
                        .toString());
        places.put(
                "milestone id",
                find("select id from calendar_milestone where kind = 'TO_BOARDS'")
                        .toString());
        places.put("year year", "2030");
        UUID sector = find("select id from organisation_sector where valid_to is null limit 1");
        places.put("sector id", sector.toString());
        places.put(
                "unit id",
                units.found(null, new SectorId(sector), "Pääkirjasto (koe)", Period.since(clock.today()))
                        .id()
                        .toString());
        places.put("statement text", "privacy");
        places.put("link token", "no-such-link");
        places.put(
                "template id",
                find("select id from report_template where kind = 'EXTENSIVE' and number = 1")
                        .toString());
        places.put("template key", "kuntastrategia");
        places.put("term slug", "2017-2021");
        String goal = find("select g.id from strategy_goal g join strategy_strategy s on s.id = g.strategy_id"
                        + " join strategy_council_term t on t.id = s.term_id where t.slug = '2017-2021' limit 1")
                .toString();
        places.put("goal slug", "2017-2021");
        places.put("goal id", goal);
        places.put("goal goal", goal);
        // a focus area that is not there, in a year that is over
        places.put("focus slug", "2017-2021");
        places.put("focus year", "2018");
        places.put("focus id", UUID.randomUUID().toString());
        places.put("indicator code", word("select code from indicator_indicator order by code limit 1"));
    }

    /** In this table or in that of the reports, and no row that has lost its address. */
    @Test
    void hasARowForEveryAddress() {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(addressesOf(mapping)));
        Set<String> rows = new TreeSet<>();
        ROWS.stream().filter(row -> !row.thing().equals("unmapped")).forEach(row -> rows.add(row.address()));
        AccessTables.ofReports().forEach(row -> rows.add(row.address()));

        assertThat(rows).isEqualTo(addresses);
    }

    @Test
    void calledUnmappedIsWhatNoControllerAnswers() {
        Set<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> addresses.addAll(addressesOf(mapping)));

        assertThat(ROWS.stream().filter(row -> row.thing().equals("unmapped")).map(Row::address))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(addresses);
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
        return database.sql(sql).query(UUID.class).list().get(0);
    }

    private String word(String sql) {
        return database.sql(sql).query(String.class).single();
    }
}
