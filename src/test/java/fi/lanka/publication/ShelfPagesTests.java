package fi.lanka.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lanka.report.published.ApprovedReport;
import fi.lanka.report.published.StepFact;
import fi.lanka.shared.Language;
import fi.lanka.shared.Name;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The living pages around the frozen ones. */
class ShelfPagesTests {

    private static final String ADDRESS = "/hyvinvointikertomukset/laaja-2017-2021";
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 5, 31);
    private static final Asset SHEET = Asset.named("lanka.css", new byte[0]);

    private static final Name TOWN = new Name("Hämeenlinna", "Tavastehus", "");
    private static final Spoken IN_FINNISH = new Spoken(Language.FINNISH, false);

    private final Map<UUID, StepFact> decisions = new HashMap<>();

    private final ApprovedReport first = SampleReport.approved("laaja-2017-2021", 1, LAST_DAY);
    private final ApprovedReport corrected =
            SampleReport.corrected("laaja-2017-2021", 2, LAST_DAY, "Väkiluku oli väärin.");
    private final ApprovedReport later = SampleReport.approved("laaja-2021-2025", 1, LocalDate.of(2025, 5, 31));

    @Test
    void sayThatNothingHasBeenPublishedYet() {
        arranged((shelf, printed) -> {
            assertThat(page(shelf, "/").text()).contains("Yhtään kertomusta ei ole vielä julkaistu");
            assertThat(page(shelf, "/hyvinvointikertomukset").text()).contains("Yhtään kertomusta ei ole vielä");
            assertThat(shelf.at(ADDRESS, IN_FINNISH, LAST_DAY)).isEmpty();
        });
    }

    @Test
    void beginWithTheKeyFindingsOfTheNewestReport() {
        arranged(
                (shelf, printed) -> {
                    assertThat(page(shelf, "/").select(".key-findings li")).hasSize(3);
                    assertThat(page(shelf, "/")
                                    .select(".key-findings a.ds-button")
                                    .attr("href"))
                            .isEqualTo(ADDRESS);
                },
                first);
    }

    @Test
    void listEachReportOnceNewestFirstWithItsDecision() {
        arranged(
                (shelf, printed) -> {
                    Document list = page(shelf, "/hyvinvointikertomukset");
                    assertThat(list.select(".reports li > a").eachAttr("href"))
                            .containsExactlyInAnyOrder(ADDRESS, "/hyvinvointikertomukset/laaja-2021-2025");
                    assertThat(list.select(".reports li").text())
                            .contains("Laaja hyvinvointikertomus", "Kaupunginvaltuusto 12.11.2018, § 98", "Versio 2");
                },
                first,
                corrected,
                later);
    }

    /** The day decides, not a restart. */
    @Test
    void tellFromTheDayAfterThatTheTermHasEnded() {
        arranged(
                (shelf, printed) -> {
                    assertThat(frame(shelf, LAST_DAY)).doesNotContain("päättyi");
                    assertThat(frame(shelf, LAST_DAY.plusDays(1)))
                            .contains("valtuustokautta 2017–2021, joka päättyi 31.5.2021");
                },
                first);
    }

    /** A report of an earlier term leads to the newest, from the first day of the new term and not before. */
    @Test
    void leadFromAnEarlierTermToTheNewestReport() {
        ApprovedReport newest = SampleReport.approvedOn(LocalDate.of(2021, 3, 15), later);
        arranged(
                (shelf, printed) -> {
                    String address = "/hyvinvointikertomukset/laaja-2021-2025";
                    assertThat(framed(shelf, LAST_DAY).select("a[href^=" + address + "]"))
                            .isEmpty();
                    assertThat(framed(shelf, LAST_DAY.plusDays(1)).select("a[href^=" + address + "]"))
                            .hasSize(1);
                    assertThat(framed(shelf, LAST_DAY.plusDays(1)).text()).contains("Uusin kertomus on");
                },
                first,
                newest);
    }

    private static Document framed(Shelf shelf, LocalDate day) {
        Document page = Jsoup.parse(html(shelf.at(ADDRESS, IN_FINNISH, day).orElseThrow()));
        page.select(".frame nav").remove();
        return Jsoup.parse(page.select(".frame").html());
    }

    @Test
    void showTheVersionInForceAndLeadToTheEarlierOnes() {
        arranged(
                (shelf, printed) -> {
                    Document live = Jsoup.parse(
                            html(shelf.at(ADDRESS, IN_FINNISH, LAST_DAY).orElseThrow()));
                    assertThat(live.select(".frame").text()).contains("Voimassa oleva versio on 2");
                    assertThat(live.select(".frame a").eachAttr("href")).contains(ADDRESS + "/v2", ADDRESS + "/v1");
                },
                first,
                corrected);
    }

    /** The frame alone lives: the rest of the page is the frozen bytes. */
    @Test
    void frameTheVeryBytesThatAreFrozen() {
        arranged(
                (shelf, printed) -> {
                    FramedPage frozen = FramedPage.of(printed.get(0).page());
                    assertThat(html(shelf.at(ADDRESS, IN_FINNISH, LAST_DAY).orElseThrow()))
                            .startsWith(frozen.before())
                            .endsWith(frozen.after())
                            .doesNotContain(frozen.sentence())
                            .containsOnlyOnce("<!DOCTYPE");
                },
                first);
    }

    @Test
    void leaveTheEarlierVersionAsItWas() {
        arranged(
                (shelf, printed) -> {
                    Served frozen =
                            shelf.at(ADDRESS + "/v1", IN_FINNISH, LAST_DAY).orElseThrow();
                    assertThat(frozen.identity()).isEqualTo(printed.get(0).page());
                    assertThat(frozen.cacheControl()).isEqualTo(Served.FROZEN);
                    assertThat(shelf.at(ADDRESS + "/v1/sisalto.json", IN_FINNISH, LAST_DAY)
                                    .orElseThrow()
                                    .identity())
                            .isEqualTo(first.versionBytes());
                },
                first,
                corrected);
    }

    /** A browser that kept the frame asks again with its tag: another frame must be another tag. */
    @Test
    void haveAnotherTagWhenTheirFrameIsAnother() {
        arranged(
                (shelf, printed) -> assertThat(shelf.at(ADDRESS, IN_FINNISH, LAST_DAY)
                                .orElseThrow()
                                .identityTag())
                        .isNotEqualTo(shelf.at(ADDRESS, IN_FINNISH, LAST_DAY.plusDays(1))
                                .orElseThrow()
                                .identityTag()),
                first);
    }

    @Test
    void tellResidentsWhatACorrectionCorrected() {
        arranged(
                (shelf, printed) -> {
                    assertThat(frame(shelf, LAST_DAY))
                            .contains("Tämä versio on korvattu. Muutos: Väkiluku oli väärin.");
                    assertThat(page(shelf, "/hyvinvointikertomukset")
                                    .select(".reports li")
                                    .text())
                            .contains("Muutos: Väkiluku oli väärin.", "Aiemmat versiot: versio 1");
                    Document frozen = Jsoup.parse(
                            html(shelf.at(ADDRESS + "/v2", IN_FINNISH, LAST_DAY).orElseThrow()));
                    assertThat(frozen.select(".facts").first().text())
                            .contains("Mitä tämä versio korjaa Väkiluku oli väärin.");
                },
                first,
                corrected);
    }

    @Test
    void tellOfEachEarlierVersionWhatReplacedIt() {
        arranged(
                (shelf, printed) -> assertThat(Jsoup.parse(html(
                                        shelf.at(ADDRESS, IN_FINNISH, LAST_DAY).orElseThrow()))
                                .select(".earlier li")
                                .eachText())
                        .containsExactly(
                                "versio 2, julkaistu 12.11.2018. Tämä versio on korvattu. Muutos: Taulukko lisättiin.",
                                "versio 1, julkaistu 12.11.2018. Tämä versio on korvattu. Muutos: Väkiluku oli väärin."),
                first,
                corrected,
                SampleReport.corrected("laaja-2017-2021", 3, LAST_DAY, "Taulukko lisättiin."));
    }

    /** The minutes got their number after the publication: what was frozen stays, and residents are told. */
    @Test
    void tellTheSectionThatWasPutRightAfterThePublication() {
        StepFact then = first.way().get(first.way().size() - 1);
        decisions.put(
                first.report(),
                new StepFact(
                        then.lap(),
                        then.ordinal(),
                        then.body(),
                        then.bodyKind(),
                        then.purpose(),
                        then.state(),
                        then.version(),
                        then.sentOn(),
                        then.dueOn(),
                        then.decidedOn(),
                        107,
                        then.caseNumber(),
                        then.outcome(),
                        then.wording()));
        arranged(
                (shelf, printed) -> {
                    assertThat(frame(shelf, LAST_DAY))
                            .contains("oikaistu julkaisemisen jälkeen: Kaupunginvaltuusto 12.11.2018, § 107.");
                    assertThat(page(shelf, "/hyvinvointikertomukset")
                                    .select(".reports li")
                                    .text())
                            .contains("§ 107")
                            .doesNotContain("§ 98");
                    assertThat(shelf.at(ADDRESS + "/v1", IN_FINNISH, LAST_DAY)
                                    .orElseThrow()
                                    .identity())
                            .isEqualTo(printed.get(0).page());
                },
                first);
    }

    @Test
    void sayNothingOfADecisionThatStandsAsItWasPrinted() {
        decisions.put(first.report(), first.way().get(first.way().size() - 1));
        arranged((shelf, printed) -> assertThat(frame(shelf, LAST_DAY)).doesNotContain("oikaistu"), first);
    }

    @Test
    void promiseWhatTheApprovedPlanPromises() {
        arranged(
                (shelf, printed) -> {
                    assertThat(page(shelf, "/").select(".promises h3").eachText())
                            .isNotEmpty();
                    assertThat(page(shelf, "/").select(".promises li").eachText())
                            .isNotEmpty();
                    assertThat(page(shelf, "/").select(".promises a").attr("href"))
                            .isEqualTo(ADDRESS + "#suunnitelma");
                },
                first);
    }

    /** Forty reports of ten terms: one heading for each term, and in it the extensive report before the annual ones. */
    @Test
    void listManyReportsByTermAndKind() {
        ApprovedReport[] many = IntStream.range(0, 40)
                .mapToObj(i -> SampleReport.of(
                        i % 4 == 1 ? "EXTENSIVE" : "ANNUAL",
                        "k-" + i,
                        (1985 + i / 4 * 4) + "–" + (1989 + i / 4 * 4),
                        LocalDate.of(1989 + i / 4 * 4, 5, 31)))
                .toArray(ApprovedReport[]::new);
        arranged(
                (shelf, printed) -> {
                    Document list = page(shelf, "/hyvinvointikertomukset");
                    assertThat(list.select("section.term h2").eachText())
                            .hasSize(10)
                            .startsWith("Valtuustokausi 2021–2025", "Valtuustokausi 2017–2021");
                    assertThat(list.select("section.term")
                                    .first()
                                    .select("li > a")
                                    .eachText())
                            .hasSize(4)
                            .first()
                            .asString()
                            .startsWith("EXTENSIVE");
                    Document front = page(shelf, "/");
                    assertThat(front.select(".reports li")).hasSize(5);
                    assertThat(front.select("a:contains(Kaikki 40 kertomusta)").attr("href"))
                            .isEqualTo("/hyvinvointikertomukset");
                },
                many);
    }

    private void arranged(BiConsumer<Shelf, List<Edition>> reader, ApprovedReport... reports) {
        Pressroom.open().run(room -> {
            EditionPage press = room.getBean(EditionPage.class);
            List<Edition> printed = Stream.of(reports)
                    .map(report -> press.print(report, SHEET, Instant.parse("2018-11-12T10:00:00Z")))
                    .toList();
            reader.accept(
                    room.getBean(ShelfPages.class)
                            .arrange(printed, List.of(SHEET), SHEET, new AsItStands(TOWN, decisions)),
                    printed);
        });
    }

    private static String frame(Shelf shelf, LocalDate day) {
        return Jsoup.parse(html(shelf.at(ADDRESS, IN_FINNISH, day).orElseThrow()))
                .select(".frame")
                .text();
    }

    private static Document page(Shelf shelf, String address) {
        return Jsoup.parse(html(shelf.at(address, IN_FINNISH, LAST_DAY).orElseThrow()));
    }

    private static String html(Served served) {
        return new String(served.identity(), StandardCharsets.UTF_8);
    }
}
