package fi.lanka.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lanka.report.published.ApprovedReport;
import fi.lanka.report.published.StepFact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page that stays, made outside a request out of a report that holds everything. */
class EditionPageTests {

    private static final Instant NOON = Instant.parse("2018-11-12T10:00:00Z");
    private static final Asset SHEET = Asset.named("lanka.css", new byte[0]);

    @Test
    void tellsWhoDecidedWhenAndWhichVersionThisIs() {
        read(SampleReport.approved(), page -> {
            assertThat(page.title()).isEqualTo("Hämeenlinnan laaja hyvinvointikertomus 2017–2021 – Hämeenlinna");
            assertThat(page.select("html").attr("lang")).isEqualTo("fi");
            assertThat(page.select(".facts").first().text())
                    .contains("Kaupunginvaltuusto 12.11.2018, § 98", "HML/1234/2018", "1, julkaistu 12.11.2018");
            assertThat(page.text()).contains("Tämä on versio 1; korjaukset ja voimassa oleva versio:");
            assertThat(page.select("link[rel=canonical]").attr("href"))
                    .isEqualTo("/hyvinvointikertomukset/laaja-2017-2021");
        });
    }

    @Test
    void doesNotInventASectionThatIsNotKnown() {
        StepFact known = SampleReport.way().get(6);
        StepFact unknown = new StepFact(
                known.lap(),
                known.ordinal(),
                known.body(),
                known.bodyKind(),
                known.purpose(),
                known.state(),
                known.version(),
                known.sentOn(),
                known.dueOn(),
                known.decidedOn(),
                null,
                null,
                known.outcome(),
                known.wording());
        read(
                approvedBy(List.of(unknown)),
                page -> assertThat(page.select(".facts").first().text())
                        .contains("Kaupunginvaltuusto 12.11.2018, pykälä ei tiedossa")
                        .doesNotContain("§", "Asianumero"));
    }

    @Test
    void isNotPrintedWithoutAnApproval() {
        ApprovedReport undecided = approvedBy(SampleReport.way().subList(0, 6));

        Pressroom.open()
                .run(room -> assertThatThrownBy(
                                () -> room.getBean(EditionPage.class).print(undecided, SHEET, NOON))
                        .isInstanceOf(IllegalStateException.class));
    }

    @Test
    void showsTheKeyFindingsFirstAndOnce() {
        read(SampleReport.approved(), page -> {
            assertThat(page.select("h2").eachText()).startsWith("Keskeiset havainnot", "Sisällys");
            assertThat(page.select("[id=keskeiset-havainnot]")).hasSize(1);
            assertThat(page.select(".key-findings li")).hasSize(3);
        });
    }

    /** No level is skipped, whatever blocks a chapter holds. */
    @Test
    void nestsItsHeadings() {
        read(SampleReport.approved(), page -> {
            int before = 0;
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        });
    }

    @Test
    void leadsFromItsContentsToEachChapter() {
        read(SampleReport.approved(), page -> {
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select(".toc a"))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(link -> assertThat(
                                    page.getElementById(link.attr("href").substring(1)))
                            .as(link.attr("href"))
                            .isNotNull());
        });
    }

    @Test
    void needsNoScriptNoStyleOfItsOwnAndNothingFromElsewhere() {
        read(SampleReport.approved(), page -> {
            assertThat(page.select("script, style, [style], form, iframe, img")).isEmpty();
            assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).containsExactly(SHEET.address());
            assertThat(page.select("table"))
                    .allSatisfy(table -> assertThat(table.select("caption, th")).isNotEmpty());
        });
    }

    @Test
    void saysThatPartOfItIsMadeUp() {
        read(SampleReport.approved(), page -> {
            assertThat(page.select(".reading-head .notice").text()).contains("esimerkkiä");
            assertThat(page.select(".plan .example")).hasSize(3);
        });
    }

    @Test
    void tellsHowToCheckIt() {
        ApprovedReport report = SampleReport.approved();
        read(report, page -> {
            Element check = page.getElementById("tarkistus");
            assertThat(check.text())
                    .contains(
                            report.versionSha256(),
                            report.approvalSha256(),
                            "sha256sum laaja-2017-2021-v1-sisalto.json");
            assertThat(check.select("a").eachAttr("href"))
                    .containsExactly(
                            "/hyvinvointikertomukset/laaja-2017-2021/v1/sisalto.json",
                            "/hyvinvointikertomukset/laaja-2017-2021/v1/paatosketju.json");
        });
    }

    @Test
    void isTheSamePageEachTimeItIsPrinted() {
        ApprovedReport report = SampleReport.approved();
        Pressroom.open().run(room -> {
            EditionPage press = room.getBean(EditionPage.class);
            assertThat(press.print(report, SHEET, NOON).page())
                    .isEqualTo(press.print(report, SHEET, NOON).page());
        });
    }

    private static ApprovedReport approvedBy(List<StepFact> way) {
        return SampleReport.approved(
                UUID.randomUUID(), "laaja-2017-2021", 1, LocalDate.of(2021, 5, 31), SampleReport.content(), way);
    }

    private static void read(ApprovedReport report, Consumer<Document> reader) {
        Pressroom.open().run(room -> {
            byte[] page =
                    room.getBean(EditionPage.class).print(report, SHEET, NOON).page();
            reader.accept(Jsoup.parse(new String(page, StandardCharsets.UTF_8)));
        });
    }
}
