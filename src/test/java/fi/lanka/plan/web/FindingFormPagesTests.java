package fi.lanka.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.plan.FindingFate;
import fi.lanka.plan.FindingKind;
import fi.lanka.plan.FindingRow;
import fi.lanka.plan.Findings;
import fi.lanka.shared.Period;
import fi.lanka.strategy.Terms;
import fi.lanka.support.HouseTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a term taught: noted, reworded, and what becomes of it. */
@HouseTest
class FindingFormPagesTests {

    @Autowired
    ApplicationContext house;

    private Workshop workshop;
    private UUID finding;

    @BeforeEach
    void begin() {
        workshop = new Workshop(house);
        finding = note("Kiusaamiseen puututaan");
    }

    private UUID note(String wording) {
        return workshop.the(Findings.class).note(null, workshop.world.earlier.id(), FindingKind.LESSON, wording);
    }

    private FindingRow row(UUID id) {
        return workshop.the(Findings.class).finding(id).orElseThrow();
    }

    private MvcTestResult settle(UUID id, String act, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = "" + row(id).version();
        return workshop.post("/plan/findings/" + id + "/" + act, all);
    }

    @Test
    void aFindingIsNotedAndRewordedWhileItIsOpen() {
        assertThat(workshop.get("/plan/findings/new?term=2013-2017")).hasStatusOk();
        assertThat(workshop.post(
                        "/plan/findings/new", "term", "2013-2017", "kind", "SUCCESS", "wording", "Järjestöt mukana"))
                .hasStatus(303)
                .hasRedirectedUrl("/plan/findings?term=2013-2017");
        assertThat(workshop.post("/plan/findings/new", "term", "2013-2017")).hasStatus(422);
        assertThat(workshop.post("/plan/findings/new", "term", "2013-2017", "kind", "LESSON", "wording", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita sanamuoto.");
        assertThat(workshop.post(
                        "/plan/findings/new", "term", "2013-2017", "kind", "LESSON", "wording", "x".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("Lyhennä tekstiä");
        assertThat(workshop.post("/plan/findings/new", "term", "1900-1904")).hasStatus(404);

        String seen = "" + row(finding).version();
        assertThat(workshop.get("/plan/findings/" + finding + "/edit"))
                .bodyText()
                .contains("Kiusaamiseen puututaan");
        assertThat(settle(finding, "edit", "kind", "LESSON", "wording", "Puututaan heti"))
                .hasStatus(303);
        assertThat(workshop.post(
                        "/plan/findings/" + finding + "/edit",
                        "kind",
                        "LESSON",
                        "wording",
                        "Vanhalta sivulta",
                        "version",
                        seen))
                .hasStatus(409)
                .bodyText()
                .contains("Vanhalta sivulta");
        assertThat(workshop.get("/plan/findings?term=2013-2017"))
                .bodyText()
                .contains("Puututaan heti", "Järjestöt mukana", "Ota suunnitelmaan");
    }

    @Test
    void aFindingIsTakenUpByAnObjectiveOrAnAction() {
        UUID objective = workshop.world.objective("Kiusaaminen vähenee");
        UUID action = workshop.world.action(objective, "Vertaissovittelu");
        assertThat(workshop.get("/plan/findings/" + finding + "/taking-up"))
                .hasStatusOk()
                .bodyText()
                .contains("2017–2021: Kiusaaminen vähenee – Vertaissovittelu");

        assertThat(settle(finding, "taking-up", "into", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Täytä tämä kohta.");
        assertThat(settle(finding, "taking-up", "into", objective + "_" + finding))
                .hasStatus(422)
                .bodyText()
                .contains("samalta tai myöhemmältä valtuustokaudelta");
        assertThat(settle(finding, "taking-up", "into", finding.toString())).hasStatus(422);
        assertThat(settle(finding, "taking-up", "into", objective + "_" + action))
                .hasStatus(303);

        assertThat(row(finding).action()).isEqualTo(action);
        assertThat(workshop.get("/plan/findings?term=2013-2017"))
                .bodyText()
                .contains("Vertaissovittelu", "Avaa uudelleen");
        assertThat(settle(finding, "declining", "reason", "Syy"))
                .hasStatus(409)
                .bodyText()
                .contains("Havainnosta on jo päätetty");
        assertThat(workshop.get("/plan/findings/" + finding + "/declining")).hasStatus(409);
    }

    @Test
    void whatALaterTermTaughtIsNotTakenUpInAnEarlierPlan() {
        UUID later = workshop.the(Findings.class)
                .note(
                        null,
                        workshop.the(Terms.class)
                                .add(
                                        null,
                                        "2021–2025",
                                        "2021-2025",
                                        new Period(LocalDate.of(2021, 8, 1), LocalDate.of(2025, 5, 31)))
                                .id(),
                        FindingKind.LESSON,
                        "Myöhempi oppi");
        UUID objective = workshop.world.objective("Kiusaaminen vähenee");

        assertThat(settle(later, "taking-up", "into", objective.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("samalta tai myöhemmältä valtuustokaudelta");
        assertThat(settle(later, "merging", "into", finding.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("toinen saman valtuustokauden havainto");
    }

    @Test
    void aFindingIsMergedButNeverInARing() {
        UUID other = note("Koulukiusaaminen");

        assertThat(settle(other, "merging", "into", other.toString())).hasStatus(422);
        assertThat(settle(other, "merging", "into", workshop.world.plan.toString()))
                .hasStatus(422);
        assertThat(settle(other, "merging")).hasStatus(422).bodyText().contains("Täytä tämä kohta.");
        assertThat(settle(other, "merging", "into", finding.toString(), "reason", "Sama asia"))
                .hasStatus(303);
        assertThat(settle(finding, "merging", "into", other.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("jota ei ole yhdistetty muualle");
        assertThat(row(other).fate()).isEqualTo(FindingFate.MERGED);
    }

    @Test
    void aFindingIsDeclinedWithAReasonAndOpenedAgainWhenItWasAMistake() {
        assertThat(settle(finding, "declining", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Kirjoita perustelu.");
        assertThat(settle(finding, "reopening", "reason", "Syy"))
                .hasStatus(409)
                .bodyText()
                .contains("Oppi on jo avoinna");
        assertThat(settle(finding, "declining", "reason", "Hoidetaan strategiassa"))
                .hasStatus(303);
        assertThat(settle(finding, "reopening", "reason", "")).hasStatus(422);
        assertThat(workshop.get("/plan/findings/" + finding + "/reopening")).hasStatusOk();
        assertThat(settle(finding, "reopening", "reason", "Kirjattiin väärälle oppille"))
                .hasStatus(303);

        assertThat(row(finding).open()).isTrue();
        assertThat(row(finding).reason()).isEqualTo("Kirjattiin väärälle oppille");
        assertThat(settle(finding, "declining", "reason", "Toinen syy")).hasStatus(303);
    }

    @Test
    void nobodyElseSettles() {
        for (String act : new String[] {"edit", "taking-up", "merging", "declining", "reopening"}) {
            assertThat(workshop.getAs(Workshop.READER, "/plan/findings/" + finding + "/" + act))
                    .as(act)
                    .hasStatus(403);
            assertThat(workshop.postAs(Workshop.READER, "/plan/findings/" + finding + "/" + act))
                    .as(act)
                    .hasStatus(403);
        }
        assertThat(workshop.getAs(Workshop.READER, "/plan/findings/new?term=2013-2017"))
                .hasStatus(403);
        assertThat(workshop.getAs(Workshop.READER, "/plan/findings"))
                .bodyText()
                .doesNotContain("Kirjaa oppi", "Ota suunnitelmaan");
        assertThat(workshop.get("/plan/findings/" + workshop.world.plan + "/edit"))
                .hasStatus(404);
    }
}
