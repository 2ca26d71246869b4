package fi.lanka.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import fi.lanka.support.Browser;
import fi.lanka.support.TestDatabase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * The thread in a real browser, on a fresh report of the example municipality: the coordinator makes it, two writers write, the
 * boards, the executive and the council handle it, and an anonymous resident reads the same text. At each step somebody is
 * refused: the wrong role, the wrong order, a version that has changed. Every page is checked for accessibility.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "lanka.example=true")
@Import(TestDatabase.class)
class FromDraftToApprovalJourneyTests {

    private static final String STRATEGY_TEXT =
            "Strategian kolme päämäärää ohjaavat hyvinvointityötä. Tunnus: harmaahaikara.";
    private static final String PROGRAMME_TEXT = "Ohjelmat tukevat toisiaan. Tunnus: pohjantikka.";

    @LocalServerPort
    int port;

    private Browser browser;
    private Page coordinator;
    private Page writer;
    private Page otherWriter;
    private String report;

    @Test
    void aReportGoesFromTheFirstClickToTheResident() {
        try (Browser opened = Browser.open("http://localhost:" + port)) {
            browser = opened;
            coordinator = signedIn("koordinaattori");
            writer = signedIn("kirjoittaja");
            otherWriter = signedIn("kirjoittaja2");

            theCoordinatorMakesTheReport();
            twoWritersWrite();
            theCoordinatorFinishesTheRest();
            theWorkingGroupIsAskedAndTheReportTakenBack();
            theWorkingGroupAndTheManagementTeamProposeItOnward();
            theBoardsStateInParallel();
            theExecutiveProposesItToTheCouncil();
            theCouncilApprovesAndItIsPublished();
            aResidentReadsTheSameText();
            browser.assertQuiet();
        }
    }

    private void theCoordinatorMakesTheReport() {
        assertThat(status(writer, "/reports/new")).isEqualTo(403);
        visit(coordinator, "/reports");
        click(coordinator, "Aloita uusi kertomus");
        submit(coordinator, "Aloita kertomus");
        assertThat(coordinator.locator("body")).containsText("Valitse, mikä kertomus aloitetaan.");
        look(coordinator);
        coordinator.getByLabel("2021–2025").check();
        // the boards are enough for this journey; AdvisoryBodiesTests walks with all four
        coordinator.locator("input[name=advisory]").all().forEach(Locator::uncheck);
        submit(coordinator, "Aloita kertomus");
        look(coordinator);
        report = coordinator.url().replaceFirst("^.*(/reports/[^/?]+).*$", "$1");
        assertThat(coordinator.locator("h1")).hasText("Hämeenlinnan laaja hyvinvointikertomus 2021–2025");
        assertThat(status(signedIn("valtuutettu"), report)).isEqualTo(404);
        give("kuntastrategia", writer);
        give("ohjelmat-ja-suunnitelmat", otherWriter);
    }

    private void give(String chapter, Page to) {
        visit(coordinator, report + "/chapters/" + chapter + "/assignment");

        coordinator
                .getByLabel(nameOf(to), new Page.GetByLabelOptions().setExact(true))
                .check();
        coordinator.getByLabel("Määräaika").fill(day(14));
        submit(coordinator, "Tallenna kirjoittajat");
        look(coordinator);
    }

    private void twoWritersWrite() {
        assertThat(status(otherWriter, report + "/chapters/kuntastrategia/edit"))
                .isEqualTo(403);
        writes(writer, "Kuntastrategian painopisteet ja linjaukset", STRATEGY_TEXT);
        writes(otherWriter, "Hyvinvoinnin edistämistä tukevat ohjelmat ja suunnitelmat", PROGRAMME_TEXT);
    }

    private void writes(Page page, String chapter, String text) {
        visit(page, "/desk");
        onDesk(page, chapter).click();
        look(page);
        page.getByLabel("Luvun teksti").fill(text);
        page.getByLabel("Valmis", new Page.GetByLabelOptions().setExact(true)).check();
        submit(page, "Tallenna luku");
        look(page);
        assertThat(page.locator(".as-published")).containsText(text);
    }

