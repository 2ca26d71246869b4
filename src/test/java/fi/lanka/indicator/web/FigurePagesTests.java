package fi.lanka.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fi.lanka.indicator.AreaCategory;
import fi.lanka.indicator.Areas;
import fi.lanka.indicator.Direction;
import fi.lanka.indicator.Figure;
import fi.lanka.indicator.Figures;
import fi.lanka.indicator.IndicatorCard;
import fi.lanka.indicator.IndicatorCards;
import fi.lanka.indicator.IndicatorKind;
import fi.lanka.indicator.NewArea;
import fi.lanka.indicator.Rhythm;
import fi.lanka.indicator.RunDetails;
import fi.lanka.indicator.Sex;
import fi.lanka.indicator.TypedFigure;
import fi.lanka.indicator.ValueStatus;
import fi.lanka.indicator.Values;
import fi.lanka.shared.Name;
import fi.lanka.support.HouseTest;
import fi.lanka.support.SignIn;
import fi.lanka.support.Statements;
import fi.lanka.support.Town;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Indicators made and changed, figures typed and pasted, in the browser; and each refusal says what is wrong. */
@HouseTest
class FigurePagesTests {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final String VALUES = "/indicators/kavely/values";

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester pages;

    @Autowired
    EntityManager entities;

    @Autowired
    IndicatorCards cards;

    @Autowired
    Areas areas;

    @Autowired
    Figures figures;

    @Autowired
    Values values;

    private Town town;
    private UUID ours;
    private UUID country;
    private UUID indicator;

    @BeforeEach
    void begin() {
        town = Town.in(house);
        entities.flush();
        ours = areas.add(null, new NewArea(AreaCategory.KUNTA, "109", "Koekunta", "Provkommun", ALWAYS));
        country = areas.add(null, new NewArea(AreaCategory.MAA, "358", "Koko maa", "Hela landet", ALWAYS));
        indicator = make("kavely", town.sector.id().value());
    }

    private UUID make(String code, @Nullable UUID owner) {
        return cards.make(
                null,
                new IndicatorCard(
                        code,
                        IndicatorKind.PERFORMANCE,
                        new Name("Mittari " + code, "", ""),
                        "%",
                        1,
                        Direction.MORE_IS_BETTER,
                        "Oma seuranta",
                        null,
                        Rhythm.YEARLY,
                        "",
                        owner,
                        null,
                        null,
                        null,
                        LocalDate.of(2017, 1, 1),
                        null,
                        null));
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(address).with(SignIn.as("koordinaattori")).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        return postAs("koordinaattori", address, fields);
    }

    private MvcTestResult postAs(String username, String address, String... fields) {
        var request = pages.post().uri(address).with(SignIn.as(username)).with(csrf());
        request = request.header("Sec-Fetch-Site", "same-origin").contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private void type(UUID area, int year, String value) {
        values.type(
                null,
                "kavely",
                new RunDetails("Oma seuranta", LocalDate.of(2019, 1, 2), "Oma seuranta"),
                List.of(new TypedFigure(
                        area, year, Sex.ALL, seen(area, year), new BigDecimal(value), ValueStatus.VALUE)));
    }

    private @Nullable Long seen(UUID area, int year) {
        return figures.inForce(indicator, Sex.ALL, List.of(area), year, year).stream()
                .map(Figure::id)
                .findAny()
                .orElse(null);
    }

    private String figure(UUID area, int year) {
        return figures.inForce(indicator, Sex.ALL, List.of(area), year, year).stream()
                .map(Figure::text)
                .findAny()
                .orElse("");
    }

    private String cell(UUID area, int year) {
        return "f-" + area + "-" + year;
    }

    /** The grid of the two areas and two years, with these cells typed over what is seen now. */
    private String[] grid(String... cells) {
        List<String> fields = new ArrayList<>(List.of(
                "first",
                "2017",
                "last",
                "2018",
                "area",
                ours.toString(),
                "area",
                country.toString(),
                "sex",
                "ALL",
                "source",
                "Oma seuranta",
                "retrievedOn",
                "2.1.2019",
                "credit",
                ""));
        for (UUID area : List.of(ours, country)) {
            for (int year : List.of(2017, 2018)) {
                Long id = seen(area, year);
                fields.addAll(List.of("s-" + area + "-" + year, id == null ? "" : String.valueOf(id)));
            }
        }
        fields.addAll(List.of(cells));
        return fields.toArray(String[]::new);
    }

    @Test
    void typesSeveralYearsAndAreasAtOnce() {
        assertThat(get(VALUES + "?first=2017&last=2018&area=" + ours + "&area=" + country))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"" + cell(ours, 2017) + "\"", "aria-label=\"Koko maa 2018\"", "0 on luku nolla.");

        assertThat(post(
                        VALUES,
                        grid(
                                cell(ours, 2017),
                                "1\u00a0234,5",
                                cell(ours, 2018),
                                "0",
                                cell(country, 2017),
                                "\u22123,5*",
                                cell(country, 2018),
                                "...")))
                .hasStatus(303)
                .hasRedirectedUrl("/indicators/kavely");

        assertThat(figure(ours, 2017)).isEqualTo("1234,5");
        assertThat(figure(ours, 2018)).isEqualTo("0");
        assertThat(figure(country, 2017)).isEqualTo("-3,5*");
        assertThat(figure(country, 2018)).isEqualTo("...");
        assertThat(get("/indicators/kavely")).bodyText().contains("0,0\u00a0%");
    }

