package fi.lanka.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.report.ReportId;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.TypedDay;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The council's day in, the other days out; what has happened elsewhere ticks them off. */
@HouseTest
class YearClockPagesTests {

    private static final String SET = "/calendar/2031/council-day";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    @Autowired
    HouseClock clock;

    @Autowired
    Years years;

    private Town town;

    @BeforeEach
    void buildATown() {
        town = Town.in(house);
        entities.flush();
    }

    @Test
    void countsTheYearsDaysBackFromTheCouncils() throws Exception {
        assertThat(post("koordinaattori", SET, "councilOn", "24.3.2031", "")).hasStatus(303);
        assertThat(days())
                .containsExactly(
                        "13.1.2031", "27.1.2031", "3.2.2031", "3.3.2031", "10.3.2031", "24.3.2031", "19.9.2031");
        assertThat(page("koordinaattori").select("tbody th").eachText())
                .first()
                .asString()
                .startsWith("Toimenpiteiden seuranta on kirjattu");
    }

    @Test
    void givesNobodyASaturdayToWorkTowards() {
        for (int day = 17; day < 24; day++) {
            LocalDate council = LocalDate.of(2031, 3, day);
            for (MilestoneKind kind : MilestoneKind.values()) {
                LocalDate counted = kind.countedFrom(council);
                assertThat(counted.getDayOfWeek().getValue())
                        .as("%s of %s", kind, council)
                        .isLessThanOrEqualTo(kind == MilestoneKind.COUNCIL ? 7 : 5);
                assertThat(kind.beforeCouncil() && counted.isAfter(council)).isFalse();
            }
        }
    }

    @Test
    void saysHowItBeginsBeforeAnyDayIsSet() throws Exception {
        assertThat(page("koordinaattori").text()).contains("Kirjaa alle, milloin valtuusto käsittelee raportin");
        assertThat(page("valtuutettu").text())
                .contains("Tämän vuoden päiviä ei ole vielä sovittu.")
                .doesNotContain("Laske vuoden päivät");
    }