    private void theCoordinatorFinishesTheRest() {
        for (String chapter : List.of(
                "keskeiset-havainnot",
                "vastuutaho-ja-laatijat",
                "toimintaymparisto",
                "hyvinvointi-indikaattorit",
                "tiedon-ja-toimenpiteiden-arviointi",
                "opit-ja-evastykset",
                "hyvinvointisuunnitelma",
                "valtuustokasittely")) {
            coordinator.navigate(url(report + "/chapters/" + chapter + "/edit"));
            String opening = coordinator.getByLabel("Luvun teksti").inputValue();
            coordinator.getByLabel("Luvun teksti").fill((opening + "\n\nLuvun " + chapter + " teksti.").strip());
            coordinator
                    .getByLabel("Valmis", new Page.GetByLabelOptions().setExact(true))
                    .check();
            submit(coordinator, "Tallenna luku");
        }
        visit(coordinator, report);
        visit(coordinator, report + "/preview");
        visit(coordinator, report + "/chapters/kuntastrategia/history");
    }

    private void theWorkingGroupIsAskedAndTheReportTakenBack() {
        assertThat(status(writer, report + "/submission")).isEqualTo(403);
        visit(coordinator, report + "/submission");
        Page earlier = writer;
        earlier.navigate(url(report + "/chapters/kuntastrategia/edit"));
        earlier.getByLabel("Luvun teksti").fill(STRATEGY_TEXT + "\n\nLisäys viime hetkellä.");
        submit(earlier, "Tallenna luku");
        submit(coordinator, "Lähetä kertomus");
        assertThat(coordinator.locator("h1")).containsText("ei lähetetty");
        look(coordinator);

        send(null);
        open(coordinator, "Kirjaa, mitä");
        click(coordinator, "Kirjaa käsittely");
        Page again = signedIn("koordinaattori");
        visit(again, report + "/withdrawal");
        submit(again, "Ota kertomus takaisin");
        assertThat(again.locator("body")).containsText("Kirjoita syy.");
        again.getByLabel("Miksi kertomus otetaan takaisin").fill("Lisäys puuttui käsittelystä.");
        submit(again, "Ota kertomus takaisin");
        look(again);
        fillDecision(coordinator, "Esitti edelleen hyväksyttäväksi", "");
        submit(coordinator, "Jatka tarkistukseen");
        assertThat(coordinator.locator("h1")).containsText("Kirjausta ei tehty");
        look(coordinator);
        visit(writer, report + "/chapters/kuntastrategia/edit");
        assertThat(writer.locator("body")).containsText("Lisäys puuttui käsittelystä.");
    }

    private void theWorkingGroupAndTheManagementTeamProposeItOnward() {
        send(null);
        record(coordinator, "Esitti edelleen hyväksyttäväksi", "", "Kirjaa esitys");
        send(null);
        assertThat(status(coordinator, report + "/submission")).isEqualTo(409);
        record(coordinator, "Esitti edelleen hyväksyttäväksi", "", "Kirjaa esitys");
    }

    private void theBoardsStateInParallel() {
        visit(coordinator, report + "/submission");
        submit(coordinator, "Lähetä kertomus");
        assertThat(coordinator.locator("body")).containsText("Kerro päivä, johon mennessä toimielimet vastaavat.");
        coordinator.getByLabel("Vastaus viimeistään").fill(day(21));
        submit(coordinator, "Lähetä kertomus");
        look(coordinator);

        Page education = signedIn("sihteeri.sivistys");
        Page member = signedIn("jasen.sivistys");
        visit(member, "/desk");
        open(education, "Kirjaa, mitä");
        assertThat(status(member, path(education) + "/decision")).isEqualTo(403);
        assertThat(status(signedIn("sihteeri.kaupunkirakenne"), path(education)))
                .isEqualTo(404);
        record(education, "Antoi lausunnon", "Lautakunta pitää tavoitteita oikeina.", "Kirjaa lausunto");
        assertThat(status(coordinator, report + "/submission")).isEqualTo(409);
        record(signedIn("sihteeri.kaupunkirakenne"), "Antoi lausunnon", "Ei huomautettavaa.", "Kirjaa lausunto");
    }