    @Test
    void leavesAnEmptyCellWithoutAFigureAndChangesNothingThatWasNotTouched() {
        type(ours, 2017, "12.5");

        MvcTestResult result =
                post(VALUES, grid(cell(ours, 2017), "12,5", cell(ours, 2018), "", cell(country, 2017), "7"));

        assertThat(result).hasStatus(303);
        assertThat(result.getMvcResult().getFlashMap().get("flashArguments")).isEqualTo(new Object[] {1, 0});
        assertThat(figure(ours, 2018)).isEmpty();
    }

    @Test
    void correctsByASupersedingFigureThatTheIndicatorsPageTells() {
        type(ours, 2017, "12.5");

        assertThat(post(VALUES, grid(cell(ours, 2017), "13"))).hasStatus(303);

        assertThat(get("/indicators/kavely")).bodyText().contains("Korjatut luvut", "12,5", "13,0");
    }

    @Test
    void asksWhyAFigureWouldVanish() {
        type(ours, 2017, "12.5");

        assertThat(post(VALUES, grid(cell(ours, 2017), " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Luku 12,5 ei voi kadota", "href=\"#" + cell(ours, 2017) + "\"");
        assertThat(figure(ours, 2017)).isEqualTo("12,5");
        assertThat(post(VALUES, grid(cell(ours, 2017), ".."))).hasStatus(303);
        assertThat(figure(ours, 2017)).isEqualTo("..");
    }

    @Test
    void pointsOutEachWrongCellAndKeepsEverythingThatWasTyped() {
        assertThat(post(
                        VALUES,
                        grid(
                                cell(ours, 2017),
                                "abc",
                                cell(ours, 2018),
                                "-",
                                cell(country, 2017),
                                "12,55",
                                cell(country, 2018),
                                "42")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Koekunta 2017: ”abc” ei ole luku",
                        "Koekunta 2018: Viiva voi tarkoittaa",
                        "Koko maa 2017: Luvussa 12,55 on liikaa desimaaleja",
                        "value=\"abc\"",
                        "value=\"42\"",
                        "aria-invalid=\"true\"");
        assertThat(figure(country, 2018)).isEmpty();
    }

    @Test
    void readsNoFormula() {
        assertThat(post(VALUES, grid(cell(ours, 2017), "=1+1")))
                .hasStatus(422)
                .bodyText()
                .contains("ei ole luku");
    }

    @Test
    void asksWhereTheFiguresAreFrom() {
        String[] fields = grid(cell(ours, 2017), "5");
        fields[11] = "";
        fields[13] = "1.1.2199";

        assertThat(post(VALUES, fields)).hasStatus(422).bodyText().contains("Kirjoita lähde.", "value=\"5\"");
        fields[11] = "Oma seuranta";
        assertThat(post(VALUES, fields)).hasStatus(422).bodyText().contains("Päivä ei voi olla tämän päivän");
        fields[13] = "eilen";
        assertThat(post(VALUES, fields)).hasStatus(422).bodyText().contains("ei ole päivä");
    }

    @Test
    void showsBothFiguresWhenSomebodyElseWasFirst() {
        String[] mine = grid(cell(ours, 2017), "5", cell(country, 2018), "6");
        type(ours, 2017, "7");

        assertThat(post(VALUES, mine))
                .hasStatus(409)
                .bodyText()
                .contains("Koekunta 2017: sinulla 5, tallennettu 7", "value=\"5\"", "value=\"6\"");
        assertThat(figure(ours, 2017)).isEqualTo("7");
        assertThat(figure(country, 2018)).isEmpty();
        assertThat(post(VALUES, grid(cell(ours, 2017), "5"))).hasStatus(303);
        assertThat(figure(ours, 2017)).isEqualTo("5");
    }

    @Test
    void savesOnceHoweverOftenTheButtonIsPressed() {
        String[] sent = grid(cell(ours, 2017), "5");
        assertThat(post(VALUES, sent)).hasStatus(303);

        MvcTestResult again = post(VALUES, sent);

        assertThat(again).hasStatus(303);
        assertThat(again.getMvcResult().getFlashMap().get("flash")).isEqualTo("indicator.flash.no-figures");
    }

    /** A cell says what it was opened on; the id of another cell's figure does not speak for it. */
    @Test
    void isNotMisledByAForeignSeenFigure() {
        type(country, 2018, "9");
        type(ours, 2017, "7");
        String[] fields = grid(cell(ours, 2017), "5");
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].equals("s-" + ours + "-2017")) {
                fields[i + 1] = String.valueOf(seen(country, 2018));
            }
        }

        assertThat(post(VALUES, fields)).hasStatus(409);
    }

