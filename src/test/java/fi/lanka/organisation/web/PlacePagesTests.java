package fi.lanka.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.journal.Journal;
import fi.lanka.organisation.Bodies;
import fi.lanka.organisation.Body;
import fi.lanka.organisation.BodyKind;
import fi.lanka.organisation.Sectors;
import fi.lanka.organisation.Unit;
import fi.lanka.organisation.Units;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Period;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A body, a sector and a unit on pages of their own: mended, renamed and ended. */
@HouseTest
class PlacePagesTests {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Bodies bodies;

    @Autowired
    Sectors sectors;

    @Autowired
    Units units;

    @Autowired
    Journal journal;

    @Autowired
    HouseClock clock;

    @Autowired
    EntityManager entities;

    private Town town;
    private String board;
    private String sector;

    @BeforeEach
    void build() {
        town = Town.in(house);
        entities.flush();
        board = "/admin/bodies/" + town.board.id();
        sector = "/admin/sectors/" + town.sector.id();
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("paakayttaja")).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(SignIn.as("paakayttaja")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult result = request.exchange();
        entities.flush();
        entities.clear();
        return result;
    }

    private MvcTestResult change(String name, String change, String renamedFrom, String from, String to) {
        return post(
                board + "/edit",
                "version",
                "0",
                "name",
                name,
                "change",
                change,
                "renamedFrom",
                renamedFrom,
                "from",
                from,
                "to",
                to);
    }

    private Body body() {
        return bodies.body(town.board.id().value()).orElseThrow();
    }

    @Test
    void showsABodyWithItsSectorsAndItsPeople() {
        assertThat(get(board))
                .hasStatusOk()
                .bodyText()
                .contains("Sivistys (SIV)", "sihteeri.lautakunta (koe)", "sihteeri", "1.1.2013 alkaen");
    }

    @Test
    void mendsATypingErrorAndLeavesNoFormerName() {
        assertThat(get(board + "/edit")).hasStatusOk().bodyText().contains("value=\"Sivistyslautakunta\"");
        assertThat(change("Sivistys- ja hyvinvointilautakunta", "MENDED", "", "1.1.2013", ""))
                .hasStatus(303)
                .hasRedirectedUrl(board);

        assertThat(body().name()).isEqualTo("Sivistys- ja hyvinvointilautakunta");
        assertThat(get(board)).bodyText().doesNotContain("Nimi ", "Sivistyslautakunta");
        assertThat(journal.of(town.board.id().value()).get(0).verb()).isEqualTo("BODY_CHANGED");
    }

    @Test
    void givesANewNameFromADayAndKeepsTheOneBefore() {
        assertThat(change("Hyvinvointilautakunta", "RENAMED", "1.1.2020", "1.1.2013", ""))
                .hasStatus(303);

        assertThat(body().name()).isEqualTo("Hyvinvointilautakunta");
        assertThat(get(board)).bodyText().contains("Nimi 31.12.2019 asti: Sivistyslautakunta");
        assertThat(journal.of(town.board.id().value()).get(0).verb()).isEqualTo("BODY_RENAMED");
    }

