package fi.lanka.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.HandlingState;
import fi.lanka.decision.Handlings;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.People;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.Name;
import fi.lanka.support.ExampleTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** R5 and what a resident is handed: frozen bytes that no later change touches, sent with the fewest possible words. */
@ExampleTest
class EditionsTests {

    private static final String LIVE = "/hyvinvointikertomukset/laaja-2017-2021";
    private static final String FROZEN = LIVE + "/v1";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    ShopWindow window;

    @Autowired
    ShelfPages pages;

    @Autowired
    EditionStore store;

    @Autowired
    HouseClock clock;

    @Autowired
    People people;

    @Autowired
    Handlings handlings;

    @Autowired
    Decisions decisions;

    @BeforeEach
    @AfterEach
    void showWhatIsStored() {
        window.dress();
    }

    @Test
    void staysTheSameAfterLaterEditsOfEverythingItQuotes() throws Exception {
        byte[] before = get(FROZEN).getContentAsByteArray();
        database.sql("update organisation_body set name = name || ' (uusi nimi)'")
                .update();
        database.sql("update organisation_municipality set name_fi = 'Toinen kunta'")
                .update();
        database.sql("update report_chapter set content = '[]', heading = 'Muutettu'")
                .update();
        database.sql("update report_report set title = 'Muutettu'").update();
        database.sql("update indicator_indicator set name_fi = 'Muutettu'").update();
        database.sql("update indicator_value set superseded_at = now() where superseded_at is null")
                .update();
        window.dress();

        assertThat(get(FROZEN).getContentAsByteArray()).isEqualTo(before);
    }

    @Test
    void keepsItsOwnClothesWhenTheStylesheetChanges() throws Exception {
        String page = get(FROZEN).getContentAsString(StandardCharsets.UTF_8);
        String sheet = page.replaceFirst("(?s).*href=\"(/julkaisut/aineistot/[0-9a-f]{64}\\.css)\".*", "$1");
        byte[] worn = get(sheet).getContentAsByteArray();
        Asset changed = Asset.named("lanka.css", "body{color:red}".getBytes(StandardCharsets.UTF_8));
        Shelf tomorrow = pages.arrange(
                store.editions(), store.assets(), changed, new AsItStands(Name.finnish("Koekunta"), Map.of()));
        Spoken finnish = new Spoken(Language.FINNISH, false);

        assertThat(tomorrow.at(FROZEN, finnish, java.time.LocalDate.now())
                        .orElseThrow()
                        .identity())
                .isEqualTo(page.getBytes(StandardCharsets.UTF_8));
        assertThat(tomorrow.at(sheet, finnish, java.time.LocalDate.now())
                        .orElseThrow()
                        .identity())
                .isEqualTo(worn)
                .isNotEqualTo(changed.content());
        assertThat(new String(worn, StandardCharsets.UTF_8)).doesNotContain("url(fonts", "url(\"fonts", "data:");
    }

    @Test
    void isNeitherChangedNorTakenAwayWhoeverAsks() {
        for (String table : List.of("publication_edition", "publication_asset", "report_version", "report_approval")) {
            for (String change : List.of("update %s set created_at = now()", "delete from %s", "truncate %s cascade")) {
                String statement = change.formatted(table);
                assertThatThrownBy(() -> inSavepoint(statement))
                        .as(statement)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("insert only");
            }
        }
    }

    private void inSavepoint(String statement) {
        database.sql("savepoint s").update();
        try {
            database.sql(statement).update();
        } finally {
            database.sql("rollback to savepoint s").update();
        }
    }

    @Test
    void handsOutTheVeryBytesWhoseHashTheMinutesHold() throws Exception {
        byte[] content = get(FROZEN + "/sisalto.json").getContentAsByteArray();
        String hash = Sha256.hex(content);
        assertThat(get(FROZEN).getContentAsString(StandardCharsets.UTF_8)).contains(hash);
        assertThat(database.sql(
                                "select sha256 from report_version v where v.id = (select a.version_id from report_approval a"
                                        + " join report_report r on r.id = a.report_id where r.kind = 'EXTENSIVE')")
                        .query(String.class)
                        .single())
                .isEqualTo(hash);
    }

