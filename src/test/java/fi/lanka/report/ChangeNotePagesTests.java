package fi.lanka.report;

import static fi.lanka.support.Refusals.refusedNotNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A correction says what it corrects and why: asked when it begins, changed while it is a draft, locked when it leaves. */
@HouseTest
class ChangeNotePagesTests {

    private static final String NOTE = "Väkiluku oli väärin. Oikea luku on 67 532.";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private Town town;
    private ReportId published;

    @BeforeEach
    void publishAReport() {
        town = Town.in(house);
        published = town.report();
        town.writeEverything(published);
        town.untilCouncil(published);
        town.answer("sihteeri.valtuusto", town.council, StepOutcome.Kind.APPROVED, "Hyväksyttiin.");
    }

    private ReportId correction() {
        ReportId correction = town.the(NewReports.class).correct(town.coordinator(), published, NOTE);
        entities.flush();
        return correction;
    }

    @Test
    void aCorrectionIsNotBegunWithoutSayingWhatItCorrects() {
        assertThat(post("koordinaattori", "/reports/" + published + "/correction", " \r\n ", null))
                .hasStatus(422)
                .bodyText()
                .contains("Virhe:", "href=\"#note\"", "Kirjoita, mitä korjataan ja miksi.");
        assertThat(rounds()).isOne();
    }

    @Test
    void aNoteTooLongForAListIsShownBackAsItWasTyped() {
        String tooLong = "x".repeat(ChangeNote.LONGEST + 1);
        assertThat(post("koordinaattori", "/reports/" + published + "/correction", tooLong, null))
                .hasStatus(422)
                .bodyText()
                .contains("Lyhennä se enintään 1", tooLong);
        assertThat(rounds()).isOne();
        assertThat(post(
                        "koordinaattori",
                        "/reports/" + published + "/correction",
                        "ä".repeat(ChangeNote.LONGEST),
                        null))
                .hasStatus(303);
        assertThat(rounds()).isEqualTo(2);
    }

    @Test
    void aSecondCorrectionOfTheSameVersionIsRefusedAndTheNoteGivenBack() {
        correction();
        assertThat(post("koordinaattori", "/reports/" + published + "/correction", "Toinen yritys", null))
                .hasStatus(409)
                .bodyText()
                .contains("on jo aloitettu korjattu versio", "Toinen yritys");
    }

    @Test
    void theNoteIsChangedWhileTheCorrectionIsADraft() {
        ReportId correction = correction();
        String address = "/reports/" + correction + "/change-note";
        assertThat(get("koordinaattori", "/reports/" + correction))
                .hasStatusOk()
                .bodyText()
                .contains(NOTE, address);
        assertThat(get("koordinaattori", address)).hasStatusOk().bodyText().contains("Oikea luku on 67 532.");
        assertThat(post("koordinaattori", address, "<b>Uusi</b> selite", version(correction)))
                .hasStatus(303);
        assertThat(town.head(correction).changeNote()).isEqualTo("<b>Uusi</b> selite");
        assertThat(get("koordinaattori", "/reports/" + correction))
                .bodyText()
                .contains("&lt;b&gt;Uusi&lt;/b&gt; selite")
                .doesNotContain("<b>Uusi</b>");
        assertThat(verbs(correction)).contains("REPORT_CHANGE_EXPLAINED");
    }

    @Test
    void aCharacterThatNobodySeesIsRefused() {
        ReportId correction = correction();
        assertThat(post(
                        "koordinaattori",
                        "/reports/" + correction + "/change-note",
                        "Toinen\u0000 rivi.",
                        version(correction)))
                .hasStatus(400);
        assertThat(town.head(correction).changeNote()).isEqualTo(NOTE);
    }

    @Test
    void aNoteIsNeitherEmptiedNorStretchedLater() {
        ReportId correction = correction();
        String address = "/reports/" + correction + "/change-note";
        assertThat(post("koordinaattori", address, "", version(correction)))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita, mitä korjataan ja miksi.");
        assertThat(post("koordinaattori", address, "x".repeat(1001), version(correction)))
                .hasStatus(422)
                .bodyText()
                .contains("Selite on liian pitkä");
        assertThat(town.head(correction).changeNote()).isEqualTo(NOTE);
    }

    @Test
    void aStaleNoteIsNotSavedAndIsGivenBack() {
        ReportId correction = correction();
        String address = "/reports/" + correction + "/change-note";
        String seen = version(correction);
        assertThat(post("koordinaattori", address, "Ensimmäinen", seen)).hasStatus(303);
        for (String stale : new String[] {seen, "", "abc", null}) {
            assertThat(post("koordinaattori", address, "Myöhästynyt", stale))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Selitettä ei tallennettu", "Myöhästynyt");
        }
        assertThat(town.head(correction).changeNote()).isEqualTo("Ensimmäinen");
    }

