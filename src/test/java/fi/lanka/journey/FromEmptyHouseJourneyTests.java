package fi.lanka.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import fi.lanka.support.Browser;
import fi.lanka.support.QuickPasswords;
import fi.lanka.support.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * From a house in which nobody can sign in to the annual report that a resident reads: the smallest municipality that can
 * publish one, made with the pages alone. Walked with a pointer in each run, with the keys alone and without scripts on a narrow screen
 * when asked ({@code ./mvnw -Pwalks test}), each in a house of its own.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, QuickPasswords.class})
abstract class FromEmptyHouseJourney {

    private static final String PASSWORD = "kymmenen-merkkia";
    private static final String HAPPENED = "Kampanja pidettiin kaikissa kouluissa.";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Helsinki"));
    private static final int YEAR = TODAY.getYear();

    @LocalServerPort
    int port;

    Browser browser;
    private Page administrator;
    private Page coordinator;
    private Page secretary;

    abstract Hands hands();

    abstract Page visitor();

    /** What must hold of every page, seen this way. */
    abstract void look(Page page);

    @Test
    void goesFromTheFirstStartToTheResident(CapturedOutput log) {
        try (Browser opened = Browser.open("http://localhost:" + port)) {
            browser = opened;
            theFirstAdministratorComesByTheAddressInTheLog(log.getAll());
            theMunicipalityGetsItsBodiesAndASector();
            peopleAreInvited();
            theCoordinatorWritesTheStrategyAndAnIndicator();
            thePlanIsMadeAndTheBoardDecidesIt();
            theYearIsToldAndTheNextOneChosen();
            theAnnualReportIsWrittenAndApproved();
            aResidentReadsIt();
        }
    }

    private void theFirstAdministratorComesByTheAddressInTheLog(String log) {
        Matcher address = Pattern.compile("/first-administrator/[\\w-]+").matcher(log);
        String last = address.results()
                .map(found -> found.group())
                .reduce((a, b) -> b)
                .orElseThrow();
        administrator = visitor();
        open(administrator, last);
        write(administrator, "name", "Heli Hallinta");
        account(administrator, "hallinta", "Tee pääkäyttäjä");
    }

    private void theMunicipalityGetsItsBodiesAndASector() {
        follow(administrator, "Kerro kunnan nimi ja kuntanumero");
        write(administrator, "name", "Mallila");
        write(administrator, "genitive", "Mallilan");
        write(administrator, "code", "999");
        send(administrator, "Tallenna asetukset");
        for (String body : List.of("Valtuusto", "Hallitus", "Lautakunta", "HYTE-työryhmä")) {
            open(administrator, "/admin/bodies");
            follow(administrator, "Lisää toimielin");
            tick(administrator, body);
            write(administrator, "name", body + " Mallila");
            send(administrator, "Lisää toimielin");
        }
        follow(administrator, "Lisää toimiala");
        choose(administrator, "body", "Lautakunta Mallila");
        write(administrator, "name", "Sivistystoimiala");
        write(administrator, "shortName", "SIV");
        send(administrator, "Lisää toimiala");
    }

    private void peopleAreInvited() {
        coordinator = invited(
                "Kaisa Koordinaattori",
                "kaisa",
                List.of("HYTE-työryhmä Mallila", "koordinaattori", "HYTE-työryhmä Mallila", "sihteeri"));
        secretary = invited(
                "Satu Sihteeri",
                "satu",
                List.of(
                        "Valtuusto Mallila",
                        "sihteeri",
                        "Hallitus Mallila",
                        "sihteeri",
                        "Lautakunta Mallila",
                        "sihteeri"));
    }

    private Page invited(String name, String username, List<String> seats) {
        open(administrator, "/admin/people");
        follow(administrator, "Lisää henkilö");
        write(administrator, "name", name);
        send(administrator, "Lisää henkilö");
        for (int i = 0; i < seats.size(); i += 2) {
            choose(administrator, "seat", seats.get(i));
            choose(administrator, "role", seats.get(i + 1));
            send(administrator, "Anna paikka");
        }
        follow(administrator, "Tee kutsulinkki");
        send(administrator, "Tee linkki");
        Page invited = visitor();
        open(invited, administrator.locator("#linkki").inputValue().strip().replaceFirst("^https?://[^/]+", ""));
        account(invited, username, "Ota tili käyttöön");
        return invited;
    }

    private void account(Page page, String username, String button) {
        write(page, "username", username);
        write(page, "password", PASSWORD);
        send(page, button);
        write(page, "username", username);
        write(page, "password", PASSWORD);
        send(page, "Kirjaudu sisään");
        assertThat(page.locator("h1")).hasText("Työpöytä");
    }