    @Test
    void sendsPackedBytesToWhoeverTakesThemAndTheSamePlainToOthers() throws Exception {
        MockHttpServletResponse packed = get(FROZEN, HttpHeaders.ACCEPT_ENCODING, "br, gzip");
        MockHttpServletResponse plain = get(FROZEN);
        assertThat(packed.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(plain.getHeader(HttpHeaders.CONTENT_ENCODING)).isNull();
        assertThat(unpacked(packed.getContentAsByteArray())).isEqualTo(plain.getContentAsByteArray());
        assertThat(packed.getHeader(HttpHeaders.ETAG)).isNotEqualTo(plain.getHeader(HttpHeaders.ETAG));
        assertThat(packed.getHeader(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_ENCODING);
        assertThat(get(FROZEN, HttpHeaders.ACCEPT_ENCODING, "gzip;q=0").getHeader(HttpHeaders.CONTENT_ENCODING))
                .isNull();
    }

    @Test
    void sendsNothingToWhoeverHasItAlready() throws Exception {
        for (String address : List.of(FROZEN, LIVE, "/", "/hyvinvointikertomukset")) {
            for (String coding : List.of("gzip", "identity")) {
                String tag = get(address, HttpHeaders.ACCEPT_ENCODING, coding).getHeader(HttpHeaders.ETAG);
                MockHttpServletResponse again = mvc.get()
                        .uri(address)
                        .header(HttpHeaders.ACCEPT_ENCODING, coding)
                        .header(HttpHeaders.IF_NONE_MATCH, "\"muu\", " + tag)
                        .exchange()
                        .getResponse();
                assertThat(again.getStatus()).as("%s %s", address, coding).isEqualTo(304);
                assertThat(again.getContentAsByteArray()).isEmpty();
            }
        }
    }

    @Test
    void asksTheDatabaseNothingEvenForSomeoneWhoHasSignedIn() {
        for (String address : List.of("/", "/hyvinvointikertomukset", LIVE, FROZEN, FROZEN + "/sisalto.json")) {
            Statements anonymous = Statements.during(() -> get(address));
            assertThat(anonymous.sql()).as(address).isEmpty();
            assertThat(anonymous.session()).as(address).isEmpty();
        }
        Statements withCookie = Statements.during(() -> mvc.get()
                .uri(FROZEN)
                .cookie(new jakarta.servlet.http.Cookie("lanka", "ZWktb2xlLWlzdHVudG9h"))
                .exchange());
        assertThat(withCookie.sql()).isEmpty();
        assertThat(withCookie.session()).isEmpty();
    }

    @Test
    void makesNoSessionAndSetsNoCookie() throws Exception {
        for (String address : List.of(
                "/", FROZEN, "/saavutettavuus", "/tietosuoja", "/palaute", "/hyvinvointikertomukset/olematon")) {
            MockHttpServletResponse response = get(address);
            assertThat(response.getCookies()).as(address).isEmpty();
            assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).as(address).isNull();
            assertThat(response.getHeader("Content-Security-Policy"))
                    .as(address)
                    .contains("script-src 'none'");
        }
    }

    @Test
    void tellsHowLongItMayBeKept() throws Exception {
        assertThat(get(FROZEN).getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("max-age=3600")
                .contains("public");
        assertThat(get(LIVE).getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-cache");
        assertThat(mvc.get().uri("/desk").with(SignIn.as("koordinaattori")).exchange())
                .hasStatusOk()
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Test
    void takesNothingIn() {
        assertThat(mvc.post().uri(FROZEN).with(csrf()).exchange()).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(mvc.delete().uri(FROZEN).with(csrf()).exchange()).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void saysPlainlyThatThereIsNothingAtAnAddress() throws Exception {
        for (String address : List.of("/hyvinvointikertomukset/olematon", LIVE + "/v9", LIVE + "/v1/muu.json")) {
            assertThat(get(address).getStatus()).as(address).isEqualTo(404);
        }
    }

    @Test
    void saysThatItBelongsToAnEarlierTerm() throws Exception {
        assertThat(get(LIVE).getContentAsString(StandardCharsets.UTF_8)).contains("valtuustoka");
        assertThat(get(FROZEN).getContentAsString(StandardCharsets.UTF_8)).contains("Tämä on versio 1");
    }

    /** The clock decides, while the same application runs on. */
    @Test
    void carriesTheBannerFromTheFirstDayOfTheNextTermOn() {
        clock.at(LocalDate.of(2021, 7, 31), () -> assertThat(text(LIVE)).doesNotContain("joka päättyi"));
        clock.at(
                LocalDate.of(2021, 8, 1),
                () -> assertThat(text(LIVE)).contains("valtuustokautta 2017–2021, joka päättyi 31.7.2021"));
        clock.at(LocalDate.of(2021, 8, 1), () -> assertThat(text(FROZEN)).doesNotContain("joka päättyi"));
    }

    private String text(String address) {
        return new String(get(address).getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Round two is approved: the bytes of round one are what they were, and so is what the database keeps of them. */
    @Test
    void isUntouchedByTheVersionThatReplacesIt() throws Exception {
        byte[] before = get(FROZEN).getContentAsByteArray();
        HandlingRow waiting = handlings.of(people.actor("sihteeri.valtuusto")).stream()
                .filter(row -> row.state() == HandlingState.WAITING && row.bodyKind() == BodyKind.COUNCIL)
                .findFirst()
                .orElseThrow();
        decisions.record(
                people.actor("sihteeri.valtuusto"),
                waiting.id(),
                new NewDecision(
                        waiting.version(), clock.today(), 83, null, StepOutcome.Kind.APPROVED, "Hyväksyttiin.", false));
        window.dress();

        assertThat(get(FROZEN).getContentAsByteArray()).isEqualTo(before);
        assertThat(text(LIVE)).contains("Voimassa oleva versio on 2", "työhyvinvointipäällikkö. Puuttuva tieto");
        assertThat(text(LIVE + "/v2")).contains("Mitä tämä versio korjaa", "Puuttuva tieto on lisätty");
        assertThat(text("/hyvinvointikertomukset")).contains("Puuttuva tieto on lisätty", LIVE + "/v1");
        assertThat(database.sql(
                                "select change_note from publication_edition where slug = 'laaja-2017-2021' and number = 1")
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
    }

    private MockHttpServletResponse get(String address) {
        return mvc.get().uri(address).exchange().getResponse();
    }

    private MockHttpServletResponse get(String address, String header, String value) {
        return mvc.get().uri(address).header(header, value).exchange().getResponse();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readAllBytes();
        }
    }
}