    @Test
    void asksWhichOfTheTwoANewNameIs() {
        assertThat(change("Hyvinvointilautakunta", "", "", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#change\"", "Valitse, onko uusi nimi korjaus", "value=\"Hyvinvointilautakunta\"");
        assertThat(change("Hyvinvointilautakunta", "RENAMED", "", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#renamedFrom\"", "Kirjoita päivä, josta alkaen uusi nimi on käytössä.");
        assertThat(change("Hyvinvointilautakunta", "KUNINGAS", "", "1.1.2013", ""))
                .hasStatus(422);
        assertThat(body().name()).isEqualTo("Sivistyslautakunta");
    }

    @Test
    void takesNoNewNameFromADayThatIsStillToComeOrBeforeTheBodyBegan() {
        String tomorrow = Typed.write(clock.today().plusDays(1));
        assertThat(change("Hyvinvointilautakunta", "RENAMED", tomorrow, "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("vasta, kun se on voimassa");
        assertThat(change("Hyvinvointilautakunta", "RENAMED", "1.1.2013", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("aikaisintaan 2.1.2013");
        assertThat(change("Hyvinvointilautakunta", "RENAMED", "31.2.2019", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("”31.2.2019” ei ole päivä");
    }

    @Test
    void refusesAnEmptyATooLongAndATakenName() {
        assertThat(change("", "MENDED", "", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita nimi.");
        assertThat(change("x".repeat(121), "MENDED", "", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Enimmäispituus on 120 merkkiä");
        assertThat(change("TEKNINEN lautakunta", "MENDED", "", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Toisella toimielimellä on samaan aikaan sama nimi.");
        assertThat(post("/admin/bodies", "kind", "BOARD", "name", "tekninen LAUTAKUNTA", "from", "1.1.2018", "to", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Toisella toimielimellä on samaan aikaan sama nimi.");
    }

    @Test
    void keepsABodysDaysAroundWhatIsInIt() {
        assertThat(change("Sivistyslautakunta", "", "", "2.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Jokin tähän kuuluva alkaa jo 1.1.2013.");
        assertThat(change("Sivistyslautakunta", "", "", "1.1.2013", "31.12.2030"))
                .hasStatus(422)
                .bodyText()
                .contains("Jokin tähän kuuluva jatkuu pidempään.");
        assertThat(change("Sivistyslautakunta", "", "", "1.1.2013", "31.12.2012"))
                .hasStatus(422)
                .bodyText()
                .contains("Viimeinen päivä on ennen alkua");
        assertThat(change("Sivistyslautakunta", "", "", "1.6.2009", "")).hasStatus(303);
        assertThat(body().period().from()).isEqualTo(LocalDate.of(2009, 6, 1));
    }

    @Test
    void letsOneCouncilAtATimeBeThereWhateverIsMended() {
        Body next = bodies.found(
                null,
                BodyKind.COUNCIL,
                "Entinen valtuusto",
                new Period(LocalDate.of(2005, 1, 1), LocalDate.of(2012, 12, 31)));
        assertThat(post(
                        "/admin/bodies/" + next.id() + "/edit",
                        "version",
                        "0",
                        "name",
                        "Entinen valtuusto",
                        "from",
                        "1.1.2005",
                        "to",
                        "31.1.2013"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#from\"", "voimassa vain yksi kerrallaan");
    }

    @Test
    void refusesAStaleForm() {
        assertThat(change("Sivistyslautakunta", "", "", "1.6.2009", "")).hasStatus(303);
        assertThat(change("Hyvinvointilautakunta", "MENDED", "", "1.6.2009", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Muutosta ei tallennettu.");
    }

    @Test
    void changesASectorsNameAndShortName() {
        assertThat(get(sector + "/edit")).hasStatusOk().bodyText().contains("value=\"SIV\"");
        assertThat(sector("Oppiminen", "OPPI", "1.1.2013", "")).hasStatus(303).hasRedirectedUrl(sector);

        assertThat(get(sector)).bodyText().contains("Oppiminen (OPPI)", "Nimi 30.6.2021 asti: Sivistys");
    }

    private MvcTestResult sector(String name, String shortName, String from, String to) {
        return post(
                sector + "/edit",
                "version",
                "0",
                "name",
                name,
                "shortName",
                shortName,
                "change",
                "RENAMED",
                "renamedFrom",
                "1.7.2021",
                "from",
                from,
                "to",
                to);
    }

    @Test
    void refusesASectorsNameThatAnotherHasAndDaysOutsideItsBodys() {
        sectors.found(null, "Tekninen", "TEK", town.otherBoard.id(), Period.since(LocalDate.of(2013, 1, 1)));
        entities.flush();
        assertThat(sector("tekninen", "TEK", "1.1.2013", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Toisella toimialalla on samaan aikaan sama nimi.", "samaan aikaan sama lyhenne");
        assertThat(sector("Sivistys", "SIV", "31.12.2012", ""))
                .hasStatus(422)
                .bodyText()
                .contains("1.1.2013");
    }

    @Test
    void endsASectorAloneWithItsUnitsAndSeats() {
        assertThat(unit("Lastenkirjasto", "1.1.2013", "")).hasStatus(303);
        assertThat(get(sector + "/end")).hasStatusOk().bodyText().contains("yksiköt ja paikat päättyvät");
        String today = Typed.write(clock.today());

        assertThat(post(sector + "/end", "lastDay", today, "version", "0"))
                .hasStatus(303)
                .hasRedirectedUrl(sector);

        assertThat(sectors.sector(town.sector.id().value())
                        .orElseThrow()
                        .period()
                        .to())
                .isEqualTo(clock.today());
        assertThat(units.validOn(clock.today().plusDays(1))).isEmpty();
        assertThat(body().period().to()).isNull();
        assertThat(post(sector + "/end", "lastDay", today, "version", "0")).hasStatus(409);
        assertThat(post(sector + "/end", "lastDay", "1.1.2012", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("ennen alkua 1.1.2013");
    }

    private MvcTestResult unit(String name, String from, String to) {
        return post(sector + "/units", "name", name, "from", from, "to", to);
    }

    private Unit library() {
        return units.validOn(clock.today()).stream()
                .filter(unit -> unit.name().endsWith("kirjasto"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void foundsMendsAndEndsAUnit() {
        assertThat(get(sector + "/units/new")).hasStatusOk();
        assertThat(unit("Lastenkirjasto", "1.1.2018", "")).hasStatus(303).hasRedirectedUrl(sector);
        assertThat(get(sector)).bodyText().contains("Lastenkirjasto", "1.1.2018 alkaen");

        String address = "/admin/units/" + library().id();
        assertThat(get(address + "/edit")).hasStatusOk().bodyText().contains("value=\"Lastenkirjasto\"");
        assertThat(post(address + "/edit", "version", "0", "name", "Kaupunginkirjasto", "from", "1.1.2017", "to", ""))
                .hasStatus(303);
        assertThat(post(address + "/edit", "version", "0", "name", "Vanha", "from", "1.1.2017", "to", ""))
                .hasStatus(409);
        assertThat(library().name()).isEqualTo("Kaupunginkirjasto");

        assertThat(get(address + "/end")).hasStatusOk().bodyText().contains("Päätä yksikkö: Kaupunginkirjasto");
        assertThat(post(address + "/end", "version", "1", "lastDay", "31.12.2018"))
                .hasStatus(303);
        assertThat(units.validOn(clock.today())).isEmpty();
        assertThat(get(sector)).bodyText().contains("1.1.2017–31.12.2018");
    }

    @Test
    void tellsWhatIsWrongWithAUnit() {
        assertThat(unit("Lastenkirjasto", "1.1.2018", "")).hasStatus(303);
        assertThat(unit("lastenkirjasto", "1.1.2018", ""))
                .hasStatus(422)
                .bodyText()
                .contains("toinen samanniminen yksikkö", "value=\"lastenkirjasto\"");
        assertThat(unit("", "1.1.2018", "")).hasStatus(422).bodyText().contains("Kirjoita nimi.");
        assertThat(unit("x".repeat(121), "1.1.2018", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Enimmäispituus on 120 merkkiä");
        assertThat(unit("Koulu", "", "")).hasStatus(422).bodyText().contains("Kirjoita alkamispäivä.");
        assertThat(unit("Koulu", "1.1.2012", "")).hasStatus(422).bodyText().contains("1.1.2013");
        assertThat(unit("Koulu", "2.1.2018", "1.1.2018"))
                .hasStatus(422)
                .bodyText()
                .contains("ennen alkua 2.1.2018");
        String address = "/admin/units/" + library().id();
        assertThat(post(address + "/edit", "version", "0", "name", "", "from", "1.1.2018", "to", ""))
                .hasStatus(422);
        assertThat(post(address + "/end", "version", "0", "lastDay", "31.12.2017"))
                .hasStatus(422)
                .bodyText()
                .contains("ennen alkua 1.1.2018");
        assertThat(post(address + "/end", "version", "0", "lastDay", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita viimeinen päivä.");
    }

    @Test
    void knowsNothingByAnIdThatIsNothings() {
        UUID nothing = UUID.randomUUID();
        for (String page : new String[] {
            "/admin/bodies/" + nothing,
            "/admin/bodies/" + nothing + "/edit",
            "/admin/sectors/" + nothing,
            "/admin/sectors/" + nothing + "/edit",
            "/admin/sectors/" + nothing + "/end",
            "/admin/sectors/" + nothing + "/units/new",
            "/admin/units/" + nothing + "/edit",
            "/admin/units/" + nothing + "/end",
            "/admin/bodies/lautakunta"
        }) {
            assertThat(get(page)).hasStatus(404);
        }
    }

    @Test
    void showsANameAsTextWhateverIsInIt() {
        assertThat(unit("<b>Koulu</b>", "1.1.2018", "")).hasStatus(303);
        assertThat(get(sector)).bodyText().contains("&lt;b&gt;Koulu").doesNotContain("<b>Koulu");
    }
}
