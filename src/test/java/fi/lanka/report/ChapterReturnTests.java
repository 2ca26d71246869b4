package fi.lanka.report;

import static fi.lanka.support.Refusals.refusedNotNow;
import static fi.lanka.support.Refusals.refusedNotYours;
import static fi.lanka.support.Refusals.wrongInput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.organisation.Actor;
import fi.lanka.report.StepOutcome.Kind;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.RuleViolated;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A chapter that its writers called ready, given back to them with what is missing. */
@HouseTest
class ChapterReturnTests {

    private static final String KEY = "kuntastrategia";
    private static final String REASON = "Nuorten luvut puuttuvat.";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Chapters chapters;

    @Autowired
    JdbcClient database;

    private Town town;
    private ReportId report;
    private Actor writer;

    @BeforeEach
    void makeAChapterThatItsWriterCallsReady() {
        town = Town.in(house);
        report = town.report();
        writer = town.actor("kirjoittaja");
        chapters.assign(
                town.coordinator(),
                report,
                KEY,
                town.chapter(report, KEY).assignment(),
                List.of(writer.id()),
                town.the(HouseClock.class).today().plusDays(7));
        write(ChapterState.READY, "Kaupunki kasvaa.");
    }

    private void write(ChapterState state, String text) {
        chapters.save(writer, report, KEY, version(), text, state);
    }

    private long version() {
        return town.chapter(report, KEY).lockVersion();
    }

    private void giveBack() {
        chapters.returnToWriters(town.coordinator(), report, KEY, version(), " " + REASON + " ");
    }

    @Test
    void goesBackToWorkWithItsReasonAndItsTextUntouched() {
        giveBack();
        ChapterRow returned = town.chapter(report, KEY);
        assertThat(returned.state()).isEqualTo(ChapterState.IN_WORK);
        assertThat(returned.returned()).isNotNull();
        assertThat(returned.returned().reason()).isEqualTo(REASON);
        assertThat(returned.returned().by()).startsWith("koordinaattori");
        assertThat(returned.text().plainText()).isEqualTo("Kaupunki kasvaa.");
        assertThat(returned.savedBy()).startsWith("kirjoittaja");
        assertThat(town.chapter(report, "toimintaymparisto").returned()).isNull();
    }

    @Test
    void aChapterThatIsReadyForCommentsIsGivenBackToo() {
        write(ChapterState.READY_FOR_COMMENTS, "Kaupunki kasvaa yhä.");
        giveBack();
        assertThat(town.chapter(report, KEY).returned()).isNotNull();
    }

    @Test
    void standsUntilAWriterHandsTheChapterOnAndStaysInItsHistory() {
        giveBack();
        write(ChapterState.IN_WORK, "Nuoret voivat hyvin.");
        write(ChapterState.READY_FOR_COMMENTS, "Nuoret voivat hyvin, luvut ovat taulukossa.");
        assertThat(town.chapter(report, KEY).returned()).isNull();
        write(ChapterState.READY, "Nuoret voivat hyvin, luvut ovat taulukossa.");
        assertThat(town.chapter(report, KEY).returned()).isNull();
        write(ChapterState.IN_WORK, "Vielä yksi korjaus.");
        assertThat(town.chapter(report, KEY).returned()).isNull();
        assertThat(chapters.history(
                        writer, town.head(report), town.chapter(report, KEY).id()))
                .extracting(ChapterSave::returnReason)
                .containsExactly(null, null, null, null, REASON, null, null);
    }

    @Test
    void isGivenBackAgainAfterItWasMended() {
        giveBack();
        write(ChapterState.READY, "Nuoret voivat hyvin.");
        chapters.returnToWriters(town.coordinator(), report, KEY, version(), "Lähde puuttuu.");
        assertThat(town.chapter(report, KEY).returned().reason()).isEqualTo("Lähde puuttuu.");
    }

    @Test
    void needsAReason() {
        wrongInput("reason", () -> chapters.returnToWriters(town.coordinator(), report, KEY, version(), " \n "));
        assertThat(town.chapter(report, KEY).state()).isEqualTo(ChapterState.READY);
    }

    @Test
    void isNotGivenBackOverASaveThatTheCoordinatorHasNotRead() {
        long read = version();
        write(ChapterState.READY, "Kaupunki kasvaa yhä.");
        refusedNotNow(
                "report.refused.chapter-saved-meanwhile",
                () -> chapters.returnToWriters(town.coordinator(), report, KEY, read, REASON));
    }

    @Test
    void isNotGivenBackWhileItsWritersHaveIt() {
        giveBack();
        refusedNotNow("report.refused.chapter-not-handed-on", this::giveBack);
        refusedNotNow(
                "report.refused.chapter-not-handed-on",
                () -> chapters.returnToWriters(town.coordinator(), report, "toimintaymparisto", 0, REASON));
    }

    @Test
    void isNotGivenBackWhenTheTextIsClosed() {
        town.writeEverything(report);
        town.untilExecutive(report);
        town.send(report);
        refusedNotNow("report.refused.text-closed", this::giveBack);
    }

