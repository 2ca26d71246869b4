package fi.lanka.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FollowUps;
import fi.lanka.plan.NewFollowUp;
import fi.lanka.plan.ObjectiveDetails.FollowUpRow;
import fi.lanka.plan.Objectives;
import fi.lanka.plan.RoundRow;
import fi.lanka.plan.Rounds;
import fi.lanka.support.HouseTest;
import fi.lanka.support.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A year's follow-up: one action, and the round of them all. */
@HouseTest
class FollowUpPagesTests {

    @Autowired
    ApplicationContext house;

    private Workshop workshop;
    private UUID objective;
    private UUID action;

    @BeforeEach
    void begin() {
        workshop = new Workshop(house);
        objective = workshop.world.approved("Kiusaaminen vähenee");
        action = actions(objective).get(0);
    }

    private List<UUID> actions(UUID of) {
        return workshop.the(Objectives.class).details(of).orElseThrow().objective().actions().stream()
                .map(row -> row.id())
                .toList();
    }

    private String form(int year) {
        return "/plan/actions/" + action + "/follow-up/" + year;
    }

    private List<FollowUpRow> told() {
        return workshop.the(Objectives.class).withAction(action).orElseThrow().followUpsOf(action);
    }

    private MvcTestResult tell(String username, int year, String seen, String done) {
        return workshop.postAs(
                username,
                form(year),
                "status",
                "PARTLY_DONE",
                "done",
                done,
                "effect",
                "Viihtyvyys parani",
                "cost",
                "12 500,50",
                "nextChange",
                "Laajennetaan",
                "seen",
                seen);
    }

    @Test
    void theFormShowsTheYearBeforeBeside() {
        workshop.the(FollowUps.class)
                .tell(null, action, 2018, NewFollowUp.of(ActionStatus.IN_PROGRESS, "Aloitettiin", "", false));

        assertThat(workshop.get(form(2019)))
                .hasStatusOk()
                .bodyText()
                .contains("Vuoden 2019 seuranta", "Vuonna 2018 kirjattiin", "Aloitettiin", "Käynnissä");
        assertThat(workshop.get(form(2018))).bodyText().contains("Vuodelta 2017 ei ole seurantaa.", "Aloitettiin");
    }