    @Test
    void theNoteIsLockedWhenTheCorrectionHasBeenSent() {
        ReportId correction = correction();
        String seen = version(correction);
        assertThat(get("koordinaattori", "/reports/" + correction + "/submission"))
                .hasStatusOk()
                .bodyText()
                .contains(NOTE);
        town.send(correction);
        assertThat(get("koordinaattori", "/reports/" + correction + "/change-note"))
                .hasStatus(409);
        assertThat(post("koordinaattori", "/reports/" + correction + "/change-note", "Uusi", seen))
                .hasStatus(409)
                .bodyText()
                .contains("Selitettä ei voi enää muuttaa", "on lähetetty toimielimille");
        assertThat(get("koordinaattori", "/reports/" + correction)).bodyText().doesNotContain("/change-note");
    }

    @Test
    void nothingIsSentWithAnotherNoteThanTheOneThatWasSeen() {
        ReportId correction = correction();
        Reports reports = town.the(Reports.class);
        String seen = reports.sending(town.coordinator(), correction).seen();
        reports.explain(town.coordinator(), correction, town.head(correction).lockVersion(), "Aivan muuta.");
        refusedNotNow(
                "report.refused.changed-since-seen", () -> reports.send(town.coordinator(), correction, seen, null));
    }

    @Test
    void theFirstVersionCorrectsNothing() {
        assertThat(get("koordinaattori", "/reports/" + published + "/change-note"))
                .hasStatus(409)
                .bodyText()
                .contains("on ensimmäinen versio eikä korjaa mitään");
    }

    @Test
    void onlyTheCoordinatorExplains() {
        ReportId correction = correction();
        assertThat(post("yhteyshenkilo", "/reports/" + correction + "/change-note", "Uusi", version(correction)))
                .hasStatus(403);
        assertThat(get("valtuutettu", "/reports/" + correction + "/change-note"))
                .hasStatus(404);
        assertThat(get("koordinaattori", "/reports/" + UUID.randomUUID() + "/change-note"))
                .hasStatus(404);
    }

    @Test
    void bodiesReadTheNoteWithTheVersionThatTheyHandle() {
        ReportId correction = correction();
        town.untilBoards(correction);
        town.send(correction);
        assertThat(get(
                        "sihteeri.lautakunta",
                        "/handlings/" + town.waiting(town.board).id()))
                .hasStatusOk()
                .bodyText()
                .contains("Mitä tämä versio korjaa", NOTE);
        assertThat(get("jasen", "/reports/" + correction + "/versions/3"))
                .hasStatusOk()
                .bodyText()
                .contains("Mitä tämä versio korjaa", NOTE);
    }

    /** What an earlier lap's bodies read stays as they read it, whatever the note says later. */
    @Test
    void theNoteIsFrozenIntoTheVersion() {
        ReportId correction = correction();
        town.send(correction);
        town.the(Reports.class)
                .takeBack(town.coordinator(), correction, town.head(correction).standing(), "Kesken.");
        town.the(Reports.class)
                .explain(town.coordinator(), correction, town.head(correction).lockVersion(), "Toinen selite.");
        assertThat(town.the(ReportVersions.class)
                        .version(town.coordinator(), town.head(correction), 1)
                        .content()
                        .changeNote())
                .isEqualTo(NOTE);
    }

    @Test
    void theDatabaseKeepsNoCorrectionWithoutANoteAndNoNoteWithoutACorrection() {
        ReportId correction = correction();
        assertThatThrownBy(() -> inSavepoint("update report_report set change_note = null where id = '%s'", correction))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> inSavepoint("update report_report set change_note = '' where id = '%s'", correction))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> inSavepoint("update report_report set change_note = 'x' where id = '%s'", published))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void inSavepoint(String statement, ReportId report) {
        database.sql("savepoint s").update();
        try {
            database.sql(statement.formatted(report)).update();
        } finally {
            database.sql("rollback to savepoint s").update();
        }
    }

    private int rounds() {
        entities.flush();
        return database.sql("select count(*) from report_report where term_id = ?")
                .param(town.term.id())
                .query(Integer.class)
                .single();
    }

    private java.util.List<String> verbs(ReportId report) {
        return database.sql("select verb from journal_entry where thing_id = ?")
                .param(report.value())
                .query(String.class)
                .list();
    }

    private String version(ReportId report) {
        return String.valueOf(town.head(report).lockVersion());
    }

    private MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult post(String username, String address, String note, String version) {
        var request = mvc.post()
                .uri(address)
                .with(SignIn.as(username))
                .with(csrf())
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED)
                .param("note", note);
        return (version == null ? request : request.param("version", version)).exchange();
    }
}