    private void theCoordinatorWritesTheStrategyAndAnIndicator() {
        follow(coordinator, "Lisää valtuustokausi");
        write(coordinator, "name", "Kuluva kausi"); // not its years: a name is a name
        write(coordinator, "from", "1.6." + (YEAR - 1));
        write(coordinator, "to", "31.5." + (YEAR + 3));
        send(coordinator, "Lisää valtuustokausi");
        follow(coordinator, "Aloita strategia");
        write(coordinator, "name", "Mallilan strategia");
        send(coordinator, "Aloita strategia");
        follow(coordinator, "Lisää päämäärä");
        write(coordinator, "wording", "Mallilassa voidaan hyvin");
        send(coordinator, "Lisää");
        follow(coordinator, "Merkitse voimaan tulleeksi");
        send(coordinator, "Strategia on voimassa");

        open(coordinator, "/indicators/areas/new");
        choose(coordinator, "category", "Kunta");
        write(coordinator, "code", "999");
        write(coordinator, "name", "Mallila");
        send(coordinator, "Lisää alue");
        open(coordinator, "/indicators/new");
        tick(coordinator, "Mittari");
        write(coordinator, "code", "kavely");
        write(coordinator, "name", "Kävelevät koululaiset");
        write(coordinator, "unit", "%");
        choose(coordinator, "decimals", "0");
        tick(coordinator, "Suurempi luku on parempi");
        write(coordinator, "source", "Kunnan oma seuranta");
        choose(coordinator, "rhythm", "Joka vuosi");
        send(coordinator, "Lisää");
        follow(coordinator, "Kirjaa lukuja");
        hands().write(
                        coordinator,
                        coordinator.locator("input[name*='" + (YEAR - 1) + "']").last(),
                        "37");
        send(coordinator, "Tallenna luvut");
    }

    private void thePlanIsMadeAndTheBoardDecidesIt() {
        open(coordinator, "/desk");
        follow(coordinator, "Aloita hyvinvointisuunnitelma");
        send(coordinator, "Aloita");
        follow(coordinator, "Lisää tavoite");
        write(coordinator, "wording", "Lapset kulkevat kouluun kävellen");
        choose(coordinator, "goal", "1. Mallilassa voidaan hyvin");
        choose(coordinator, "board", "Lautakunta Mallila");
        write(coordinator, "reason", "Koululaiset toivoivat sitä.");
        send(coordinator, "Lisää tavoite");
        follow(coordinator, "Aseta tavoitetaso");
        choose(coordinator, "indicator", "Kävelevät koululaiset");
        write(coordinator, "target", "50");
        write(coordinator, "criterion", "Kun puolet kävelee.");
        send(coordinator, "Aseta tavoitetaso");
        follow(coordinator, "Lisää toimenpide");
        write(coordinator, "wording", "Kävelykampanja");
        choose(coordinator, "sector", "Sivistystoimiala");
        send(coordinator, "Lisää toimenpide");

        open(coordinator, "/plan/submission");
        follow(coordinator, "Lautakunta Mallila");
        write(coordinator, "dueOn", day(7));
        send(coordinator, "Esitä lautakunnalle");
        record(secretary, "Hyväksyi", "Kirjaa hyväksyminen");
    }

    private void theYearIsToldAndTheNextOneChosen() {
        open(coordinator, "/plan");
        follow(coordinator, "Kävelykampanja");
        follow(coordinator, "Kirjaa vuoden " + YEAR + " seuranta");
        tick(coordinator, "Käynnissä");
        write(coordinator, "done", HAPPENED);
        send(coordinator, "Tallenna");
        open(coordinator, "/strategy");
        open(coordinator, path(coordinator) + "/focus/" + (YEAR + 1));
        choose(coordinator, "goal", "1. Mallilassa voidaan hyvin");
        write(coordinator, "wording", "Liikkuva arki");
        write(coordinator, "reason", "Kävely ei ole vielä tapa.");
        send(coordinator, "Lisää painopiste");
    }