    private void theExecutiveProposesItToTheCouncil() {
        send(null);
        assertThat(status(writer, report + "/chapters/kuntastrategia/edit")).isEqualTo(409);
        Page executive = signedIn("sihteeri.hallitus");
        record(executive, "Esitti edelleen hyväksyttäväksi", "", "Kirjaa esitys");
    }

    private void theCouncilApprovesAndItIsPublished() {
        assertThat(status(browser.visitor(), "/hyvinvointikertomukset/laaja-2021-2025"))
                .isEqualTo(404);
        send(null);
        visit(signedIn("valtuutettu"), "/desk");
        Page council = signedIn("sihteeri.valtuusto");
        record(council, "Hyväksyi", "Valtuusto hyväksyi kertomuksen.", "Kirjaa hyväksyminen ja julkaise");
        visit(council, report);
    }

    private void aResidentReadsTheSameText() {
        Page resident = browser.visitorWithoutScripts();
        resident.navigate(url("/hyvinvointikertomukset"));
        resident.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("2021–2025")))
                .click();
        assertThat(resident.locator("main")).containsText(STRATEGY_TEXT);
        assertThat(resident.locator("main")).containsText(PROGRAMME_TEXT);
        assertThat(resident.locator("main")).containsText("Lautakunta pitää tavoitteita oikeina.");
        assertThat(resident.context().cookies()).isEmpty();
        Page looking = browser.visitor();
        visit(looking, "/");
        visit(looking, "/hyvinvointikertomukset/laaja-2021-2025/v1");
        browser.assertNoSidewaysScroll(looking);
    }

    private void send(@org.jspecify.annotations.Nullable String due) {
        visit(coordinator, report + "/submission");
        if (due != null) {
            coordinator.getByLabel("Vastaus viimeistään").fill(due);
        }
        submit(coordinator, "Lähetä kertomus");
        look(coordinator);
        assertThat(coordinator.locator("[role=status]").first()).containsText("lähetetty käsittelyversiona");
    }

    private void open(Page secretary, String link) {
        visit(secretary, "/desk");
        onDesk(secretary, link).click();
        look(secretary);
    }

    /** Of this journey's report: the example's other reports put chapters and handlings of the same names on the same desks. */
    private static Locator onDesk(Page page, String link) {
        return page.locator("main li", new Page.LocatorOptions().setHasText("2021–2025"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(link)))
                .first();
    }

    private void record(Page secretary, String outcome, String wording, String button) {
        open(secretary, "Kirjaa, mitä");
        secretary.locator("main .acts a").first().click();
        look(secretary);
        fillDecision(secretary, outcome, wording);
        submit(secretary, "Jatka tarkistukseen");
        look(secretary);
        submit(secretary, button);
        look(secretary);
        assertThat(secretary.locator("[role=status]").first()).containsText("kirjattu");
    }

    private static void fillDecision(Page secretary, String outcome, String wording) {
        secretary.getByLabel(outcome).check();
        secretary.getByLabel("Kokouksen päivä").fill(day(0));
        Locator unknown = secretary.getByLabel("Pykälä ei ole tiedossa");
        if (unknown.count() > 0) { // a working group numbers no sections, and is not asked for one
            unknown.check();
        }
        secretary.locator("#wording").fill(wording); // other matters that wait have a field of the same name
    }

    private Page signedIn(String username) {
        Page page = browser.visitor();
        page.navigate(url("/login"));
        page.getByLabel("Käyttäjätunnus").fill(username);
        page.getByLabel("Salasana").fill("lanka-demo");
        submit(page, "Kirjaudu sisään");
        look(page);
        return page;
    }

    private String nameOf(Page page) {
        visit(page, "/desk");
        return page.locator(".who a").first().innerText();
    }

    private void visit(Page page, String path) {
        page.navigate(url(path));
        look(page);
    }

    private void look(Page page) {
        browser.assertAccessible(page);
        browser.assertWellMade(page);
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    private static void submit(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private int status(Page page, String path) {
        Response response = page.navigate(url(path));
        return response == null ? 0 : response.status();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static String day(int daysOn) {
        return LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"))
                .plusDays(daysOn)
                .format(DateTimeFormatter.ofPattern("d.M.yyyy"));
    }
}
