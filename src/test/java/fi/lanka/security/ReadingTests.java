package fi.lanka.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.calendar.Years;
import fi.lanka.shared.Language;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Town;
import fi.lanka.support.Walk;
import fi.lanka.support.Writes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everyone follows every link they are shown; the database counts what is written meanwhile, and that is nothing. */
@HouseTest
class ReadingTests {

    private static final List<String> PEOPLE = List.of(
            "",
            "paakayttaja",
            "koordinaattori",
            "kirjoittaja",
            "yhteyshenkilo",
            "sihteeri.lautakunta",
            "sihteeri.tekninen",
            "sihteeri.hallitus",
            "sihteeri.valtuusto",
            "jasen",
            "valtuutettu");

    /** Pages of one kind are read this many times by one person: they do the same. */
    private static final int OF_A_KIND = 2;

    private static final List<String> ELSEWHERE = List.of(
            "/plan/",
            "/strategy/{slug}/",
            "/indicators/{code}/",
            "/reports/{id}/structure",
            "/reports/{id}/chapters/{key}/heading",
            "/reports/{id}/chapters/{key}/removal");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Set<String> kinds = new TreeSet<>();

    @Test
    void writesNothing() throws Exception {
        Town town = Town.in(house);
        var report = town.report();
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        town.answer("sihteeri.lautakunta", town.board, fi.lanka.report.StepOutcome.Kind.STATED, "Hyvä kertomus.");
        int year = town.the(Years.class).current();
        town.the(Years.class).councilMeets(town.coordinator(), year, -1, LocalDate.of(year, 3, 22));
        entities.flush();
        entities.clear();
        Map<String, Long> before = Writes.of(database);
        assertThat(before.values().stream().mapToLong(Long::longValue).sum())
                .as("the counters count")
                .isPositive();

        for (String person : PEOPLE) {
            readEverything(person);
            entities.flush();
            assertThat(Writes.of(database))
                    .as("what reading as %s wrote", person)
                    .isEqualTo(before);
        }
        assertThat(kinds).as("kinds of pages that were read").containsAll(linked());
    }

    private void readEverything(String person) throws Exception {
        new Walk(mvc, Language.FINNISH, OF_A_KIND).as(person, (address, kind, page) -> {
            if (page.getResponse().getStatus() == 200) {
                kinds.add(kind);
            }
        });
    }

    /** Every page that the house links to, from what stands in a report at its boards. */
    private Set<String> linked() {
        Set<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                patterns.addAll(mapping.getPatternValues());
            }
        });
        // not in this town, or not at this stage; /strategy leads on to a term's own
        patterns.removeAll(Set.of(
                "",
                "/julkaisut/aineistot/**",
                "/hyvinvointikertomukset/**",
                "/strategy",
                "/strategy/{slug}",
                "/plan/objectives/{id}",
                "/plan/actions/{id}",
                "/indicators/{code}",
                "/reports/{id}/submission",
                "/reports/{id}/steps/{step}/silence",
                "/reports/{id}/correction",
                "/reports/{id}/change-note",
                "/admin/templates/{id}/chapters/new",
                "/admin/templates/{id}/chapters/{key}",
                "/admin/templates/{id}/chapters/{key}/removal",
                "/admin/templates/{id}/discard",
                "/admin/templates/{id}/use",
                "/admin/templates/{id}/way",
                "/admin/people/{id}/reopening",
                "/admin/units/{id}/edit",
                "/admin/units/{id}/end",
                "/first-steps",
                "/first-administrator/{token}",
                "/invitation/{token}"));
        // this town has no strategy, no plan, no figures and no report whose chapters are still put in order:
        // MarkupTests reads
        // those
        patterns.removeIf(pattern -> ELSEWHERE.stream().anyMatch(pattern::startsWith));
        // read as well, but handed out before any controller is looked for
        patterns.removeAll(Set.of("/", "/favicon.ico", "/hyvinvointikertomukset", "/robots.txt"));
        return patterns;
    }
}