    @Test
    void typesForOneSexApart() {
        String[] fields = grid(cell(ours, 2017), "5");
        fields[9] = "MALE";
        assertThat(post(VALUES, fields)).hasStatus(303);

        assertThat(figure(ours, 2017)).isEmpty();
        assertThat(figures.inForce(indicator, Sex.MALE, List.of(ours), 2017, 2017))
                .hasSize(1);
    }

    @Test
    void answersTheOwnersContactAndNobodyElseThanTheCoordinator() {
        make("muu", null);

        assertThat(pages.get().uri(VALUES).with(SignIn.as("yhteyshenkilo"))).hasStatusOk();
        assertThat(postAs("yhteyshenkilo", VALUES, grid(cell(ours, 2017), "5"))).hasStatus(303);
        assertThat(pages.get().uri("/indicators/muu/values").with(SignIn.as("yhteyshenkilo")))
                .hasStatus(403);
        assertThat(postAs("kirjoittaja", VALUES, grid(cell(ours, 2018), "5")))
                .hasStatus(403)
                .bodyText()
                .contains("Et voi kirjata näitä lukuja");
        assertThat(postAs("kirjoittaja", VALUES + "/paste")).hasStatus(403);
        assertThat(postAs("kirjoittaja", VALUES + "/paste/confirmed")).hasStatus(403);
        assertThat(get("/indicators/nobody/values")).hasStatus(404);
    }

    @Test
    void asksAsMuchForManyFiguresAsForFew() {
        type(ours, 2017, "1");
        String address = VALUES + "?first=2010&last=2018&area=" + ours + "&area=" + country;
        int few = Statements.during(() -> get(address)).count();
        for (int year = 2010; year <= 2018; year++) {
            type(country, year, "" + year);
        }

        assertThat(Statements.during(() -> get(address)).count()).isEqualTo(few);
    }