    @Test
    void theCouncilsDayIsADayOfThatYear() {
        assertThat(post("koordinaattori", SET, "councilOn", " ", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita päivä.", "href=\"#councilOn\"");
        for (String wrong :
                new String[] {"31.2.2031", "maaliskuussa", "2031-03-24", "1".repeat(5000), "<b>24.3.2031</b>"}) {
            assertThat(post("koordinaattori", SET, "councilOn", wrong, ""))
                    .hasStatus(422)
                    .bodyText()
                    .contains("ei ole päivä")
                    .doesNotContain("<b>24");
        }
        assertThat(post("koordinaattori", SET, "councilOn", "24.3.2032", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Päivän on oltava vuodelta 2031.", "24.3.2032");
        assertThat(years.year(2031)).isEmpty();
    }

    @Test
    void onlyTheCoordinatorSetsTheDays() {
        assertThat(post("kirjoittaja", SET, "councilOn", "24.3.2031", ""))
                .hasStatus(403)
                .bodyText()
                .contains("Et voi muuttaa vuosikellon päiviä.", "Pyydä häntä siirtämään päivää.");
        UUID milestone = set("24.3.2031", MilestoneKind.TO_BOARDS);
        assertThat(get("sihteeri.lautakunta", "/calendar/milestones/" + milestone + "/day"))
                .hasStatus(403);
        assertThat(post("sihteeri.lautakunta", move(milestone), "day", "1.2.2031", "0"))
                .hasStatus(403);
    }

    @Test
    void thereIsNoSuchYearAndNoSuchDay() {
        assertThat(post("koordinaattori", "/calendar/kissa/council-day", "councilOn", "24.3.2031", ""))
                .hasStatus(404);
        assertThat(post("koordinaattori", "/calendar/9999/council-day", "councilOn", "24.3.9999", ""))
                .hasStatus(404);
        assertThat(get("koordinaattori", move(UUID.randomUUID()))).hasStatus(404);
        assertThat(post("koordinaattori", move(UUID.randomUUID()), "day", "1.2.2031", "0"))
                .hasStatus(404);
        assertThat(get("koordinaattori", "/calendar?year=kissa")).hasStatusOk();
    }

    @Test
    void twoWhoSetTheDayAtOnceDoNotOverwriteEachOther() {
        assertThat(post("koordinaattori", SET, "councilOn", "24.3.2031", "")).hasStatus(303);
        assertThat(post("koordinaattori", SET, "councilOn", "31.3.2031", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Päivää ei tallennettu.", "31.3.2031");
        assertThat(years.year(2031).orElseThrow().councilOn()).isEqualTo("2031-03-24");
    }

    @Test
    void aDoubleClickSetsTheDayOnce() {
        post("koordinaattori", SET, "councilOn", "24.3.2031", "");
        assertThat(post("koordinaattori", SET, "councilOn", "24.3.2031", "")).hasStatus(303);
        assertThat(lines("COUNCIL_DAY_SET")).isOne();
        UUID milestone = milestone(MilestoneKind.TO_BOARDS);
        assertThat(post("koordinaattori", move(milestone), "day", "1.2.2031", "0"))
                .hasStatus(303);
        assertThat(post("koordinaattori", move(milestone), "day", "1.2.2031", "0"))
                .hasStatus(303);
        assertThat(lines("MILESTONE_MOVED")).isOne();
    }

    @Test
    void aMovedDayStaysWhenTheCouncilsDayChangesUnlessItWouldComeAfterIt() {
        UUID early = set("24.3.2031", MilestoneKind.TO_BOARDS);
        UUID late = milestone(MilestoneKind.TO_EXECUTIVE);
        years.move(town.coordinator(), early, 0, LocalDate.of(2031, 1, 29));
        years.move(town.coordinator(), late, 0, LocalDate.of(2031, 3, 20));
        assertThat(post("koordinaattori", SET, "councilOn", "17.3.2031", "0")).hasStatus(303);
        assertThat(years.milestone(early).dueOn()).isEqualTo("2031-01-29");
        assertThat(years.milestone(early).moved()).isTrue();
        assertThat(years.milestone(late).dueOn()).isEqualTo("2031-03-03");
        assertThat(years.milestone(late).moved()).isFalse();
        assertThat(years.milestone(milestone(MilestoneKind.TEXT_READY)).dueOn()).isEqualTo("2031-01-20");
    }

    @Test
    void aDayIsMovedWithAPlainForm() throws Exception {
        UUID milestone = set("24.3.2031", MilestoneKind.TO_BOARDS);
        assertThat(page("koordinaattori").select("a[href=" + move(milestone) + "]"))
                .hasSize(1);
        assertThat(get("koordinaattori", move(milestone)))
                .hasStatusOk()
                .bodyText()
                .contains("Raportti on lähetetty lautakunnille", "value=\"3.2.2031\"");
        assertThat(post("koordinaattori", move(milestone), "day", "29.1.2031", "0"))
                .hasStatus(303);
        assertThat(page("koordinaattori").text()).contains("29.1.2031 siirretty");
    }

    @Test
    void aDayIsMovedToADayAndNotPastTheCouncils() {
        UUID milestone = set("24.3.2031", MilestoneKind.TO_BOARDS);
        assertThat(post("koordinaattori", move(milestone), "day", "", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita päivä.");
        assertThat(post("koordinaattori", move(milestone), "day", "huomenna", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("huomenna ei ole päivä");
        assertThat(post("koordinaattori", move(milestone), "day", "25.3.2031", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Päivä ei voi olla valtuuston kokouksen 24.3.2031 jälkeen.", "value=\"25.3.2031\"");
        assertThat(post("koordinaattori", move(milestone), "day", "30.6.2030", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Päivän on oltava välillä 1.7.2030–31.12.2031.");
        UUID planning = milestone(MilestoneKind.PLAN_WORK);
        assertThat(post("koordinaattori", move(planning), "day", "1.1.2032", "0"))
                .hasStatus(422);
        assertThat(post("koordinaattori", move(planning), "day", "30.9.2031", "0"))
                .hasStatus(303);
        assertThat(years.milestone(milestone).dueOn()).isEqualTo("2031-02-03");
    }

    @Test
    void aStaleMoveIsNotDoneAndIsGivenBack() {
        UUID milestone = set("24.3.2031", MilestoneKind.TO_BOARDS);
        years.move(town.coordinator(), milestone, 0, LocalDate.of(2031, 1, 29));
        for (String stale : new String[] {"0", "", "kissa", null}) {
            assertThat(post("koordinaattori", move(milestone), "day", "27.1.2031", stale))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Päivää ei tallennettu.", "27.1.2031");
        }
    }

    @Test
    void theCouncilsDayIsNotMovedAsTheOthersAre() {
        UUID council = set("24.3.2031", MilestoneKind.COUNCIL);
        assertThat(get("koordinaattori", move(council))).hasStatus(409);
        assertThat(post("koordinaattori", move(council), "day", "31.3.2031", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("kirjaa valtuuston uusi päivä");
    }

    @Test
    void theDatabaseKeepsOneDayOfEachKindAndTheCouncilsInItsYear() {
        set("24.3.2031", MilestoneKind.COUNCIL);
        assertThatThrownBy(() -> database.sql("update calendar_year set council_on = '2032-03-24' where year = 2031")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Nobody ticks anything: the report was sent, answered and approved, and the clock knows. */
    @Test
    void isTickedOffByWhatHappensElsewhere() throws Exception {
        LocalDate today = clock.today();
        years.councilMeets(town.coordinator(), today.getYear(), -1, LocalDate.of(today.getYear(), 12, 31));
        String address = "/calendar?year=" + today.getYear();
        ReportId report = town.report();
        entities.flush();
        assertThat(state(address, "Raportti on lähetetty lautakunnille")).doesNotContain("Tehty");
        town.writeEverything(report);
        entities.flush();
        assertThat(state(address, "Raportin luvut ovat valmiit")).isEqualTo("Tehty " + TypedDay.write(today));
        town.untilBoards(report);
        town.send(report);
        entities.flush();
        assertThat(state(address, "Raportti on lähetetty lautakunnille")).isEqualTo("Tehty " + TypedDay.write(today));
        assertThat(state(address, "Lautakunnat ovat antaneet")).doesNotContain("Tehty");
        town.answer("sihteeri.lautakunta", town.board, fi.lanka.report.StepOutcome.Kind.STATED, "Hyvä.");
        assertThat(state(address, "Lautakunnat ovat antaneet")).doesNotContain("Tehty");
        town.answer("sihteeri.tekninen", town.otherBoard, fi.lanka.report.StepOutcome.Kind.STATED, "Hyvä.");
        entities.flush();
        assertThat(state(address, "Lautakunnat ovat antaneet")).isEqualTo("Tehty " + TypedDay.write(today));
        town.send(report);
        town.answer("sihteeri.hallitus", town.executive, fi.lanka.report.StepOutcome.Kind.PROPOSED_ONWARD, "");
        entities.flush();
        assertThat(state(address, "Hallitus on esittänyt")).isEqualTo("Tehty " + TypedDay.write(today));
        assertThat(state(address, "Valtuusto käsittelee")).doesNotContain("Tehty");
        town.send(report);
        town.answer("sihteeri.valtuusto", town.council, fi.lanka.report.StepOutcome.Kind.APPROVED, "");
        entities.flush();
        assertThat(state(address, "Valtuusto käsittelee")).isEqualTo("Tehty " + TypedDay.write(today));
    }

    /** Whoever may not know of a draft learns nothing of it here. */
    @Test
    void tellsACouncillorTheDaysAndNotHowFarADraftHasCome() throws Exception {
        LocalDate today = clock.today();
        years.councilMeets(town.coordinator(), today.getYear(), -1, LocalDate.of(today.getYear(), 12, 31));
        ReportId report = town.report();
        town.writeEverything(report);
        town.untilBoards(report);
        town.send(report);
        entities.flush();
        String page = get("valtuutettu", "/calendar?year=" + today.getYear())
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("31.12." + today.getYear()).doesNotContain("Tehty", "Myöhässä", "Tulossa", "Siirrä");
    }

    @Test
    void theDeskTellsWhatComesToThoseWhomItConcernsAndWhatIsLateToTheCoordinator() throws Exception {
        LocalDate council = clock.today().plusDays(40);
        years.councilMeets(town.coordinator(), council.getYear(), -1, council);
        assertThat(section("jasen", "tulossa")).contains("Lautakuntien lausunnot raportista", "Määräaika");
        assertThat(section("valtuutettu", "tulossa"))
                .contains("Valtuusto käsittelee raportin")
                .doesNotContain("Lautakuntien lausunnot");
        assertThat(section("koordinaattori", "myohassa")).contains("Kirjaa, miten toimenpiteet etenivät");
        assertThat(section("yhteyshenkilo", "myohassa")).isEmpty();
    }

    @Test
    void theDeskAsksTheCoordinatorForADayThatIsNotSet() throws Exception {
        assertThat(section("koordinaattori", "odottaa"))
                .contains("Kirjaa, milloin valtuusto käsittelee raportin vuonna");
        years.councilMeets(town.coordinator(), years.current(), -1, LocalDate.of(years.current(), 3, 24));
        assertThat(section("koordinaattori", "odottaa")).doesNotContain("Kirjaa, milloin valtuusto");
        assertThat(section("kirjoittaja", "odottaa")).doesNotContain("Kirjaa, milloin valtuusto");
    }

    @Test
    void asksTheDatabaseAsOftenForAFullYearAsForAnEmptyOne() {
        int empty = Statements.during(() -> get("koordinaattori", "/calendar?year=2031"))
                .sql()
                .size();
        set("24.3.2031", MilestoneKind.COUNCIL);
        assertThat(Statements.during(() -> get("koordinaattori", "/calendar?year=2031"))
                        .sql())
                .hasSize(empty);
    }

    private UUID set(String councilOn, MilestoneKind kind) {
        years.councilMeets(
                town.coordinator(), 2031, -1, TypedDay.read(councilOn).orElseThrow());
        return milestone(kind);
    }

    private UUID milestone(MilestoneKind kind) {
        return years.milestones(2031).stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String move(UUID milestone) {
        return "/calendar/milestones/" + milestone + "/day";
    }

    private int lines(String verb) {
        return database.sql("select count(*) from journal_entry where verb = ?")
                .param(verb)
                .query(Integer.class)
                .single();
    }

    private java.util.List<String> days() throws Exception {
        return page("koordinaattori")
                .select("tbody td:nth-child(2) span:first-child")
                .eachText();
    }

    private Document page(String username) throws Exception {
        return Jsoup.parse(get(username, "/calendar?year=2031").getResponse().getContentAsString());
    }

    private String state(String address, String milestone) throws Exception {
        return Jsoup.parse(get("koordinaattori", address).getResponse().getContentAsString())
                .select("tbody tr:contains(" + milestone + ") td:nth-child(3)")
                .text();
    }

    private String section(String username, String heading) throws Exception {
        return Jsoup.parse(get(username, "/desk").getResponse().getContentAsString())
                .select("section[aria-labelledby=" + heading + "]")
                .text();
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult post(String username, String address, String field, String typed, @Nullable String version) {
        var request = mvc.post()
                .uri(address)
                .with(SignIn.as(username))
                .with(csrf())
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param(field, typed);
        return (version == null ? request : request.param("version", version)).exchange();
    }
}