    private void theAnnualReportIsWrittenAndApproved() {
        open(coordinator, "/desk");
        follow(coordinator, "Aloita ensimmäinen kertomus");
        tick(coordinator, "Vuosiraportti " + YEAR);
        send(coordinator, "Aloita kertomus");
        String report = path(coordinator);
        List<String> chapters =
                coordinator.locator("main td a[href$='/assignment'], main a[href$='/assignment']").all().stream()
                        .map(link -> link.getAttribute("href").replaceFirst("/assignment$", "/edit"))
                        .distinct()
                        .toList();
        assertThat(chapters).isNotEmpty();
        for (String chapter : chapters) {
            open(coordinator, chapter);
            String opening = coordinator.locator("#text").inputValue();
            write(coordinator, "text", (opening + "\n\nMallilan teksti.").strip());
            tick(coordinator, "Valmis");
            send(coordinator, "Tallenna luku");
        }
        onward(report, coordinator, "Esitti edelleen hyväksyttäväksi", "Kirjaa esitys");
        onward(report, secretary, "Antoi lausunnon", "Kirjaa lausunto");
        onward(report, secretary, "Esitti edelleen hyväksyttäväksi", "Kirjaa esitys");
        onward(report, secretary, "Hyväksyi", "Kirjaa hyväksyminen ja julkaise");
    }

    private void onward(String report, Page recorder, String outcome, String button) {
        open(coordinator, report + "/submission");
        write(coordinator, "dueOn", day(14));
        send(coordinator, "Lähetä kertomus");
        record(recorder, outcome, button);
    }

    private void record(Page page, String outcome, String button) {
        open(page, "/desk");
        press(page, page.locator("main a[href^='/handlings/']").first());
        press(page, page.locator("main .acts a").first());
        tick(page, outcome);
        write(page, "heldOn", day(0));
        if (page.locator("#sectionUnknown").count() > 0) { // a working group numbers no sections
            hands().tick(page, page.locator("#sectionUnknown"));
        }
        write(page, "wording", "Mallilan kokous totesi.");
        send(page, "Jatka tarkistukseen");
        send(page, button);
        assertThat(page.locator("[role=status]").first()).containsText("kirjattu");
    }

    private void aResidentReadsIt() {
        Page resident = visitor();
        open(resident, "/hyvinvointikertomukset/vuosi-" + YEAR);
        assertThat(resident.locator("main")).containsText(HAPPENED);
        assertThat(resident.locator("main")).containsText("Liikkuva arki");
        assertThat(resident.locator("main")).containsText("Mallilan teksti.");
        assertThat(resident.context().cookies()).isEmpty();
    }

    private void open(Page page, String address) {
        Response answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        look(page);
    }

    private void follow(Page page, String link) {
        press(
                page,
                page.locator("main")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                        .first());
    }

    private void send(Page page, String button) {
        press(page, Hands.button(page, button));
        assertThat(page.locator(".errors, .errors a").allInnerTexts())
                .as("refused by %s", page.url())
                .isEmpty();
    }

    private void press(Page page, Locator control) {
        String before = page.url();
        hands().press(page, control);
        page.waitForLoadState();
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".over").allInnerTexts().toString())
                .as("from %s", before)
                .doesNotContain("Pyyntöä ei voitu");
        look(page);
    }

    private void write(Page page, String field, String text) {
        hands().write(page, page.locator("#" + field), text);
    }

    private void tick(Page page, String label) {
        hands().tick(
                        page,
                        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                                .first());
    }

    private void choose(Page page, String list, String option) {
        hands().choose(page, page.locator("#" + list), option);
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private static String day(int daysOn) {
        return TODAY.plusDays(daysOn).format(DateTimeFormatter.ofPattern("d.M.yyyy"));
    }
}

/** With a pointer on a wide screen. */
@TestPropertySource(properties = "test.way=pointer")
class FromEmptyHouseJourneyTests extends FromEmptyHouseJourney {

    @Override
    Hands hands() {
        return Hands.POINTER;
    }

    @Override
    Page visitor() {
        return browser.visitor();
    }

    @Override
    void look(Page page) {
        browser.assertAccessible(page);
        browser.assertWellMade(page);
    }
}

/** With the keys alone. */
@Tag("walks")
@TestPropertySource(properties = "test.way=keys")
class FromEmptyHouseByKeysJourneyTests extends FromEmptyHouseJourney {

    @Override
    Hands hands() {
        return Hands.KEYS;
    }

    @Override
    Page visitor() {
        return browser.visitor();
    }

    @Override
    void look(Page page) {}
}

/** Without scripts, on a screen of 320 px. */
@Tag("walks")
@TestPropertySource(properties = "test.way=narrow")
class FromEmptyHouseWithoutScriptsJourneyTests extends FromEmptyHouseJourney {

    @Override
    Hands hands() {
        return Hands.POINTER;
    }

    @Override
    Page visitor() {
        Page page = browser.visitorWithoutScripts();
        page.setViewportSize(320, 800);
        return page;
    }

    @Override
    void look(Page page) {
        browser.assertNoSidewaysScroll(page);
    }
}