    private String[] pasted(String text, String... more) {
        List<String> fields = new ArrayList<>(
                List.of("text", text, "sex", "ALL", "source", "Oma seuranta", "retrievedOn", "2.1.2019", "credit", ""));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    @Test
    void pastesATableAfterShowingHowItWasUnderstood() {
        type(ours, 2017, "5");
        type(country, 2017, "8");
        String table = "Alue\t2017\t2018\nKoekunta\t6\t0\nKoko maa\t8\t\n";
        assertThat(get(VALUES + "/paste")).hasStatusOk().bodyText().contains("Enintään 2000 solua");

        assertThat(post(VALUES + "/paste", pasted(table)))
                .hasStatusOk()
                .bodyText()
                .contains("Uusia 1, korjattuja 1, ennallaan 1.", "korjataan", "Mitään ei ole vielä tallennettu");
        assertThat(figure(ours, 2018)).isEmpty();
        String seen = String.valueOf(figures.newest(indicator));
        assertThat(post(VALUES + "/paste/confirmed", pasted(table, "seen", seen)))
                .hasStatus(303)
                .hasRedirectedUrl("/indicators/kavely");

        assertThat(figure(ours, 2017)).isEqualTo("6");
        assertThat(figure(ours, 2018)).isEqualTo("0");
        assertThat(figure(country, 2018)).isEmpty();
    }

    @Test
    void saysWhatOfATableWasNotUnderstoodAndKeepsIt() {
        assertThat(post(VALUES + "/paste", pasted("Alue;2017\nKoekunta;=cmd()\nTampere;5\nKoko maa;4\n")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Rivi 2, sarake 2: ”=cmd()” ei ole luku",
                        "Rivi 3, sarake 1: Aluetta ”Tampere” ei ole",
                        "Ymmärrettyjä lukuja on 1.",
                        "Koekunta;=cmd()");
        assertThat(post(VALUES + "/paste/confirmed", pasted("Alue;2017\nTampere;5\n", "seen", "0")))
                .hasStatus(422);
        assertThat(figure(country, 2017)).isEmpty();
    }

    @Test
    void refusesATableThatIsNoneOrTooLarge() {
        assertThat(post(VALUES + "/paste", pasted(" ")))
                .hasStatus(422)
                .bodyText()
                .contains("Liitä taulukko.");
        assertThat(post(VALUES + "/paste", pasted("2017")))
                .hasStatus(422)
                .bodyText()
                .contains("ei löytynyt taulukkoa");
        assertThat(post(VALUES + "/paste", pasted(";2017\n" + "Koko maa;1\n".repeat(1000))))
                .hasStatus(422)
                .bodyText()
                .contains("Soluja saa olla enintään 2000");
        assertThat(post(VALUES + "/paste", pasted("x".repeat(200_001))))
                .hasStatus(422)
                .bodyText()
                .contains("Enimmäiskoko on 200 kilotavua");
    }

    @Test
    void looksAgainWhenSomebodyElseEnteredAFigureMeanwhile() {
        String seen = String.valueOf(figures.newest(indicator));
        type(ours, 2017, "7");

        assertThat(post(VALUES + "/paste/confirmed", pasted(";2017\nKoekunta;5\n", "seen", seen)))
                .hasStatus(409)
                .bodyText()
                .contains("joku muu kirjasi samoja lukuja", "korjattuja 1");
        assertThat(figure(ours, 2017)).isEqualTo("7");
    }

    private static final String[] CARD = {
        "kind",
        "POPULATION",
        "code",
        "Pyoraily",
        "name",
        "Pyöräilijöitä",
        "decimals",
        "0",
        "direction",
        "MORE_IS_BETTER",
        "source",
        "Laskimet",
        "rhythm",
        "YEARLY",
        "from",
        "1.1.2017"
    };

    private static String[] card(String... changed) {
        List<String> fields = new ArrayList<>(List.of(CARD));
        for (int i = 0; i < changed.length; i += 2) {
            int at = fields.indexOf(changed[i]);
            if (at % 2 == 0) {
                fields.set(at + 1, changed[i + 1]);
            } else {
                fields.addAll(List.of(changed[i], changed[i + 1]));
            }
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void makesAnIndicator() {
        assertThat(get("/indicators/new")).hasStatusOk().bodyText().contains("Sivistys", "Mittari kavely (kavely)");
        assertThat(post("/indicators", card())).hasStatus(303).hasRedirectedUrl("/indicators/pyoraily");

        assertThat(get("/indicators/pyoraily")).hasStatusOk().bodyText().contains("Pyöräilijöitä");
    }

    @Test
    void tellsEverythingThatIsMissingFromAnIndicatorAtOnce() {
        assertThat(post("/indicators"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Valitse laji.",
                        "Kirjoita tunnus tai numero.",
                        "Kirjoita nimi.",
                        "Valitse suunta.",
                        "Kirjoita lähde.",
                        "href=\"#decimals\"",
                        "href=\"#rhythm\"",
                        "Kirjoita ensimmäinen päivä.");
    }

    @Test
    void refusesACodeOrANameThatIsThereAlready() {
        assertThat(post("/indicators", card("code", "kavely", "name", "mittari KAVELY")))
                .hasStatus(422)
                .bodyText()
                .contains("Tunnus kavely on jo käytössä", "Käytössä on jo indikaattori tai mittari");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(post(
                        "/indicators",
                        card("code", "a b", "to", "31.12.2016", "dueOn", "1.1.2020", "smallestChange", "0,5")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Käytä tunnuksessa pieniä kirjaimia",
                        "ennen ensimmäistä päivää 1.1.2017",
                        "Valitse toimiala, joka kerää luvut",
                        "miksi pienemmällä muutoksella ei ole merkitystä");
        assertThat(post("/indicators", card("smallestChange", "vähän", "owner", "ei", "name", "x".repeat(201))))
                .hasStatus(422)
                .bodyText()
                .contains("”vähän” ei ole luku", "href=\"#owner\"", "Enimmäispituus on 200 merkkiä");
        assertThat(post(
                        "/indicators",
                        card(
                                "smallestChange",
                                "-1",
                                "owner",
                                UUID.randomUUID().toString(),
                                "replacedBy",
                                "nobody",
                                "smallestChangeReason",
                                "syy")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "on oltava suurempi kuin nolla", "Valitse toimiala luettelosta", "Indikaattoria nobody ei ole");
        assertThat(post("/indicators", card("smallestChangeReason", "syy")))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita pienin muutos");
    }

    @Test
    void changesAnIndicatorAndRefusesAStaleForm() {
        String address = "/indicators/kavely/edit";
        assertThat(get(address)).hasStatusOk().bodyText().contains("Tunnus kavely pysyy samana");
        assertThat(post(address, card("name", "Kävelijöitä", "decimals", "1", "version", "0")))
                .hasStatus(303);
        assertThat(post(address, card("name", "Kulkijoita", "version", "0")))
                .hasStatus(409)
                .bodyText()
                .contains("Joku muu muutti samaa indikaattoria", "Kulkijoita");
        assertThat(get("/indicators/kavely")).bodyText().contains("Kävelijöitä");
    }

    @Test
    void refusesToChangeWhatFiguresStandOn() {
        type(ours, 2017, "12.5");

        assertThat(post("/indicators/kavely/edit", card("unit", "kpl", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Yksikköä ei voi vaihtaa", "Kirjatuissa luvuissa on 1 desimaalia");
    }

    @Test
    void notesAndRemovesABreak() {
        String address = "/indicators/kavely/breaks";
        assertThat(get(address)).hasStatusOk().bodyText().contains("Katkoksia ei ole.");
        assertThat(post(address, "year", "18", "reason", "", "version", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("”18” ei ole vuosi", "Kirjoita syy.");
        assertThat(post(address, "year", "2018", "reason", "Kysymys muuttui", "version", "0"))
                .hasStatus(303);
        assertThat(post(address, "year", "2018", "reason", "Taas", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Vuodelle 2018 on jo merkitty katkos");
        assertThat(post(address, "year", "2019", "reason", "Taas", "version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Taas");
        assertThat(get(address)).bodyText().contains("2018: Kysymys muuttui");
        assertThat(post(address + "/removal", "year", "2018", "version", "0")).hasStatus(409);
        assertThat(post(address + "/removal", "year", "2018", "version", "1")).hasStatus(303);
        assertThat(post(address + "/removal", "year", "x", "version", "2")).hasStatus(404);
    }

    @Test
    void addsAnAreaOnce() {
        assertThat(get("/indicators/areas/new")).hasStatusOk().bodyText().contains("Hyvinvointialue");
        String[] fields = {"category", "MAAKUNTA", "code", "05", "name", "Kanta-Häme", "nameSv", "Egentliga Tavastland"
        };
        assertThat(post("/indicators/areas", fields)).hasStatus(303).hasRedirectedUrl("/indicators/areas");
        assertThat(post("/indicators/areas", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Numero on jo alueella Kanta-Häme");
        fields[3] = "06";
        assertThat(post("/indicators/areas", fields))
                .hasStatus(422)
                .bodyText()
                .contains("Saman lajin alue Kanta-Häme on jo olemassa");
        assertThat(post("/indicators/areas", "category", "", "code", "x".repeat(21), "name", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse laji.", "Enimmäispituus on 20 merkkiä", "Kirjoita nimi.");
        assertThat(get("/indicators/areas")).hasStatusOk().bodyText().contains("Kanta-Häme", "Maakunta");
    }

    @Test
    void showsTheButtonsOnlyToWhoMayUseThem() {
        assertThat(pages.get().uri("/indicators/kavely").with(SignIn.as("kirjoittaja")))
                .bodyText()
                .doesNotContain("/values\"", "/edit\"", "/breaks\"");
        assertThat(pages.get().uri("/indicators/kavely").with(SignIn.as("yhteyshenkilo")))
                .bodyText()
                .contains("/values\"")
                .doesNotContain("/edit\"");
        assertThat(pages.get().uri("/indicators").with(SignIn.as("kirjoittaja")))
                .bodyText()
                .doesNotContain("/indicators/new");
        assertThat(postAs("kirjoittaja", "/indicators", card())).hasStatus(403);
        assertThat(postAs("kirjoittaja", "/indicators/areas")).hasStatus(403);
    }
}
