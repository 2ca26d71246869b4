package fi.lanka.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.support.Town;
import fi.lanka.support.Wire;
import fi.lanka.support.Wire.Answer;
import fi.lanka.support.WireTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form counts only with the token of the session that it came from: anything else changes nothing. */
@WireTest
class TokensTests {

    private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient database;

    @Test
    void areAskedForByEveryAddressThatWrites() {
        String draft = WireReports.draft(town).toString();
        Wire coordinator = new Wire(port).signedIn("koordinaattori", Town.PASSWORD);
        Wire administrator = new Wire(port).signedIn("paakayttaja", Town.PASSWORD);
        String coordinators = coordinator.get("/reports/new").token();
        String administrators = administrator.get("/admin/people/new").token();
        Map<String, String> before = everyTable();

        List<String> addresses = writingAddresses(draft);
        assertThat(addresses).hasSizeGreaterThan(15).contains("/logout", "/reports");
        for (String address : addresses) {
            for (String method : WRITING) {
                refused(method + " " + address + " without a token", coordinator.ask(method, address));
            }
            refused(address + " with no token in it", coordinator.post(address, ""));
            refused(address + " with somebody else's token", coordinator.post(address, administrators));
            refused(address + " with somebody else's token", administrator.post(address, coordinators));
            refused(address + " with half a token", coordinator.post(address, coordinators.substring(1)));
        }
        refused("sign-in without a token", new Wire(port).ask("POST", "/login"));
        assertThat(everyTable()).isEqualTo(before);
        assertThat(coordinator.get("/desk").status()).as("still signed in").isEqualTo(200);
        assertThat(coordinator
                        .post("/reports", coordinator.get("/reports/new").token())
                        .status())
                .as("with one's own token")
                .isEqualTo(422);
    }

    private static void refused(String what, Answer answer) {
        assertThat(answer.status()).as(what).isEqualTo(403);
        assertThat(answer.body()).as(what).contains("Istuntosi on vanhentunut");
    }

    private List<String> writingAddresses(String draft) {
        List<String> addresses = new ArrayList<>(List.of("/logout"));
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            if (!mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .map(pattern -> pattern.replace("/reports/{id}", "/reports/" + draft)
                                .replace("{key}", "kuntastrategia")
                                .replaceAll("\\{\\w+}", "00000000-0000-0000-0000-000000000000"))
                        .forEach(addresses::add);
            }
        });
        return addresses;
    }

    /** What stands in each table, and which transaction wrote it: also a write of the same is a write. */
    private Map<String, String> everyTable() {
        Map<String, String> tables = new TreeMap<>();
        database.sql(
                        "select tablename from pg_tables where schemaname = 'public' and tablename not like 'web_session%'")
                .query(String.class)
                .list()
                .forEach(table -> tables.put(
                        table,
                        database.sql(
                                        "select md5(coalesce(string_agg(t.ctid || ' ' || t.xmin || ' ' || t::text, ',' order by t.ctid), '')) from "
                                                + table + " t")
                                .query(String.class)
                                .single()));
        assertThat(tables).hasSizeGreaterThan(20);
        return tables;
    }
}
