package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.shared.Language;
import fi.lanka.support.ExampleTest;
import fi.lanka.support.NuChecker;
import fi.lanka.support.Walk;
import fi.lanka.support.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the house sends is HTML as the standard has it: each kind of page, to each role, in each language. */
@ExampleTest
class MarkupTests {

    private static final List<String> PEOPLE = List.of(
            "", "koordinaattori", "paakayttaja", "kirjoittaja", "sihteeri.valtuusto", "jasen.sivistys", "valtuutettu");

    /** Between them they see every kind of page but a few; in the other languages the same elements hold other words. */
    private static final List<String> WHO_SEE_MOST = PEOPLE.subList(0, 3);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isValidOnEveryPage(Language language) throws Exception {
        String code = language.tag();
        database.sql("update organisation_person set language = ?").param(code).update();
        Map<String, Long> before = Writes.of(database);
        NuChecker checker = new NuChecker();
        Set<String> kinds = new TreeSet<>();
        List<String> complaints = new ArrayList<>();

        for (String person : language == Language.FINNISH ? PEOPLE : WHO_SEE_MOST) {
            new Walk(mvc, language, 1).as(person, (address, kind, page) -> {
                if (Walk.isHtml(page) && page.getResponse().getContentAsByteArray().length > 0) {
                    kinds.add(kind);
                    checker.complaints(page.getResponse().getContentAsByteArray())
                            .forEach(complaint -> complaints.add(person + " " + address + ": " + complaint));
                }
            });
        }

        assertThat(complaints).isEmpty();
        assertThat(Writes.of(database)).as("what reading wrote").isEqualTo(before);
        assertThat(kinds).as("kinds of pages").hasSizeGreaterThan(90);
    }

    @Test
    void isComplainedOfWhenItIsNot() throws Exception {
        String page = "<!DOCTYPE html><html lang=\"fi\"><title>x</title><p><div></div><ul><p>a</ul>";

        assertThat(new NuChecker().complaints(page.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .anySatisfy(complaint -> assertThat(complaint).contains("not allowed"));
    }
}