    @Test
    void theOwnersContactTellsWithCostAndNextYearsChange() {
        assertThat(workshop.getAs(Workshop.CONTACT, "/plan/actions/" + action))
                .bodyText()
                .contains("Kirjaa vuoden 2021 seuranta")
                .doesNotContain("Muokkaa toimenpidettä");
        assertThat(tell(Workshop.CONTACT, 2019, "", "Kaksi koulua <script>")).hasStatus(303);

        FollowUpRow row = told().get(0);
        assertThat(row.cost()).isEqualByComparingTo("12500.5");
        assertThat(row.nextChange()).isEqualTo("Laajennetaan");
        assertThat(workshop.get("/plan/actions/" + action))
                .bodyText()
                .contains(
                        "12\u00a0500,50\u00a0€", "Laajennetaan", "Kaksi koulua &lt;script&gt;", "yhteyshenkilo (koe)");
        // a double click
        assertThat(tell(Workshop.CONTACT, 2019, "", "Kaksi koulua <script>")).hasStatus(303);
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        assertThat(workshop.post(form(2019), "done", "Kaksi koulua"))
                .hasStatus(422)
                .bodyText()
                .contains("Virhe:", "Täytä tämä kohta.", "Kaksi koulua");
        assertThat(workshop.post(form(2019), "status", "DONE", "cost", "paljon"))
                .hasStatus(422)
                .bodyText()
                .contains("”paljon” ei ole luku");
        assertThat(workshop.post(form(2019), "status", "DONE", "cost", "-5"))
                .hasStatus(422)
                .bodyText()
                .contains("pienempi kuin nolla");
        assertThat(workshop.post(form(2019), "status", "DONE", "cost", "1,005"))
                .hasStatus(422)
                .bodyText()
                .contains("desimaalia: 2");
        assertThat(workshop.post(form(2019), "status", "VALMIS")).hasStatus(422);
        assertThat(workshop.post(form(2019), "status", "DONE", "done", "x".repeat(4001)))
                .hasStatus(422)
                .bodyText()
                .contains("Lyhennä tekstiä");
        for (int year : new int[] {2017, 2150}) {
            assertThat(workshop.get(form(year))).hasStatus(409);
            assertThat(workshop.post(form(year), "status", "DONE", "done", "Väärä vuosi"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Vuodelle " + year + " ei voi kirjata seurantaa", "alkaa vuonna 2018", "Väärä vuosi");
        }
        assertThat(workshop.get("/plan/actions/" + objective + "/follow-up/2019"))
                .hasStatus(404);
        assertThat(workshop.get("/plan/actions/" + action + "/follow-up/joskus"))
                .hasStatus(404);
        assertThat(told()).isEmpty();
    }

    @Test
    void aCorrectionSupersedesAndTheEarlierStaysReadable() {
        tell(Workshop.CONTACT, 2019, "", "Kaksi koulua");

        assertThat(workshop.get(form(2019))).bodyText().contains("on jo kirjattu seuranta", "Kaksi koulua");
        assertThat(tell(Workshop.COORDINATOR, 2019, told().get(0).id().toString(), "Kolme koulua"))
                .hasStatus(303);

        assertThat(workshop.get("/plan/actions/" + action))
                .bodyText()
                .contains("Kolme koulua", "korjattu", "Aiemmin kirjattu ja sittemmin korjattu", "Kaksi koulua");
    }

    @Test
    void twoWhoTellAtOnceBothSeeBothTexts() {
        tell(Workshop.CONTACT, 2019, "", "Toisen teksti");

        MvcTestResult stale = tell(Workshop.COORDINATOR, 2019, "", "Oma teksti");

        assertThat(stale)
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Joku muu kirjasi saman seurannan",
                        "Toisen teksti",
                        "Oma teksti",
                        told().get(0).id().toString());
        assertThat(told()).extracting(FollowUpRow::done).containsExactly("Toisen teksti");
        assertThat(tell(Workshop.COORDINATOR, 2019, told().get(0).id().toString(), "Oma teksti"))
                .hasStatus(303);
        assertThat(told()).extracting(FollowUpRow::done).containsExactly("Oma teksti");
    }

    @Test
    void anotherSectorsPeopleDoNotTell() {
        UUID others = workshop.world.sector("Kaupunkirakenne", "KARA", workshop.world.board);
        UUID theirs = workshop.world.action(workshop.world.objective("Kävely"), "Reitit", others);

        assertThat(workshop.getAs(Workshop.CONTACT, "/plan/actions/" + theirs + "/follow-up/2019"))
                .hasStatus(403)
                .bodyText()
                .contains("Et voi kirjata tämän toimenpiteen seurantaa");
        assertThat(workshop.postAs(Workshop.CONTACT, "/plan/actions/" + theirs + "/follow-up/2019", "status", "DONE"))
                .hasStatus(403);
        assertThat(workshop.postAs(Workshop.READER, form(2019), "status", "DONE"))
                .hasStatus(403);
    }

    @Test
    void theRoundLeadsFromOneMissingActionToTheNext() {
        UUID second = workshop.world.action(objective, "Vertaissovittelu");
        String round = "year=2019&sector=" + workshop.world.sector;

        assertThat(workshop.getAs(Workshop.CONTACT, "/plan/follow-up?" + round))
                .hasStatusOk()
                .bodyText()
                .contains("Toimenpiteitä 2, joista kirjaamatta 2.", "Kirjaa seuranta", "Vertaissovittelu")
                .doesNotContain("Sulje vuoden");
        MvcTestResult saved =
                workshop.postAs(Workshop.CONTACT, form(2019), "status", "DONE", "done", "Valmis", "round", round);
        assertThat(saved).hasStatus(303).hasRedirectedUrl(FollowUpAddress.of(second, 2019, round));
        assertThat(workshop.getAs(Workshop.CONTACT, "/plan/follow-up?" + round))
                .bodyText()
                .containsSubsequence("Vertaissovittelu", "Toimenpide: Kiusaaminen vähenee", "Toteutunut");
        action = second;
        assertThat(workshop.postAs(Workshop.CONTACT, form(2019), "status", "DONE", "round", round))
                .hasStatus(303)
                .hasRedirectedUrl("/plan/follow-up?" + round);
    }

    @Test
    void theRoundHoldsWhatWasUnderWayAndSaysWhenThereIsNothing() {
        workshop.world.action(workshop.world.objective("Luonnos"), "Luonnoksen toimenpide");

        assertThat(workshop.get("/plan/follow-up?year=2019")).bodyText().doesNotContain("Luonnoksen toimenpide");
        assertThat(workshop.get("/plan/follow-up?year=2017")).bodyText().contains("ei ole toimenpiteitä");
        assertThat(workshop.get("/plan/follow-up?year=joskus&sector=kuka")).hasStatusOk();
        assertThat(workshop.getAs(Workshop.READER, "/plan/follow-up?year=2019"))
                .hasStatusOk()
                .bodyText()
                .contains("Toimenpide: Kiusaaminen vähenee")
                .doesNotContain("Kirjaa seuranta<");
    }

    @Test
    void aClosedRoundIsPinnedAndOnlyACoordinatorCorrects() {
        tell(Workshop.CONTACT, 2019, "", "Kaksi koulua");
        String closing = "/plan/plans/" + workshop.world.plan + "/rounds/2019/closing";

        assertThat(workshop.getAs(Workshop.CONTACT, closing)).hasStatus(403);
        assertThat(workshop.postAs(Workshop.CONTACT, closing)).hasStatus(403);
        assertThat(workshop.get(closing)).hasStatusOk().bodyText().contains("Sulkemista ei voi perua");
        assertThat(workshop.post(closing)).hasStatus(303);
        assertThat(workshop.post(closing)).hasStatus(409).bodyText().contains("on jo suljettu");
        assertThat(workshop.post("/plan/plans/" + workshop.world.plan + "/rounds/2030/closing"))
                .hasStatus(409)
                .bodyText()
                .contains("seurantakierrosta ei voi sulkea");
        assertThat(workshop.post("/plan/plans/" + objective + "/rounds/2019/closing"))
                .hasStatus(404);

        String seen = told().get(0).id().toString();
        assertThat(tell(Workshop.CONTACT, 2019, seen, "Liian myöhään"))
                .hasStatus(409)
                .bodyText()
                .contains("seurantakierros on suljettu", "Liian myöhään");
        assertThat(tell(Workshop.COORDINATOR, 2019, seen, "Korjattu")).hasStatus(303);
        assertThat(workshop.the(JdbcClient.class)
                        .sql("select f.done from plan_round_follow_up p join plan_follow_up f on f.id = p.follow_up_id")
                        .query(String.class)
                        .list())
                .containsExactly("Kaksi koulua");
        assertThat(workshop.get("/plan/follow-up?year=2019")).bodyText().contains("Kierros suljettu");
    }

    @Test
    void theRoundAsksAsMuchForAHundredActionsAsForTen() {
        for (int i = 0; i < 9; i++) {
            workshop.world.action(objective, "Toimenpide " + i);
        }
        int ofTen = Statements.during(() -> workshop.get("/plan/follow-up?year=2019"))
                .count();
        for (int i = 9; i < 99; i++) {
            workshop.world.action(objective, "Toimenpide " + i);
        }
        workshop.get("/plan");

        assertThat(Statements.during(() -> assertThat(workshop.get("/plan/follow-up?year=2019"))
                                .bodyText()
                                .contains("Toimenpiteitä 100")
                                .satisfies(page -> assertThat(page.length()).isLessThan(200_000)))
                        .count())
                .isEqualTo(ofTen)
                .isLessThanOrEqualTo(8);
        assertThat(workshop.the(Rounds.class).of(2019, null, null)).hasSize(100).allMatch(RoundRow::missing);
    }
}
