package fi.lanka.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.lanka.organisation.SectorId;
import fi.lanka.organisation.SectorTies;
import fi.lanka.plan.NewAction;
import fi.lanka.plan.NewExtension;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.Plans;
import fi.lanka.support.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A sector's open actions go to others. */
@HouseTest
class HandOverPagesTests {

    private static final int THIS_YEAR = LocalDate.now().getYear();

    @Autowired
    ApplicationContext house;

    @Autowired
    List<SectorTies> ties;

    private Workshop workshop;
    private UUID objective;
    private UUID action;
    private UUID heir;

    @BeforeEach
    void begin() {
        workshop = new Workshop(house);
        workshop.the(Plans.class)
                .extend(
                        null,
                        workshop.world.plan,
                        2021,
                        new NewExtension(THIS_YEAR + 1, workshop.world.board, null, null, "Työ jatkuu"));
        heir = workshop.world.sector("Kaupunkirakenne", "KARA", workshop.world.board);
        objective = workshop.world.objective("Kiusaaminen vähenee");
        action = open("Vertaissovittelu");
        Objectives objectives = workshop.the(Objectives.class);
        objectives.propose(null, objective);
        objectives.approve(null, objective);
    }

    private UUID open(String wording) {
        return workshop.the(Objectives.class)
                .addAction(
                        null,
                        objective,
                        new NewAction(wording, workshop.world.sector, "", 2018, THIS_YEAR + 1, "", "", false));
    }

    private String page() {
        return "/plan/handover?sector=" + workshop.world.sector;
    }

    private List<SectorTies.Tie> tiesOf(UUID sector) {
        return ties.stream()
                .flatMap(one -> one.of(new SectorId(sector)).stream())
                .toList();
    }

    @Test
    void aSectorsOpenActionsAreItsTies() {
        workshop.world.action(workshop.world.objective("Päättynyt työ"), "Vuoteen 2021");

        assertThat(tiesOf(workshop.world.sector))
                .extracting(SectorTies.Tie::label, SectorTies.Tie::address)
                .contains(tuple("Vertaissovittelu", page()))
                .doesNotContain(tuple("Vuoteen 2021", page()));
    }

    @Test
    void actionsAreHandedOverFromADayAndTheHistoryIsKept() {
        assertThat(workshop.get(page()))
                .hasStatusOk()
                .bodyText()
                .contains("Siirrä toimenpiteet: Sivistys ja hyvinvointi", "Vertaissovittelu", "Ei siirretä");

        assertThat(workshop.post(
                        page(),
                        "actions",
                        action.toString(),
                        "to",
                        heir.toString(),
                        "from",
                        Typed.write(LocalDate.now()),
                        "reason",
                        "Toimiala päättyy"))
                .hasStatus(303);

        assertThat(workshop.get("/plan/actions/" + action))
                .bodyText()
                .contains("Sivistys ja hyvinvointi → Kaupunkirakenne", "Toimiala päättyy");
        assertThat(tiesOf(workshop.world.sector))
                .extracting(SectorTies.Tie::label)
                .doesNotContain("Vertaissovittelu");
        // a double click
        assertThat(workshop.post(
                        page(),
                        "actions",
                        action.toString(),
                        "to",
                        heir.toString(),
                        "from",
                        Typed.write(LocalDate.now()),
                        "reason",
                        "Toimiala päättyy"))
                .hasStatus(409)
                .bodyText()
                .contains("Toimenpiteitä ei siirretty");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsHandedOver() {
        assertThat(workshop.post(page())).hasStatus(422).bodyText().contains("Täytä tämä kohta.", "Virhe:");
        assertThat(workshop.post(page(), "actions", action.toString(), "to", "", "from", "1.1.2026", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse ainakin yhdelle toimenpiteelle", "Kirjoita perustelu.");
        assertThat(workshop.post(
                        page(),
                        "actions",
                        action.toString(),
                        "to",
                        workshop.world.sector.toString(),
                        "from",
                        "1.1.2026",
                        "reason",
                        "Syy"))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse toinen vastuutaho kuin nykyinen.");
        assertThat(workshop.post(
                        page(),
                        "actions",
                        action.toString(),
                        "to",
                        heir.toString(),
                        "from",
                        "1.1.1999",
                        "reason",
                        "Syy"))
                .hasStatus(422)
                .bodyText()
                .contains("ei toimi siirtopäivänä", "value=\"1.1.1999\"");
        assertThat(workshop.post(
                        page(), "actions", heir.toString(), "to", heir.toString(), "from", "1.1.2026", "reason", "Syy"))
                .hasStatus(409);
        assertThat(workshop.get("/plan/handover")).hasStatus(404);
        assertThat(workshop.get("/plan/handover?sector=" + action)).hasStatus(404);
        assertThat(tiesOf(workshop.world.sector))
                .extracting(SectorTies.Tie::label)
                .contains("Vertaissovittelu");
    }

    @Test
    void othersSeeWhatIsOpenButHandNothingOver() {
        assertThat(workshop.getAs(Workshop.CONTACT, page()))
                .hasStatusOk()
                .bodyText()
                .contains("Vertaissovittelu", "siirtää hyvinvointikoordinaattori")
                .doesNotContain("<select");
        assertThat(workshop.postAs(Workshop.CONTACT, page())).hasStatus(403);
    }
}
