package fi.lanka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.People;
import fi.lanka.shared.Language;
import fi.lanka.support.ExampleTest;
import fi.lanka.support.Finnish;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** To each their language: residents by their browser or the address, staff by their own choice. */
@ExampleTest
class LanguagesTests {

    private static final String FRONT = "/";
    private static final String REPORTS = "/hyvinvointikertomukset";
    private static final String LIVE = REPORTS + "/laaja-2017-2021";
    private static final String FROZEN = LIVE + "/v1";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv-FI,sv;q=0.9,fi;q=0.8 | sv",
                "en-GB,en;q=0.9          | en",
                "en;q=0.2,sv;q=0.7       | sv",
                "fi                      | fi",
                "de,fr;q=0.5             | fi",
                "de,en;q=0.5             | en",
                "''                      | fi"
            })
    void followTheBrowserOnPublicPages(String accepted, String language) throws Exception {
        for (String address : List.of(FRONT, REPORTS, "/saavutettavuus", "/palaute", "/tietosuoja", "/login")) {
            MvcTestResult page = get(address, accepted);

            assertThat(html(page).attr("lang")).as(address).isEqualTo(language);
            assertThat(page.getResponse().getHeader(HttpHeaders.CONTENT_LANGUAGE))
                    .as(address)
                    .isEqualTo(language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FRONT, REPORTS, LIVE, REPORTS + "/ei-ole"})
    void giveAnotherPageToAnotherReaderFromMemoryWithoutACookie(String address) {
        MvcTestResult[] swedish = new MvcTestResult[1];
        Statements said = Statements.during(() -> swedish[0] = get(address, "sv"));
        MvcTestResult finnish = get(address, "fi");

        assertThat(said.sql()).isEmpty();
        assertThat(said.session()).isEmpty();
        assertThat(swedish[0].getResponse().getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(swedish[0].getResponse().getHeaders(HttpHeaders.VARY))
                .contains(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.ACCEPT_LANGUAGE);
        assertThat(swedish[0].getResponse().getContentAsByteArray())
                .isNotEqualTo(finnish.getResponse().getContentAsByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {FRONT, REPORTS, LIVE})
    void haveATagOfTheirOwnInEachLanguage(String address) {
        List<String> tags = Stream.of(Language.values())
                .map(language -> get(address, language.tag()).getResponse().getHeader(HttpHeaders.ETAG))
                .toList();

        assertThat(tags).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(again(address, "sv", tags.get(1))).hasStatus(304);
        assertThat(again(address, "fi", tags.get(1))).hasStatus(200);
    }

    private MvcTestResult again(String address, String accepted, String tag) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    /** What a resident chose is in the address, and so in every link that leads to a page of their language. */
    @ParameterizedTest
    @ValueSource(strings = {FRONT, REPORTS, "/saavutettavuus", "/palaute", "/tietosuoja", REPORTS + "/ei-ole"})
    void stayAsTheAddressAskedWhateverTheBrowserSays(String address) throws Exception {
        Element page = html(get(address + "?kieli=en", "sv"));

        assertThat(page.attr("lang")).isEqualTo("en");
        assertThat(page.select("a[href^=/]:not([lang])").eachAttr("href").stream()
                        .filter(link -> !link.equals("/login")))
                .isNotEmpty()
                .allMatch(link -> link.replaceFirst("#.*", "").endsWith("?kieli=en"));
        assertThat(html(get(address + "?kieli=de", "sv")).attr("lang")).isEqualTo("sv");
        assertThat(html(get(address, "sv")).select("footer a").eachAttr("href"))
                .noneMatch(link -> link.contains("kieli"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FRONT, REPORTS, LIVE, "/saavutettavuus", "/palaute", "/tietosuoja"})
    void offerEachLanguageInItself(String address) throws Exception {
        Element choice = html(get(address, "sv")).selectFirst("nav:has(a[hreflang])");

        assertThat(choice.select("a").eachText()).containsExactly("Suomeksi", "På svenska", "In English");
        assertThat(choice.select("a").eachAttr("lang")).containsExactly("fi", "sv", "en");
        assertThat(choice.select("a").eachAttr("href"))
                .containsExactly(address + "?kieli=fi", address + "?kieli=sv", address + "?kieli=en");
        assertThat(choice.select("a[aria-current]").eachAttr("lang")).containsExactly("sv");
    }

    /** The report is the council's in the language in which it was approved; what is told around it is the reader's. */
    @Test
    void tellAroundAReportWhatHasHappenedInTheReadersLanguage() throws Exception {
        MvcTestResult live = get(LIVE, "sv");

        assertThat(live.getResponse().getHeader(HttpHeaders.CONTENT_LANGUAGE)).isEqualTo("fi, sv");
        assertThat(html(live).attr("lang")).isEqualTo("fi");
        assertThat(html(live).select(".frame").attr("lang")).isEqualTo("sv");
        assertThat(html(get(LIVE, "fi")).select(".frame").hasAttr("lang")).isFalse();
        assertThat(get(LIVE, "fi").getResponse().getHeader(HttpHeaders.CONTENT_LANGUAGE))
                .isEqualTo("fi");
    }

    @Test
    void changeNothingOfAFrozenEdition() {
        MvcTestResult finnish = get(FROZEN, "fi");
        MvcTestResult english = get(FROZEN + "?kieli=en", "sv");

        assertThat(english.getResponse().getContentAsByteArray())
                .isEqualTo(finnish.getResponse().getContentAsByteArray());
        assertThat(english.getResponse().getHeader(HttpHeaders.ETAG))
                .isEqualTo(finnish.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(english.getResponse().getHeaders(HttpHeaders.VARY)).containsExactly(HttpHeaders.ACCEPT_ENCODING);
    }

    @Test
    void quoteAReportInItsOwnLanguageOnTheFrontPage() throws Exception {
        Element findings = html(get(FRONT, "en")).selectFirst(".key-findings");

        assertThat(findings.select("h2").attr("lang")).isEqualTo("fi");
        assertThat(findings.select("li").first().closest("[lang]").attr("lang")).isEqualTo("fi");
        assertThat(findings.select("a.ds-button").hasAttr("lang")).isFalse();
    }

    @Test
    void callTheMunicipalityByItsNameInTheLanguage() throws Exception {
        assertThat(html(get(FRONT, "sv")).select("h1").text()).contains("Tavastehus");
        assertThat(html(get("/palaute", "sv")).select(".brand").text()).contains("Tavastehus");
        assertThat(html(get(FRONT, "en")).select(".brand").text()).contains("Hämeenlinna");
    }

    @Test
    void followThePersonsOwnChoiceOnStaffPages() throws Exception {
        speak("koordinaattori", Language.SWEDISH);

        for (String address : List.of("/desk", "/plan", "/account", "/ei-ole")) {
            assertThat(html(staff("koordinaattori", address, "en")).attr("lang"))
                    .as(address)
                    .isEqualTo("sv");
        }
    }

    @Test
    void takeAChoiceIntoUseOnTheNextPageAndWriteItIntoTheLog() throws Exception {
        assertThat(choose("kirjoittaja", "en")).hasStatus(303).hasRedirectedUrl("/account");

        assertThat(html(staff("kirjoittaja", "/account", "fi")).attr("lang")).isEqualTo("en");
        assertThat(html(staff("kirjoittaja", "/account", "fi"))
                        .select("input[name=language][checked]")
                        .val())
                .isEqualTo("en");
        assertThat(changes("kirjoittaja")).isEqualTo(1);
        assertThat(choose("kirjoittaja", "en")).hasStatus(303);
        assertThat(changes("kirjoittaja")).as("nothing changed").isEqualTo(1);
    }

    @Test
    void takeNoLanguageThatThePagesDoNotHave() {
        choose("kirjoittaja", "de");

        assertThat(changes("kirjoittaja")).isZero();
    }

    private long changes(String username) {
        return database.sql("""
                        select count(*) from journal_entry
                        where verb = 'LANGUAGE_CHOSEN' and thing_id = (select id from organisation_person where username = ?)
                        """).param(username).query(Long.class).single();
    }

    private MvcTestResult choose(String username, String language) {
        MvcTestResult answer = mvc.post()
                .uri("/account/language")
                .with(SignIn.as(username))
                .with(csrf())
                .param("language", language)
                .exchange();
        entities.flush();
        return answer;
    }

    @Test
    void writeNumbersDaysAndNamesAsThePagesLanguageDoes() throws Exception {
        Element finnish = html(staff("koordinaattori", "/indicators/tyottomyys", "fi"));
        speak("koordinaattori", Language.ENGLISH);
        Element english = html(staff("koordinaattori", "/indicators/tyottomyys", "fi"));
        speak("koordinaattori", Language.SWEDISH);
        Element swedish = html(staff("koordinaattori", "/indicators/tyottomyys", "fi"));

        assertThat(finnish.selectFirst("main .num").wholeText()).matches("\\d+,\\d\u00a0%");
        assertThat(swedish.selectFirst("main .num").wholeText()).matches("\\d+,\\d\u00a0%");
        assertThat(english.selectFirst("main .num").wholeText()).matches("\\d+\\.\\d%");
        assertThat(finnish.select("h1").text()).isEqualTo("Työttömien osuus työvoimasta");
        assertThat(swedish.select("h1").text()).isEqualTo("Andel arbetslösa av arbetskraften");
        assertThat(english.select("h1").text()).isEqualTo("Unemployed share of the labour force");
        assertThat(english.select("main figure svg").text()).contains("Hämeenlinna");
        assertThat(finnish.text()).containsPattern("\\d{1,2}\\.\\d{1,2}\\.20\\d\\d");
        assertThat(english.select("main").text())
                .containsPattern("\\d{1,2} (January|February|March|April|May|June|July|August|September|October"
                        + "|November|December) 20\\d\\d");
    }

    @Test
    void sayWhichWordsAreFinnishOnAPageOfAnotherLanguage() throws Exception {
        speak("koordinaattori", Language.SWEDISH);

        Element plan = html(staff("koordinaattori", "/plan", "fi"));
        assertThat(plan.select("main a[href^=/plan/objectives/]:not(.ds-button)"))
                .isNotEmpty()
                .allMatch(link -> link.attr("lang").equals("fi"));
        Element indicator = html(staff("koordinaattori", "/indicators/vakiluku", "fi"));
        assertThat(indicator.selectFirst("main .num").attr("lang"))
                .as("asukasta")
                .isEqualTo("fi");
        assertThat(html(staff("koordinaattori", "/reports", "fi"))
                        .select("main th a")
                        .attr("lang"))
                .isEqualTo("fi");
    }

    /** A draft is looked at as it will be published, whoever looks. */
    @Test
    void showADraftToAnyoneInTheReportsOwnLanguage() throws Exception {
        String draft = draft();
        Element finnish =
                html(staff("koordinaattori", draft + "/preview", "fi")).selectFirst(".read");
        speak("koordinaattori", Language.ENGLISH);
        Element english =
                html(staff("koordinaattori", draft + "/preview", "fi")).selectFirst(".read");

        assertThat(english.attr("lang")).isEqualTo("fi");
        assertThat(english.html()).isEqualTo(finnish.html());
    }

    /** Not one sentence of the Finnish interface is left on a Swedish or an English page, and no key shows its bare name. */
    @ParameterizedTest
    @EnumSource(names = {"SWEDISH", "ENGLISH"})
    void areWholeOnEveryMainPage(Language language) throws Exception {
        Finnish finnish = Finnish.ofInterface(database);
        for (String address : List.of(FRONT, REPORTS, "/saavutettavuus", "/palaute", "/tietosuoja", "/login")) {
            finnish.find(address, get(address, language.tag()), 200);
        }
        finnish.find("nothing", get(REPORTS + "/ei-ole", language.tag()), 404);
        speak("koordinaattori", language);
        for (String address : staffPages(draft())) {
            finnish.find(address, staff("koordinaattori", address, "fi"), 200);
        }
        finnish.find("nothing", staff("koordinaattori", "/ei-ole", "fi"), 404);
        String published =
                first("/reports/%s/preview", "report_report where state = 'PUBLISHED' order by title, round");
        finnish.find("a draft no more", staff("koordinaattori", published, "fi"), 409);
        speak("paakayttaja", language);
        for (String address : administrationPages()) {
            finnish.find(address, staff("paakayttaja", address, "fi"), 200);
        }
        finnish.find("not yours", staff("paakayttaja", "/reports/new", "fi"), 403);

        assertThat(finnish.left()).isEmpty();
    }

    private List<String> staffPages(String draft) {
        String chapter = draft + "/chapters/"
                + database.sql("select key from report_chapter where report_id = ?::uuid order by ordinal, key limit 1")
                        .param(draft.substring(draft.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single();
        return List.of(
                "/desk",
                "/reports",
                "/reports/new",
                draft,
                draft + "/preview",
                draft + "/chapters",
                "/admin/templates",
                chapter,
                chapter + "/edit",
                chapter + "/history",
                chapter + "/assignment",
                first("/reports/%s", "report_report where state = 'PUBLISHED' order by title, round"),
                first("/reports/%s/versions/1", "report_report where state = 'PUBLISHED' order by title, round"),
                "/plan",
                "/plan/findings",
                first("/plan/objectives/%s", "plan_objective order by wording"),
                first("/plan/actions/%s", "plan_action order by wording"),
                "/indicators",
                "/indicators/tyottomyys",
                "/strategy/2017-2021",
                "/decisions",
                first("/handlings/%s", "decision_handling order by asked_at, due_on, purpose"),
                "/account");
    }

    private List<String> administrationPages() {
        String person = first("/admin/people/%s", "organisation_person where username = 'kirjoittaja'");
        return List.of(
                "/desk",
                "/admin/people",
                "/admin/people/new",
                "/admin/bodies",
                "/admin/bodies/new",
                "/admin/sectors/new",
                "/admin/settings",
                person,
                person + "/password",
                person + "/closing");
    }

    private String first(String address, String of) {
        return address.formatted(database.sql("select id from " + of + " limit 1")
                .query(String.class)
                .single());
    }

    private String draft() {
        return first("/reports/%s", "report_report where state in ('DRAFT', 'IN_REVIEW') order by state, title");
    }

    private void speak(String username, Language language) {
        people.chooseLanguage(people.actor(username), language);
        entities.flush();
    }

    private MvcTestResult get(String address, String accepted) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
                .exchange();
    }

    private MvcTestResult staff(String username, String address, String accepted) {
        return mvc.get()
                .uri(address)
                .with(SignIn.as(username))
                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
                .exchange();
    }

    private static Element html(MvcTestResult answer) throws Exception {
        Document page = Jsoup.parse(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.select("main").size()).as("a page").isEqualTo(1);
        return page.selectFirst("html");
    }
}