    @Test
    void onlyTheCoordinatorGivesBack() {
        refusedNotYours(
                "report.refused.not-coordinator",
                () -> chapters.returnToWriters(writer, report, KEY, version(), REASON));
        assertThatThrownBy(() -> chapters.returnToWriters(town.actor("valtuutettu"), report, KEY, version(), REASON))
                .isInstanceOf(RuleViolated.class)
                .hasMessageContaining("NOT_FOUND");
    }

    /** Otherwise a writer who has the page open from before would call ready what they have not been told of. */
    @Test
    void aWriterWhoHadItOpenIsToldInsteadOfSavingOverTheReturn() {
        long opened = version();
        giveBack();
        assertThat(save(opened, "Sama teksti, yksi pilkku lisää."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("palautti luvun ”", REASON, "Sama teksti, yksi pilkku lisää.");
        assertThat(town.chapter(report, KEY).returned()).isNotNull();
    }

    @Test
    void isReadWhereverItsWritersGo() {
        giveBack();
        String chapter = "/reports/" + report + "/chapters/" + KEY;
        for (String page : List.of(chapter, chapter + "/edit", chapter + "/history", "/desk")) {
            assertThat(get("kirjoittaja", page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains(REASON);
        }
        assertThat(get("kirjoittaja", "/desk"))
                .bodyText()
                .contains("Palautettu sinulle: ”Kuntastrategia")
                .doesNotContain("Viimeistele luku");
        assertThat(get("kirjoittaja2", "/desk")).bodyText().doesNotContain(REASON);
        assertThat(get("koordinaattori", "/reports/" + report + "/chapters"))
                .bodyText()
                .containsOnlyOnce("Palautettu");
    }

    @Test
    void aChaptersOwnReasonIsSaidOnTheDeskBeforeThatOfTheWholeReport() {
        town.send(report);
        town.answer("koordinaattori", town.group, Kind.RETURNED, "Kertomus on liian pitkä.");
        giveBack();
        assertThat(get("kirjoittaja", "/desk"))
                .bodyText()
                .contains("Palautettu sinulle", REASON)
                .doesNotContain("Kertomus on liian pitkä.");
        assertThat(get("kirjoittaja", "/reports/" + report + "/chapters/" + KEY + "/edit"))
                .bodyText()
                .contains(REASON, "Kertomus on liian pitkä.");
    }

    @Test
    void theFormKeepsWhatWasTypedAndTheAddressIsShownOnlyWhereItWorks() {
        String address = "/reports/" + report + "/chapters/" + KEY + "/return";
        assertThat(get("koordinaattori", "/reports/" + report + "/chapters/" + KEY))
                .bodyText()
                .contains(address);
        assertThat(get("kirjoittaja", "/reports/" + report + "/chapters/" + KEY))
                .bodyText()
                .doesNotContain(address);
        assertThat(get("koordinaattori", address)).hasStatusOk().bodyText().contains("kirjoittaja (koe)");
        assertThat(post(address, version(), " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kirjoita, mitä luvusta puuttuu.", "Virhe:", "value=\"" + version() + "\"");
        assertThat(post(address, version() - 1, REASON))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Joku on tallentanut luvun");
        assertThat(post(address, version(), REASON)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("koordinaattori", address)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get("koordinaattori", "/reports/" + report + "/chapters/" + KEY))
                .bodyText()
                .doesNotContain(address);
    }

    @Test
    void theDatabaseKeepsEveryReturnAndNoneOfAReadyChapter() {
        giveBack();
        for (String change : List.of(
                "update report_chapter_return set reason = 'muu'",
                "delete from report_chapter_return",
                "truncate report_chapter_return cascade")) {
            assertThatThrownBy(() -> inSavepoint(change))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("insert only");
        }
        assertThatThrownBy(() -> inSavepoint("update report_chapter set state = 'READY' where returned is not null"))
                .hasMessageContaining("report_chapter_ready_is_not_returned");
        assertThatThrownBy(() -> inSavepoint("update report_chapter set returned = 99 where returned is not null"))
                .hasMessageContaining("report_chapter_return_stands");
    }

    private void inSavepoint(String statement) {
        database.sql("savepoint s").update();
        try {
            database.sql(statement).update();
        } finally {
            database.sql("rollback to savepoint s").update();
        }
    }

    private MvcTestResult get(String username, String page) {
        return mvc.get().uri(page).with(SignIn.as(username)).exchange();
    }

    private MvcTestResult save(long version, String text) {
        return mvc.post()
                .uri("/reports/" + report + "/chapters/" + KEY + "/edit")
                .param("text", text)
                .param("version", String.valueOf(version))
                .param("state", "READY")
                .with(SignIn.as("kirjoittaja"))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, long version, String reason) {
        return mvc.post()
                .uri(address)
                .param("version", String.valueOf(version))
                .param("reason", reason)
                .with(SignIn.as("koordinaattori"))
                .with(csrf())
                .exchange();
    }
}
