package fi.lanka.publication;

import fi.lanka.report.published.ReadingHtml;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView;
import fi.lanka.report.published.ReportContent;
import fi.lanka.shared.Days;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.Name;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the living pages around the frozen ones: the front page, the list of reports and each report's frame. */
@Component
class ShelfPages {

    /** What was approved last comes first; of one day, the later version. */
    private static final Comparator<Edition> NEWEST_FIRST = Comparator.comparing(Edition::approvedOn)
            .thenComparing(Edition::number)
            .thenComparing(Edition::publishedAt)
            .reversed();

    private static final Map<String, String> PAGES =
            Map.of(PublicAddresses.FRONT, "front", PublicAddresses.REPORTS, "reports");

    private final PublicTemplates templates;
    private final ReadingPages reading;
    private final ReadingHtml html;
    private final JsonMapper json;

    ShelfPages(PublicTemplates templates, ReadingPages reading, ReadingHtml html, JsonMapper json) {
        this.templates = templates;
        this.reading = reading;
        this.html = html;
        this.json = json;
    }

    /** A report in a list; its title and its decision are in its own language. */
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
    record Municipality(Name called) {}

    /** The key findings of a report, in its own language. */
    record Findings(String heading, String html) {}

    /** What the newest report says, read once for all the pages that tell it. */
    private record Newest(
            @Nullable Municipality municipality,
            boolean example,
            @Nullable Findings findings) {}

    Shelf arrange(List<Edition> published, Collection<Asset> assets, Asset sheet, Name municipality) {
        List<Edition> editions = published.stream().sorted(NEWEST_FIRST).toList();
        Map<String, Served> fixed = new HashMap<>();
        assets.forEach(asset -> fixed.put(asset.address(), Served.asset(asset)));
        for (Edition edition : editions) {
            freeze(edition, fixed);
        }
        fixed.put(PublicAddresses.ROBOTS, Shelf.ROBOTS);
        fixed.put(PublicAddresses.ICON, Served.icon(Stylesheet.icon()));
        Map<Language, Map<String, Shelf.Framed>> framed = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            framed.put(language, frames(editions, language));
        }
        Newest newest = newest(editions, municipality);
        Map<Spoken, Shelf.Living> living = new HashMap<>();
        for (Spoken spoken : Spoken.all()) {
            living.put(spoken, living(editions, sheet, newest, spoken));
        }
        return new Shelf(fixed, living, framed);
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

    private Map<String, Shelf.Framed> frames(List<Edition> editions, Language language) {
        return newestOfEach(editions).stream()
                .collect(Collectors.toMap(Edition::address, edition -> framed(edition, editions, language)));
    }

    private Shelf.Framed framed(Edition edition, List<Edition> all, Language language) {
        FramedPage page = FramedPage.of(edition.page());
        String languages =
                edition.language().equals(language.tag()) ? language.tag() : edition.language() + ", " + language.tag();
        return new Shelf.Framed(
                edition.termEndsOn(),
                Served.live(page.with(frame(edition, all, language, false)), languages),
                Served.live(page.with(frame(edition, all, language, true)), languages));
    }

    /** The page is in the report's language; what is told around it is in the reader's, and says so. */
    private String frame(Edition edition, List<Edition> all, Language language, boolean termEnded) {
        Locale locale = language.locale();
        List<Line> earlier = all.stream()
                .filter(other -> other.slug().equals(edition.slug()) && other.number() < edition.number())
                .map(other -> line(other, other.frozenAddress(), locale))
                .toList();
        Edition newest = all.get(0);
        return templates
                .page("publication/frame", locale, "")
                .with("reportLanguage", edition.language())
                .with("address", edition.address())
                .with("number", edition.number())
                .with("published", Days.text(day(edition), locale))
                .with("frozenAddress", edition.frozenAddress())
                .with("term", edition.term())
                .with("termEndsOn", Days.text(edition.termEndsOn(), locale))
                .with("termEnded", termEnded)
                .with("earlier", earlier)
                .with(
                        "later",
                        newest.slug().equals(edition.slug())
                                ? null
                                : line(newest, newest.address() + language.query(), locale))
                .render();
    }

    private Shelf.Living living(List<Edition> editions, Asset sheet, Newest newest, Spoken spoken) {
        Map<String, Served> pages = new HashMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            pages.put(page.getKey(), page(page.getValue(), page.getKey(), editions, sheet, newest, spoken));
        }
        return new Shelf.Living(pages, page("missing", null, editions, sheet, newest, spoken));
    }

    private Served page(
            String name, @Nullable String address, List<Edition> editions, Asset sheet, Newest newest, Spoken spoken) {
        Locale locale = spoken.language().locale();
        List<Line> lines = newestOfEach(editions).stream()
                .map(edition -> line(edition, edition.address() + spoken.carried(), locale))
                .toList();
        return Served.live(
                templates
                        .page("publication/" + name, locale, sheet.address())
                        .with("address", address)
                        .with("carried", spoken.carried())
                        .with("municipality", newest.municipality())
                        .with("example", newest.example())
                        .with("reports", lines)
                        .with("newest", lines.stream().findFirst().orElse(null))
                        .with("findings", newest.findings())
                        .render(),
                spoken.language().tag());
    }

    private static List<Edition> newestOfEach(List<Edition> newestFirst) {
        return newestFirst.stream()
                .filter(edition -> newestFirst.stream()
                        .noneMatch(other -> other.slug().equals(edition.slug()) && other.number() > edition.number()))
                .toList();
    }

    private Newest newest(List<Edition> newestFirst, Name now) {
        if (newestFirst.isEmpty()) {
            return new Newest(null, false, null);
        }
        ReportContent content = json.readValue(newestFirst.get(0).content(), ReportContent.class);
        ReadingView view = reading.view(content, List.of());
        Findings findings = view.chapter(EditionPage.KEY_FINDINGS)
                .map(chapter -> new Findings(chapter.heading(), html.segments(view, chapter)))
                .orElse(null);
        return new Newest(municipality(content.municipality(), now), content.example(), findings);
    }

    /** By the name that the newest report called it, if the municipality has since taken another one. */
    private static Municipality municipality(String then, Name now) {
        return new Municipality(now.fi().equals(then) ? now : Name.finnish(then));
    }

    private static Line line(Edition edition, String address, Locale locale) {
        return new Line(
                edition.kind(),
                edition.title(),
                edition.term(),
                edition.decisionLine(),
                Days.text(day(edition), locale),
                edition.language(),
                edition.number(),
                address);
    }

    private static LocalDate day(Edition edition) {
        return LocalDate.ofInstant(edition.publishedAt(), HouseClock.ZONE);
    }
}
