package fi.lanka.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.plan.Plans;
import fi.lanka.support.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Beginning a plan and extending it. */
@HouseTest
class PlanBeginPagesTests {

    @Autowired
    ApplicationContext house;

    private Workshop workshop;

    @BeforeEach
    void begin() {
        workshop = new Workshop(house);
    }

    private String term() {
        return workshop.world.term.id().toString();
    }

    @Test
    void aPlanOfOtherYearsThanItsTermIsBegunAndSaysSo() {
        assertThat(workshop.get("/plan/new?term=2017-2021"))
                .hasStatusOk()
                .bodyText()
                .contains("Aloita hyvinvointisuunnitelma", "value=\"2017\"", "Vuodet saavat olla muut");

        assertThat(workshop.post(
                        "/plan/new", "term", term(), "name", "Turvallisuus", "firstYear", "2022", "lastYear", "2026"))
                .hasStatus(303)
                .hasRedirectedUrl("/plan?term=2017-2021");

        assertThat(workshop.get("/plan?term=2017-2021"))
                .bodyText()
                .contains("Turvallisuus, vuodet 2022–2026", "Suunnitelman vuodet eroavat valtuustokaudesta.");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        assertThat(workshop.post("/plan/new")).hasStatus(422).bodyText().contains("Virhe:", "Täytä tämä kohta.");
        assertThat(workshop.post("/plan/new", "term", term(), "name", "", "firstYear", "2026", "lastYear", "2022"))
                .hasStatus(422)
                .bodyText()
                .contains("Anna suunnitelmalle nimi.", "Viimeinen vuosi on ennen ensimmäistä.", "value=\"2026\"");
        assertThat(workshop.post("/plan/new", "term", term(), "name", "X", "firstYear", "joskus", "lastYear", "20222"))
                .hasStatus(422)
                .bodyText()
                .contains("”joskus” ei ole vuosi", "”20222” ei ole vuosi");
        assertThat(workshop.post(
                        "/plan/new",
                        "term",
                        term(),
                        "name",
                        "Hyvinvointisuunnitelma 2018–2021",
                        "firstYear",
                        "2018",
                        "lastYear",
                        "2021"))
                .hasStatus(422)
                .bodyText()
                .contains("on jo tämänniminen suunnitelma");
        assertThat(workshop.post(
                        "/plan/new",
                        "term",
                        workshop.world.board.toString(),
                        "name",
                        "x".repeat(201),
                        "firstYear",
                        "2018",
                        "lastYear",
                        "2021"))
                .hasStatus(422)
                .bodyText()
                .contains("enintään 200 merkkiä");
        assertThat(workshop.post(
                        "/plan/new",
                        "term",
                        workshop.world.board.toString(),
                        "name",
                        "X",
                        "firstYear",
                        "2018",
                        "lastYear",
                        "2021"))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse valtuustokausi.");
        assertThat(workshop.the(Plans.class).all()).hasSize(1);
    }

    @Test
    void onlyACoordinatorBegins() {
        assertThat(workshop.getAs(Workshop.READER, "/plan/new")).hasStatus(403);
        assertThat(workshop.postAs(Workshop.READER, "/plan/new"))
                .hasStatus(403)
                .bodyText()
                .contains("Et voi muuttaa suunnitelmaa");
        assertThat(workshop.getAs(Workshop.READER, "/plan")).bodyText().doesNotContain("Lisää tavoite");
        assertThat(workshop.get("/plan")).bodyText().contains("Lisää tavoite");
    }

    @Test
    void aPlanIsExtendedByADecisionThatIsKept() {
        String extension = "/plan/plans/" + workshop.world.plan + "/extension";
        assertThat(workshop.get(extension)).hasStatusOk().bodyText().contains("Suunnitelma on nyt vuosille 2018–2021");

        assertThat(workshop.post(
                        extension,
                        "lastYear",
                        "2022",
                        "board",
                        workshop.world.board.toString(),
                        "decidedOn",
                        "",
                        "section",
                        "",
                        "reason",
                        "Uusi strategia on kesken",
                        "seen",
                        "2021"))
                .hasStatus(303);

        assertThat(workshop.get("/plan"))
                .bodyText()
                .contains(
                        "vuodet 2018–2022",
                        "viimeinen vuosi siirtyi vuodesta 2021 vuoteen 2022",
                        "Sivistys- ja hyvinvointilautakunta, päivä ei tiedossa, pykälä ei tiedossa",
                        "Uusi strategia on kesken");
        // a second click, and somebody who opened the page before
        assertThat(workshop.post(
                        extension,
                        "lastYear",
                        "2022",
                        "board",
                        workshop.world.board.toString(),
                        "reason",
                        "Uusi strategia on kesken",
                        "seen",
                        "2021"))
                .hasStatus(409)
                .bodyText()
                .contains("Muutosta ei tallennettu.", "Uusi strategia on kesken");
    }

    @Test
    void anExtensionThatIsNoneIsRefused() {
        String extension = "/plan/plans/" + workshop.world.plan + "/extension";

        assertThat(workshop.post(extension, "seen", "2021"))
                .hasStatus(422)
                .bodyText()
                .contains("Täytä tämä kohta.");
        assertThat(workshop.post(
                        extension,
                        "lastYear",
                        "2021",
                        "board",
                        workshop.world.board.toString(),
                        "decidedOn",
                        "1.1.2199",
                        "section",
                        "3",
                        "reason",
                        "",
                        "seen",
                        "2021"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "täytyy olla vuoden 2021 jälkeen",
                        "Päätöspäivä ei voi olla tulevaisuudessa.",
                        "Kirjoita perustelu.");
        assertThat(workshop.post(
                        extension,
                        "lastYear",
                        "2022",
                        "board",
                        workshop.world.sector.toString(),
                        "decidedOn",
                        "32.1.2020",
                        "section",
                        "§ 4",
                        "reason",
                        "Syy",
                        "seen",
                        "2021"))
                .hasStatus(422)
                .bodyText()
                .contains("”32.1.2020” ei ole päivä", "Anna pykälän numero");
        assertThat(workshop.post(
                        extension,
                        "lastYear",
                        "2022",
                        "board",
                        workshop.world.sector.toString(),
                        "reason",
                        "Syy",
                        "seen",
                        "2021"))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse toimielin");
        assertThat(workshop.get("/plan/plans/" + workshop.world.sector + "/extension"))
                .hasStatus(404);
        assertThat(workshop.the(Plans.class).extensions(workshop.world.term.id()))
                .isEmpty();
    }
}
