package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Histories;
import fi.lanka.organisation.Newcomer;
import fi.lanka.organisation.People;
import fi.lanka.organisation.PersonId;
import fi.lanka.report.ReportId;
import fi.lanka.shared.HouseClock;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The log as the administrator searches it, and as each thing's page shows its own part of it. */
@HouseTest
class JournalPagesTests {

    private static final String JOURNAL = "/admin/journal";
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 3, 4);

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Journal journal;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    private Town town;

    @BeforeEach
    void buildATown() {
        town = Town.in(house);
        entities.flush();
    }

    @Test
    void tellsWhoDidWhatToWhichAndLeadsThere() throws Exception {
        ReportId report = town.report();
        entities.flush();
        Document page = page(JOURNAL);
        assertThat(page.select("tbody tr").first().text()).contains("koordinaattori (koe)", "kertomus");
        assertThat(page.select("tbody a[href=/reports/" + report + "]")).isNotEmpty();
    }

    @Test
    void isFilteredByDaysPersonKindAndVerb() throws Exception {
        UUID doer = town.coordinator().id();
        on(LONG_AGO, doer, "REPORT_SENT", "REPORT");
        on(LONG_AGO.plusDays(1), doer, "REPORT_TAKEN_BACK", "REPORT");
        on(LONG_AGO.plusDays(2), null, "BODY_ENDED", "BODY");
        assertThat(rows("?from=4.3.2001&to=6.3.2001")).isEqualTo(3);
        assertThat(rows("?from=4.3.2001&to=5.3.2001")).isEqualTo(2);
        assertThat(rows("?from=5.3.2001&to=5.3.2001")).isEqualTo(1);
        assertThat(rows("?to=6.3.2001&person=" + doer)).isEqualTo(2);
        assertThat(rows("?to=6.3.2001&kind=BODY")).isEqualTo(1);
        assertThat(rows("?to=6.3.2001&verb=REPORT_SENT")).isEqualTo(1);
        assertThat(page(JOURNAL + "?to=3.3.2001").text()).contains("Lokissa ei ole tällaisia rivejä.");
    }

    /** The day is the Finnish one: an hour before midnight belongs to it in any zone. */
    @Test
    void countsBothDaysWhole() throws Exception {
        journal("2001-03-03T21:59:59Z");
        journal("2001-03-03T22:00:00Z");
        journal("2001-03-04T21:59:59Z");
        journal("2001-03-04T22:00:00Z");
        assertThat(rows("?from=4.3.2001&to=4.3.2001")).isEqualTo(2);
    }

    private void journal(String moment) {
        house.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        "insert into journal_entry (id, happened_at, verb, thing_kind, thing_id) values (?, ?::timestamptz, 'REPORT_SENT', 'REPORT', ?)")
                .params(UUID.randomUUID(), moment, UUID.randomUUID())
                .update();
    }

    @Test
    void saysWhatIsAmissInTheSearchAndKeepsIt() {
        assertThat(get("paakayttaja", JOURNAL + "?from=31.2.2001"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#from\"", "value=\"31.2.2001\"");
        assertThat(get("paakayttaja", JOURNAL + "?from=5.3.2001&to=4.3.2001"))
                .hasStatus(422)
                .bodyText()
                .contains("Viimeinen päivä on ennen ensimmäistä.", "value=\"4.3.2001\"");
        assertThat(get("paakayttaja", JOURNAL + "?person=kissa")).hasStatus(422);
        assertThat(get("paakayttaja", JOURNAL + "?kind=kissa"))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse luettelosta.");
        assertThat(get("paakayttaja", JOURNAL + "?verb='--")).hasStatus(422);
        assertThat(get("paakayttaja", JOURNAL + "?from=%3Cscript%3Ealert(1)%3C/script%3E"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>alert");
        assertThat(get("paakayttaja", JOURNAL + "?person=" + UUID.randomUUID() + "&kind=KISSA&verb=X&page=kissa"))
                .hasStatusOk()
                .bodyText()
                .contains("Lokissa ei ole tällaisia rivejä.");
        assertThat(get("paakayttaja", "/admin/journal.csv?from=kissa")).hasStatus(302);
    }

    @Test
    void belongsToTheAdministratorAlone() {
        for (String username : new String[] {"koordinaattori", "sihteeri.valtuusto", "valtuutettu"}) {
            assertThat(get(username, JOURNAL)).hasStatus(403);
            assertThat(get(username, "/admin/journal.csv")).hasStatus(403);
        }
    }

    @Test
    void comesInPagesOfFifty() throws Exception {
        for (int i = 0; i < 60; i++) {
            on(LONG_AGO, null, "REPORT_SENT", "REPORT");
        }
        Document first = page(JOURNAL + "?to=4.3.2001");
        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("a:contains(Uudemmat)")).isEmpty();
        String older = first.select("a:contains(Vanhemmat)").attr("href");
        assertThat(older).isEqualTo("/admin/journal?to=4.3.2001&page=2");
        Document second = page(older);
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(second.select("a:contains(Vanhemmat)")).isEmpty();
        assertThat(second.select("a:contains(Uudemmat)").attr("href")).isEqualTo("/admin/journal?to=4.3.2001&page=1");
    }

    @Test
    void asksTheDatabaseAsOftenForFiftyLinesAsForOne() {
        on(LONG_AGO, town.coordinator().id(), "REPORT_SENT", "REPORT");
        int one = statements();
        for (int i = 0; i < 60; i++) {
            on(LONG_AGO, town.actor(i % 2 == 0 ? "kirjoittaja" : "jasen").id(), "REPORT_SENT", "REPORT");
        }
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return Statements.during(() -> get("paakayttaja", JOURNAL + "?to=4.3.2001"))
                .sql()
                .size();
    }

    /** A spreadsheet takes no name for a formula. */
    @Test
    void goesAlongAsATableWhoseCellsDoNothing() throws Exception {
        int n = 0;
        for (String begins : new String[] {"=", "+", "-", "@", "plain"}) {
            PersonId person = house.getBean(People.class)
                    .add(null, Newcomer.named(begins + "HYPERLINK(\"x\")", "kaava" + n++), Town.PASSWORD)
                    .id();
            entities.flush();
            on(LONG_AGO, person.value(), "REPORT_SENT", "REPORT");
        }
        MvcTestResult file = get("paakayttaja", "/admin/journal.csv?to=4.3.2001");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment", ".csv");
        assertThat(file.getResponse().getContentAsString())
                .startsWith("\ufeff\"Milloin\";\"Kuka\"")
                .contains(
                        "\"'=HYPERLINK(\"\"x\"\")\"",
                        "\"'+HYPERLINK",
                        "\"'-HYPERLINK",
                        "\"'@HYPERLINK",
                        "\"plainHYPERLINK",
                        "\"REPORT_SENT\"")
                .doesNotContain("\"=", "\"+", "\"@");
        assertThat(Csv.cell("\t=1")).startsWith("\"'");
        assertThat(Csv.cell("\r=1")).startsWith("\"'");
    }

    @Test
    void aThingsPageShowsItsOwnHistoryNewestFirst() throws Exception {
        ReportId report = town.report();
        town.send(report);
        entities.flush();
        assertThat(Jsoup.parse(get("koordinaattori", "/reports/" + report)
                                .getResponse()
                                .getContentAsString())
                        .select(".history li")
                        .eachText())
                .hasSize(2)
                .first()
                .asString()
                .contains("koordinaattori (koe)", "lähetti");
    }

    @Test
    void aLongHistoryIsCutAndTheWholeIsAtTheSamePage() throws Exception {
        UUID body = town.board.id().value();
        for (int i = 0; i < 30; i++) {
            journal.write(null, "BODY_ENDED", "BODY", body);
        }
        Document cut = page("/admin/bodies/" + body);
        assertThat(cut.select(".history li")).hasSize(20);
        assertThat(cut.select(".history a").attr("href")).isEqualTo("?history=all#historia");
        assertThat(page("/admin/bodies/" + body + "?history=" + Histories.WHOLE).select(".history li"))
                .hasSizeGreaterThan(29);
    }

    /** A board that is asked knows of the report; what its writers do with the draft it does not. */
    @Test
    void aDraftsHistoryIsForThoseWhoReadDrafts() throws Exception {
        ReportId report = town.report();
        town.untilBoards(report);
        town.send(report);
        entities.flush();
        assertThat(get("jasen", "/reports/" + report)).hasStatusOk().bodyText().doesNotContain("id=\"historia\"");
        assertThat(get("yhteyshenkilo", "/reports/" + report))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"historia\"");
    }

    private void on(LocalDate day, UUID person, String verb, String kind) {
        clock.at(day, () -> journal.write(person, verb, kind, UUID.randomUUID()));
    }

    private int rows(String search) throws Exception {
        return page(JOURNAL + search).select("tbody tr").size();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(get("paakayttaja", address).getResponse().getContentAsString());
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(SignIn.as(username))
                .exchange();
    }
}
