package fi.lanka.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.plan.FindingKind;
import fi.lanka.plan.Findings;
import fi.lanka.plan.ObjectiveRow;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Making, editing, ordering, removing, approving, rewording and ending an objective. */
@HouseTest
class ObjectiveFormPagesTests {

    @Autowired
    ApplicationContext house;

    private Workshop workshop;

    @BeforeEach
    void begin() {
        workshop = new Workshop(house);
    }

    private MvcTestResult add(String wording, String goal, String board, String year) {
        return workshop.post(
                "/plan/objectives/new",
                "plan",
                workshop.world.plan.toString(),
                "wording",
                wording,
                "goal",
                goal,
                "board",
                board,
                "year",
                year,
                "reason",
                "Kysely kertoi.");
    }

    private String goal() {
        return workshop.world.goal().toString();
    }

    private String board() {
        return workshop.world.board.toString();
    }

    private List<ObjectiveRow> objectives() {
        return workshop.the(Plans.class)
                .objectives(workshop.world.term.id())
                .get(0)
                .objectives();
    }

    private long version(UUID objective) {
        return workshop.the(Objectives.class)
                .details(objective)
                .orElseThrow()
                .objective()
                .version();
    }

    @Test
    void anObjectiveIsAddedUnderASubGoalWithAJointBoard() {
        UUID other = workshop.world.board("Kaupunkirakennelautakunta");
        assertThat(workshop.get("/plan/objectives/new?plan=" + workshop.world.plan))
                .hasStatusOk()
                .bodyText()
                .contains("1.1 Hyvinvointierot pienenevät", "Kaupunkirakennelautakunta", "Johtava lautakunta");

        assertThat(workshop.post(
                        "/plan/objectives/new",
                        "plan",
                        workshop.world.plan.toString(),
                        "wording",
                        "  <b>Kiusaaminen</b> vähenee  ",
                        "goal",
                        workshop.world.goal() + "_" + workshop.world.subGoal(),
                        "board",
                        board(),
                        "jointBoards",
                        other.toString(),
                        "year",
                        "2019",
                        "reason",
                        "",
                        // nobody's fields
                        "state",
                        "APPROVED",
                        "example",
                        "true"))
                .hasStatus(303);

        ObjectiveRow added = objectives().get(0);
        assertThat(added.state().name()).isEqualTo("DRAFT");
        assertThat(added.example()).isFalse();
        assertThat(added.subGoal()).isEqualTo("Hyvinvointierot pienenevät");
        assertThat(workshop.get("/plan/objectives/" + added.id()))
                .bodyText()
                .contains("&lt;b&gt;Kiusaaminen&lt;/b&gt; vähenee", "Kaupunkirakennelautakunta", "/plan/submission");
        assertThat(workshop.get("/plan?board=" + other)).bodyText().contains("Kiusaaminen");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        assertThat(add("", "", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Virhe:", "Täytä tämä kohta.", "Kysely kertoi.");
        assertThat(add(" ", goal(), board(), "")).hasStatus(422).bodyText().contains("Kirjoita sanamuoto.");
        assertThat(add("x".repeat(1001), goal(), board(), ""))
                .hasStatus(422)
                .bodyText()
                .containsPattern("enintään 1.?000 merkkiä");
        assertThat(add("X", goal(), board(), "2030"))
                .hasStatus(422)
                .bodyText()
                .contains("suunnitelman vuosissa 2018–2021");
        assertThat(add("X", board(), board(), "")).hasStatus(422).bodyText().contains("oman valtuustokauden päämäärä");
        assertThat(add("X", goal() + "_" + board(), board(), ""))
                .hasStatus(422)
                .bodyText()
                .contains("oman valtuustokauden päämäärä");
        assertThat(add("X", goal(), workshop.world.sector.toString(), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Valitse toimielin");
        assertThat(add("X", goal(), "lautakunta", "")).hasStatus(422).bodyText().contains("Täytä tämä kohta.");
        assertThat(workshop.post(
                        "/plan/objectives/new",
                        "plan",
                        workshop.world.plan.toString(),
                        "wording",
                        "X",
                        "goal",
                        goal(),
                        "board",
                        board(),
                        "jointBoards",
                        board()))
                .hasStatus(422)
                .bodyText()
                .contains("ei voi olla samalla muiden lautakuntien joukossa");
        assertThat(workshop.post("/plan/objectives/new", "plan", board())).hasStatus(404);
        assertThat(objectives()).isEmpty();
    }

    @Test
    void aDraftIsEditedAndAStaleFormIsNotTaken() {
        UUID objective = workshop.world.objective("Kiusaaminen vähenee");
        String edit = "/plan/objectives/" + objective + "/edit";
        String seen = "" + version(objective);
        assertThat(workshop.get(edit)).hasStatusOk().bodyText().contains("Kiusaaminen vähenee");

        assertThat(workshop.post(
                        edit, "wording", "Kiusaaminen loppuu", "goal", goal(), "board", board(), "version", seen))
                .hasStatus(303);
        assertThat(workshop.post(
                        edit, "wording", "Kolmas sanamuoto", "goal", goal(), "board", board(), "version", seen))
                .hasStatus(409)
                .bodyText()
                .contains("Joku muu muutti samaa suunnitelman kohtaa", "Kolmas sanamuoto");
        assertThat(workshop.post(edit, "wording", "Ilman versiota", "goal", goal(), "board", board()))
                .hasStatus(409);
        assertThat(workshop.post(
                        edit, "wording", "", "goal", goal(), "board", board(), "version", "" + version(objective)))
                .hasStatus(422);

        assertThat(objectives()).extracting(ObjectiveRow::wording).containsExactly("Kiusaaminen loppuu");
        assertThat(objectives().get(0).example()).isTrue();
    }

    @Test
    void objectivesChangePlacesUnderTheirGoal() {
        UUID first = workshop.world.objective("Ensimmäinen");
        UUID second = workshop.world.objective("Toinen");

        assertThat(workshop.post("/plan/objectives/" + second + "/place", "direction", "up"))
                .hasStatus(303);
        assertThat(objectives()).extracting(ObjectiveRow::id).containsExactly(second, first);
        assertThat(workshop.post("/plan/objectives/" + second + "/place", "direction", "up"))
                .hasStatus(303);
        assertThat(workshop.post("/plan/objectives/" + second + "/place", "direction", "down"))
                .hasStatus(303);
        assertThat(objectives()).extracting(ObjectiveRow::id).containsExactly(first, second);
        assertThat(workshop.postAs(Workshop.CONTACT, "/plan/objectives/" + second + "/place", "direction", "up"))
                .hasStatus(403);
    }

    @Test
    void aDraftIsRemovedAfterAConfirmation() {
        UUID objective = workshop.world.objective("Kiusaaminen vähenee");
        workshop.world.action(objective, "Suunnitelma");
        workshop.world.target(objective);
        String removal = "/plan/objectives/" + objective + "/removal";

        assertThat(workshop.get(removal)).hasStatusOk().bodyText().contains("Poistamista ei voi perua");
        assertThat(workshop.post(removal)).hasStatus(303).hasRedirectedUrl("/plan?term=2017-2021");
        assertThat(workshop.post(removal)).hasStatus(404);
        assertThat(objectives()).isEmpty();
    }

    @Test
    void whatWasProposedOrIsPointedAtIsNotRemoved() {
        UUID proposed = workshop.world.objective("Kiusaaminen vähenee");
        workshop.the(Objectives.class).propose(null, proposed);
        UUID taken = workshop.world.objective("Kävely lisääntyy");
        Findings findings = workshop.the(Findings.class);
        UUID finding = findings.note(null, workshop.world.earlier.id(), FindingKind.LESSON, "Kävelyä on vähän");
        findings.takeUp(null, finding, taken);

        assertThat(workshop.post("/plan/objectives/" + proposed + "/removal"))
                .hasStatus(409)
                .bodyText()
                .contains("Vain luonnoksen voi poistaa");
        assertThat(workshop.post("/plan/objectives/" + taken + "/removal"))
                .hasStatus(409)
                .bodyText()
                .contains("Edellisen kauden oppi");
    }

    @Test
    void anObjectiveThatItsBoardHasIsNotChanged() {
        UUID objective = workshop.world.objective("Kiusaaminen vähenee");
        String page = "/plan/objectives/" + objective;
        UUID action = workshop.world.action(objective, "Suunnitelma");
        workshop.world.action(objective, "Vertaissovittelu");
        assertThat(workshop.get(page)).bodyText().contains("/plan/submission", page + "/edit");

        workshop.world.propose(objective);

        assertThat(workshop.get(page)).bodyText().doesNotContain(page + "/edit\"");
        assertThat(workshop.get(page + "/edit")).hasStatus(409);
        assertThat(workshop.get(page + "/actions/new")).hasStatus(409);
        assertThat(workshop.get(page + "/targets/new")).hasStatus(409);
        assertThat(workshop.get(page)).bodyText().doesNotContain("/plan/actions/" + action + "/place");
        assertThat(workshop.post("/plan/actions/" + action + "/place", "direction", "down"))
                .hasStatus(409)
                .bodyText()
                .contains("lautakunnan päätettävänä");
    }

    @Test
    void anApprovedObjectiveIsRewordedByADatedRevisionOnly() {
        UUID objective = workshop.world.approved("Kiusaaminen vähenee");
        String page = "/plan/objectives/" + objective;
        String tomorrow = Typed.write(LocalDate.now().plusDays(1));
        String seen = "" + version(objective);

        assertThat(workshop.get(page + "/edit"))
                .hasStatus(409)
                .bodyText()
                .contains("Hyväksyttyä tavoitetta ei voi muokata");
        assertThat(workshop.post(page + "/edit", "wording", "X", "goal", goal(), "board", board(), "version", seen))
                .hasStatus(409);
        assertThat(workshop.get(page + "/revision")).hasStatusOk().bodyText().contains("jää näkyviin");
        assertThat(workshop.post(page + "/revision", "version", seen))
                .hasStatus(422)
                .bodyText()
                .contains("Täytä tämä kohta.");
        assertThat(workshop.post(
                        page + "/revision", "wording", "Uusi", "from", tomorrow, "reason", " ", "version", seen))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita perustelu.");
        assertThat(workshop.post(
                        page + "/revision", "wording", "Uusi", "from", "1.1.2000", "reason", "Syy", "version", seen))
                .hasStatus(422)
                .bodyText()
                .contains("voi alkaa aikaisintaan");
        assertThat(workshop.post(
                        page + "/revision",
                        "wording",
                        "Kiusaaminen vähenee",
                        "from",
                        tomorrow,
                        "reason",
                        "Syy",
                        "version",
                        seen))
                .hasStatus(422)
                .bodyText()
                .contains("Sanamuoto on sama kuin ennen.");
        assertThat(workshop.post(
                        page + "/revision",
                        "wording",
                        "Kiusaaminen loppuu",
                        "from",
                        tomorrow,
                        "reason",
                        "Lautakunta 1.2.2018 § 3",
                        "version",
                        seen))
                .hasStatus(303);
        assertThat(workshop.post(
                        page + "/revision",
                        "wording",
                        "Kolmas",
                        "from",
                        Typed.write(LocalDate.now().plusDays(5)),
                        "reason",
                        "Syy",
                        "version",
                        seen))
                .hasStatus(409);

        assertThat(workshop.get(page))
                .bodyText()
                .contains("Kiusaaminen loppuu", "”Kiusaaminen vähenee”", "Lautakunta 1.2.2018 § 3");
        assertThat(workshop.get("/plan/objectives/" + workshop.world.objective("Luonnos") + "/revision"))
                .hasStatus(409)
                .bodyText()
                .contains("Muokkaa luonnosta suoraan.");
    }

    @Test
    void anApprovedObjectiveEndsOnADayWithAReason() {
        UUID objective = workshop.world.approved("Kiusaaminen vähenee");
        String end = "/plan/objectives/" + objective + "/end";

        assertThat(workshop.get(end)).hasStatusOk().bodyText().contains("Päättämistä ei voi perua");
        assertThat(workshop.post(end)).hasStatus(422).bodyText().contains("Täytä tämä kohta.");
        assertThat(workshop.post(end, "lastDay", "1.1.2000", "reason", "Syy"))
                .hasStatus(422)
                .bodyText()
                .contains("Viimeinen päivä ei voi olla sitä ennen.");
        assertThat(workshop.post(end, "lastDay", Typed.write(LocalDate.now()), "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita perustelu.");
        assertThat(workshop.post(end, "lastDay", Typed.write(LocalDate.now()), "reason", "Työ valmistui"))
                .hasStatus(303);
        assertThat(workshop.post(end, "lastDay", Typed.write(LocalDate.now()), "reason", "Työ valmistui"))
                .hasStatus(409);
        assertThat(workshop.get("/plan/objectives/" + objective)).bodyText().contains("Päättyi", "Syy: Työ valmistui");
        assertThat(workshop.get("/plan/objectives/" + objective + "/actions/new"))
                .hasStatus(409)
                .bodyText()
                .contains("Päättynyttä tavoitetta ei voi muuttaa");
    }

    @Test
    void nobodyElseChangesAnObjective() {
        UUID objective = workshop.world.objective("Kiusaaminen vähenee");
        for (String act : List.of("edit", "removal", "revision", "end")) {
            assertThat(workshop.getAs(Workshop.CONTACT, "/plan/objectives/" + objective + "/" + act))
                    .as(act)
                    .hasStatus(403);
            assertThat(workshop.postAs(Workshop.CONTACT, "/plan/objectives/" + objective + "/" + act))
                    .as(act)
                    .hasStatus(403);
        }
        assertThat(workshop.getAs(Workshop.CONTACT, "/plan/objectives/" + objective))
                .bodyText()
                .doesNotContain("Muokkaa tavoitetta", "Lisää toimenpide", "Aseta tavoitetaso");
    }
}
