package fi.lanka.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lanka.plan.ActionRow;
import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FollowUps;
import fi.lanka.plan.LifeStage;
import fi.lanka.plan.ObjectiveDetails;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.YearFigure;
import fi.lanka.support.HouseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Actions and targets inside an objective. */
@HouseTest
class ActionFormPagesTests {

    @Autowired
    ApplicationContext house;

    private Workshop workshop;
    private UUID objective;

    @BeforeEach
    void begin() {
        workshop = new Workshop(house);
        objective = workshop.world.objective("Kiusaaminen vähenee");
    }

    private ObjectiveDetails details() {
        return workshop.the(Objectives.class).details(objective).orElseThrow();
    }

    private ActionRow action(UUID id) {
        return details().action(id).orElseThrow();
    }

    private MvcTestResult add(String wording, String sector, String first, String last, String euros) {
        return workshop.post(
                "/plan/objectives/" + objective + "/actions/new",
                "wording",
                wording,
                "sector",
                sector,
                "firstYear",
                first,
                "lastYear",
                last,
                "euros",
                euros,
                "personYears",
                "0,5",
                "lifeStage",
                "CHILDREN",
                "themes",
                "osallisuus");
    }

    private String sector() {
        return workshop.world.sector.toString();
    }

    @Test
    void anActionIsAddedWithItsOwnerYearsAndEuros() {
        assertThat(workshop.get("/plan/objectives/" + objective + "/actions/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2018\"", "value=\"2021\"", "Sivistys ja hyvinvointi", "Nimetään myöhemmin");

        assertThat(add("Vertaissovittelu", sector(), "2018", "2020", "2018: 15 000,50\n2019 8000"))
                .hasStatus(303);

        ActionRow added = details().objective().actions().get(0);
        assertThat(added.euros())
                .extracting(YearFigure::year, one -> one.figure().stripTrailingZeros())
                .containsExactly(
                        tuple(2018, new BigDecimal("15000.5")),
                        tuple(2019, new BigDecimal("8000").stripTrailingZeros()));
        assertThat(added.lifeStage()).isEqualTo(LifeStage.CHILDREN);
        assertThat(workshop.get("/plan/actions/" + added.id()))
                .bodyText()
                .contains("2018: 15\u00a0000,50\u00a0€", "0,50", "Lapset ja lapsiperheet", "osallisuus");
    }

    @Test
    void whatIsWrongWithAnActionIsSaidAndWhatWasTypedStays() {
        assertThat(add("", sector(), "2018", "2020", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita sanamuoto.");
        assertThat(add("Nimi", "", "", "", "")).hasStatus(422).bodyText().contains("Täytä tämä kohta.", "Nimi");
        assertThat(add("Nimi", sector(), "2020", "2018", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Viimeinen vuosi on ennen ensimmäistä.");
        assertThat(add("Nimi", sector(), "2030", "2031", ""))
                .hasStatus(422)
                .bodyText()
                .contains("suunnitelman vuosissa 2018–2021");
        assertThat(add("Nimi", workshop.world.board.toString(), "2018", "2020", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse vastuutaho, joka toimii");
        assertThat(add("Nimi", sector(), "2018", "2020", "2018: paljon"))
                .hasStatus(422)
                .bodyText()
                .contains("Rivillä ”2018: paljon” ei ole vuotta ja lukua");
        assertThat(add("Nimi", sector(), "2018", "2020", "2018: 1\n2018: 2"))
                .hasStatus(422)
                .bodyText()
                .contains("Vuosi 2018 on kahdella rivillä.");
        assertThat(add("Nimi", sector(), "2018", "2020", "2021: 1"))
                .hasStatus(422)
                .bodyText()
                .contains("Vuosi 2021 ei kuulu toimenpiteen vuosiin.");
        assertThat(add("Nimi", sector(), "2018", "2020", "2018: -1"))
                .hasStatus(422)
                .bodyText()
                .contains("liian suuri tai pienempi kuin nolla");
        assertThat(add("Nimi", sector(), "2018", "2020", "2018: 1,234"))
                .hasStatus(422)
                .bodyText()
                .contains("enintään näin monta desimaalia: 2");
        assertThat(workshop.get("/plan/objectives/" + workshop.world.board + "/actions/new"))
                .hasStatus(404);
        assertThat(details().objective().actions()).isEmpty();
    }

    @Test
    void aDraftsActionIsEditedOrderedAndRemoved() {
        UUID first = workshop.world.action(objective, "Ensimmäinen");
        UUID second = workshop.world.action(objective, "Toinen");
        String seen = "" + action(first).version();
        String[] fields = {
            "wording",
            "Muutettu",
            "sector",
            "",
            "firstYear",
            "2018",
            "lastYear",
            "2019",
            "euros",
            "2019: 10",
            "version",
            seen
        };

        assertThat(workshop.get("/plan/actions/" + first + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("0,5 htv");
        assertThat(workshop.post("/plan/actions/" + first + "/edit", fields)).hasStatus(303);
        assertThat(action(first).wording()).isEqualTo("Muutettu");
        assertThat(workshop.post("/plan/actions/" + first + "/edit", fields))
                .hasStatus(409)
                .bodyText()
                .contains("Muutettu", "2019: 10");
        assertThat(workshop.post("/plan/actions/" + second + "/place", "direction", "up"))
                .hasStatus(303);
        assertThat(details().objective().actions()).extracting(ActionRow::id).containsExactly(second, first);
        assertThat(workshop.get("/plan/actions/" + second + "/removal")).hasStatusOk();
        assertThat(workshop.post("/plan/actions/" + second + "/removal")).hasStatus(303);
        assertThat(workshop.post("/plan/actions/" + second + "/removal")).hasStatus(404);
        assertThat(add("Uusi", sector(), "2018", "2019", "")).hasStatus(303);
        assertThat(details().objective().actions())
                .extracting(ActionRow::wording)
                .containsExactly("Muutettu", "Uusi");
    }

    @Test
    void anEditOfNothingButTheEurosMakesAnOlderFormStale() {
        UUID action = workshop.world.action(objective, "Ensimmäinen");
        String seen = "" + action(action).version();
        assertThat(edit(action, seen, "2018: 100")).hasStatus(303);
        assertThat(edit(action, seen, "2018: 200")).hasStatus(409);
        assertThat(action(action).euros().get(0).figure()).isEqualByComparingTo("100");
    }

    private MvcTestResult edit(UUID action, String seen, String euros) {
        return workshop.post(
                "/plan/actions/" + action + "/edit",
                "wording",
                "Ensimmäinen",
                "sector",
                sector(),
                "partners",
                "Järjestöt",
                "firstYear",
                "2018",
                "lastYear",
                "2021",
                "resources",
                "0,5 htv",
                "targetGroup",
                "Koululaiset",
                "euros",
                euros,
                "version",
                seen);
    }

    @Test
    void anActionThatWasToldOfIsNotRemoved() {
        UUID action = workshop.world.action(objective, "Suunnitelma");
        workshop.the(FollowUps.class).tell(null, action, 2018, ActionStatus.DONE, "Valmis", "", false);

        assertThat(workshop.post("/plan/actions/" + action + "/removal"))
                .hasStatus(409)
                .bodyText()
                .contains("on jo kirjattu seurantaa");
    }

    @Test
    void anApprovedActionChangesByARevisionAndItsRunningFreely() {
        objective = workshop.world.approved("Kävely lisääntyy");
        ActionRow before = details().objective().actions().get(0);
        String page = "/plan/actions/" + before.id();

        assertThat(workshop.get(page + "/edit"))
                .hasStatusOk()
                .bodyText()
                .contains("Lautakunta on hyväksynyt sanamuodon");
        assertThat(workshop.post(
                        page + "/edit",
                        "wording",
                        "Kaapattu",
                        "firstYear",
                        "2019",
                        "resources",
                        "1 htv",
                        "version",
                        "" + before.version()))
                .hasStatus(303);
        assertThat(action(before.id()).wording()).isEqualTo(before.wording());
        assertThat(action(before.id()).resources()).isEqualTo("1 htv");
        assertThat(workshop.post(page + "/removal")).hasStatus(409).bodyText().contains("Vain luonnoksen voi poistaa");

        String seen = "" + action(before.id()).version();
        String tomorrow = Typed.write(LocalDate.now().plusDays(1));
        assertThat(workshop.get(page + "/revision")).hasStatusOk();
        assertThat(workshop.post(page + "/revision", "version", seen)).hasStatus(422);
        assertThat(revise(page, before.wording(), "2018", "2021", tomorrow, "Syy", seen))
                .hasStatus(422)
                .bodyText()
                .contains("Mikään ei ole muuttunut");
        assertThat(revise(page, "Reitit", "2018", "2022", tomorrow, "", seen))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita perustelu.");
        assertThat(revise(page, "Reitit", "2018", "2022", "1.1.2000", "Syy", seen))
                .hasStatus(422)
                .bodyText()
                .contains("voi alkaa aikaisintaan");
        assertThat(revise(page, "Reitit", "2018", "2022", tomorrow, "Työ jatkuu", seen))
                .hasStatus(303);
        assertThat(revise(page, "Reitit", "2018", "2023", tomorrow, "Työ jatkuu", seen))
                .hasStatus(409);
        assertThat(workshop.get(page))
                .bodyText()
                .contains("Reitit", "”" + before.wording() + "”, vuodet 2018–2021", "Muutoksen syy: Työ jatkuu");
        UUID draft = workshop.world.action(workshop.world.objective("Luonnos"), "Luonnoksen");
        assertThat(workshop.get("/plan/actions/" + draft + "/revision")).hasStatus(409);
        assertThat(revise("/plan/actions/" + draft, "X", "2018", "2019", tomorrow, "Syy", "0"))
                .hasStatus(409);
    }

    private MvcTestResult revise(
            String page, String wording, String first, String last, String from, String reason, String seen) {
        return workshop.post(
                page + "/revision",
                "wording",
                wording,
                "firstYear",
                first,
                "lastYear",
                last,
                "from",
                from,
                "reason",
                reason,
                "version",
                seen);
    }

    // targets

    private MvcTestResult set(String address, String... fields) {
        return workshop.post(address, fields);
    }

    private String[] target(String from, String fromYear, String interims, String to, String toYear, String against) {
        return new String[] {
            "indicator", "1514",
            "baseline", from,
            "baselineYear", fromYear,
            "interims", interims,
            "target", to,
            "targetYear", toYear,
            "criterion", "Kun osuus on enintään tavoitetaso.",
            "directionReason", against,
            "version", "0"
        };
    }

    @Test
    void aTargetIsSetWithItsInterimsEditedAndRemoved() {
        String add = "/plan/objectives/" + objective + "/targets/new";
        assertThat(workshop.get(add)).hasStatusOk().bodyText().contains("Kiusatut", "value=\"2021\"");

        assertThat(set(add, target("7,5", "2017", "2019: 6,5\n2020: 5", "0", "2021", "")))
                .hasStatus(303);
        assertThat(workshop.get("/plan/objectives/" + objective))
                .bodyText()
                .contains("Välitavoitteet:", "2019: 6,5\u00a0%", "2020: 5,0\u00a0%", "Lähtötaso 7,5\u00a0%");
        UUID target = details().objective().targets().get(0).id();
        String edit = "/plan/targets/" + target + "/edit";
        assertThat(workshop.get(edit)).hasStatusOk().bodyText().contains("2019: 6,5", "7,5");
        assertThat(set(edit, target("7,5", "2017", "2019: 6", "1", "2021", ""))).hasStatus(303);
        assertThat(set(edit, target("7,5", "2017", "2019: 7", "2", "2021", ""))).hasStatus(409);
        assertThat(details().objective().targets().get(0).interims())
                .singleElement()
                .satisfies(one -> assertThat(one.figure()).isEqualByComparingTo("6"));
        assertThat(workshop.get("/plan/targets/" + target + "/removal"))
                .hasStatusOk()
                .bodyText()
                .contains("Kiusatut");
        assertThat(workshop.post("/plan/targets/" + target + "/removal")).hasStatus(303);
        assertThat(workshop.post("/plan/targets/" + target + "/removal")).hasStatus(404);
    }

    @Test
    void whatIsWrongWithATargetIsSaid() {
        String add = "/plan/objectives/" + objective + "/targets/new";

        assertThat(workshop.post(add)).hasStatus(422).bodyText().contains("Täytä tämä kohta.");
        assertThat(set(add, target("7,5", "2021", "", "5", "2021", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Tavoitevuoden täytyy olla lähtötason vuoden 2021 jälkeen.");
        assertThat(set(add, target("7,5", "", "", "5", "2021", "")))
                .hasStatus(422)
                .bodyText()
                .contains("sekä luku että vuosi");
        assertThat(set(add, target("7,5", "2017", "", "9", "2021", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("huonompi kuin lähtötaso. Kirjoita, miksi.");
        assertThat(set(add, target("seitsemän", "2017", "", "5", "2021", "")))
                .hasStatus(422)
                .bodyText()
                .contains("”seitsemän” ei ole luku");
        assertThat(set(add, target("7,55", "2017", "", "5", "2021", "")))
                .hasStatus(422)
                .bodyText()
                .contains("enintään näin monta desimaalia: 1");
        assertThat(set(add, target("7,5", "2017", "2021: 6", "5", "2021", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Välitavoitteen vuosi 2021 ei ole");
        assertThat(workshop.post(add, "indicator", "ei-ole", "target", "1", "targetYear", "2021", "criterion", "Kun."))
                .hasStatus(422)
                .bodyText()
                .contains("Indikaattoria ei-ole ei ole.");
        assertThat(workshop.post(add, "indicator", "1514", "target", "1", "targetYear", "2021", "criterion", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita, milloin tavoitetaso on saavutettu.");
        workshop.world.target(objective);
        assertThat(set(add, target("7,5", "2017", "", "5", "2021", "")))
                .hasStatus(422)
                .bodyText()
                .contains("on jo tavoitetaso vuodelle 2021");
        assertThat(details().objective().targets()).hasSize(1);
    }

    @Test
    void targetsOfAnApprovedObjectiveAreLocked() {
        UUID target = workshop.world.target(objective);
        workshop.world.action(objective, "Suunnitelma");
        workshop.the(Objectives.class).propose(null, objective);
        workshop.the(Objectives.class).approve(null, objective);

        assertThat(workshop.get("/plan/objectives/" + objective + "/targets/new"))
                .hasStatus(409);
        assertThat(set("/plan/targets/" + target + "/edit", target("7,5", "2017", "", "5", "2021", "")))
                .hasStatus(409)
                .bodyText()
                .contains("Hyväksytyn tavoitteen tavoitetasoja ei voi muuttaa");
        assertThat(workshop.post("/plan/targets/" + target + "/removal")).hasStatus(409);
    }

    @Test
    void nobodyElseChangesActionsOrTargets() {
        UUID action = workshop.world.action(objective, "Suunnitelma");
        UUID target = workshop.world.target(objective);
        for (String address : new String[] {
            "/plan/objectives/" + objective + "/actions/new",
            "/plan/objectives/" + objective + "/targets/new",
            "/plan/actions/" + action + "/edit",
            "/plan/actions/" + action + "/revision",
            "/plan/actions/" + action + "/removal",
            "/plan/targets/" + target + "/edit",
            "/plan/targets/" + target + "/removal"
        }) {
            assertThat(workshop.getAs(Workshop.CONTACT, address)).as(address).hasStatus(403);
            assertThat(workshop.postAs(Workshop.CONTACT, address)).as(address).hasStatus(403);
        }
        assertThat(workshop.postAs(Workshop.CONTACT, "/plan/actions/" + action + "/place"))
                .hasStatus(403);
    }
}
