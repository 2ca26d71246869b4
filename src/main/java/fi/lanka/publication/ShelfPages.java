package fi.lanka.publication;

import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView.ChapterView;
import fi.lanka.report.published.ReportContent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the living pages around the frozen ones: the front page, the list of reports and each report's frame. */
@Component
class ShelfPages {

    private static final Locale FINNISH = Locale.forLanguageTag("fi");

    /** What was approved last comes first; of one day, the later version. */
    private static final Comparator<Edition> NEWEST_FIRST = Comparator.comparing(Edition::approvedOn)
            .thenComparing(Edition::number)
            .thenComparing(Edition::publishedAt)
            .reversed();

    private final PublicTemplates templates;
    private final ReadingPages reading;
    private final JsonMapper json;

    ShelfPages(PublicTemplates templates, ReadingPages reading, JsonMapper json) {
        this.templates = templates;
        this.reading = reading;
        this.json = json;
    }

    /** A report in a list. */
    record Line(
            String kind,
            String title,
            String term,
            String decisionLine,
            String published,
            String language,
            int number,
            String address) {}

    /** As the layout asks for it. */
    record Municipality(String name) {}

    Shelf arrange(List<Edition> published, Collection<Asset> assets, Asset sheet) {
        List<Edition> editions = published.stream().sorted(NEWEST_FIRST).toList();
        Map<String, Served> fixed = new HashMap<>();
        Map<String, Shelf.Framed> framed = new HashMap<>();
        assets.forEach(asset -> fixed.put(asset.address(), Served.asset(asset)));
        for (Edition edition : editions) {
            freeze(edition, fixed);
        }
        for (Edition edition : newestOfEach(editions)) {
            framed.put(edition.address(), frame(edition, editions));
        }
        fixed.put(PublicAddresses.FRONT, page("front", editions, sheet));
        fixed.put(PublicAddresses.REPORTS, page("reports", editions, sheet));
        fixed.put(PublicAddresses.ROBOTS, Shelf.ROBOTS);
        fixed.put(PublicAddresses.ICON, Served.icon(Stylesheet.icon()));
        return new Shelf(fixed, framed, page("missing", editions, sheet));
    }

    private static void freeze(Edition edition, Map<String, Served> fixed) {
        fixed.put(
                edition.frozenAddress(),
                Served.frozen(Served.HTML, edition.page(), edition.pageGzip(), edition.pageSha256()));
        fixed.put(edition.contentAddress(), json(edition.content(), edition.sha256()));
        fixed.put(edition.approvalAddress(), json(edition.approval(), edition.approvalSha256()));
    }

    private static Served json(byte[] content, String sha256) {
        return Served.frozen("application/json", content, Gzip.of(content), sha256);
    }

    private Shelf.Framed frame(Edition edition, List<Edition> all) {
        FramedPage page = FramedPage.of(edition.page());
        return new Shelf.Framed(
                edition.termEndsOn(),
                Served.live(page.with(frame(edition, all, false))),
                Served.live(page.with(frame(edition, all, true))));
    }

    private String frame(Edition edition, List<Edition> all, boolean termEnded) {
        List<Line> earlier = all.stream()
                .filter(other -> other.slug().equals(edition.slug()) && other.number() < edition.number())
                .map(other -> line(other, other.frozenAddress()))
                .toList();
        Edition newest = all.get(0);
        return templates
                .page("publication/frame", Locale.forLanguageTag(edition.language()), "")
                .with("number", edition.number())
                .with("published", FinnishDay.of(edition.publishedAt()))
                .with("frozenAddress", edition.frozenAddress())
                .with("term", edition.term())
                .with("termEndsOn", FinnishDay.of(edition.termEndsOn()))
                .with("termEnded", termEnded)
                .with("earlier", earlier)
                .with("later", newest.slug().equals(edition.slug()) ? null : line(newest, newest.address()))
                .render();
    }

    private Served page(String name, List<Edition> editions, Asset sheet) {
        List<Line> lines = newestOfEach(editions).stream()
                .map(edition -> line(edition, edition.address()))
                .toList();
        Optional<Edition> newest = editions.stream().findFirst();
        return Served.live(templates
                .page("publication/" + name, FINNISH, sheet.address())
                .with("municipality", newest.map(this::municipality).orElse(null))
                .with("reports", lines)
                .with("newest", lines.stream().findFirst().orElse(null))
                .with("findings", newest.map(this::keyFindings).orElse(null))
                .render());
    }

    private static List<Edition> newestOfEach(List<Edition> newestFirst) {
        return newestFirst.stream()
                .filter(edition -> newestFirst.stream()
                        .noneMatch(other -> other.slug().equals(edition.slug()) && other.number() > edition.number()))
                .toList();
    }

    /** By the name that the newest report called it: nothing else of the organisation is known here. */
    private Municipality municipality(Edition edition) {
        return new Municipality(content(edition).municipality());
    }

    private ReportContent content(Edition edition) {
        return json.readValue(edition.content(), ReportContent.class);
    }

    private @Nullable ChapterView keyFindings(Edition edition) {
        return reading.view(content(edition), List.of(), Locale.forLanguageTag(edition.language()))
                .chapter(EditionPage.KEY_FINDINGS)
                .orElse(null);
    }

    private static Line line(Edition edition, String address) {
        return new Line(
                edition.kind(),
                edition.title(),
                edition.term(),
                edition.decisionLine(),
                FinnishDay.of(edition.publishedAt()),
                edition.language(),
                edition.number(),
                address);
    }
}
