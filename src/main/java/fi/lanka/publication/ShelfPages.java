package fi.lanka.publication;

import fi.lanka.report.published.ContentBlock;
import fi.lanka.report.published.Part;
import fi.lanka.report.published.ReadingHtml;
import fi.lanka.report.published.ReadingPages;
import fi.lanka.report.published.ReadingView;
import fi.lanka.report.published.ReportContent;
import fi.lanka.report.published.ReportContent.ChapterContent;
import fi.lanka.report.published.StepFact;
import fi.lanka.shared.Days;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.Language;
import fi.lanka.shared.Name;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The front page shows this many reports; the list shows them all. */
    private static final int REPORTS_IN_FRONT = 5;

    /** Of each goal this many objectives; the report has the rest. */
    private static final int OBJECTIVES_OF_A_GOAL = 3;

    /**
     * A report in a list; its title, its decision and its note are in its own language.
     *
     * @param changeNote what this version corrected; null for the first
     * @param earlier its earlier versions, the newest first
     */
    record Line(
            String kind,
            String title,
            String term,
            String decisionLine,
            String published,
            String language,
            int number,
            @Nullable String changeNote,
            String address,
            List<Line> earlier) {}

    /** The reports of a council term. */
    record Term(String name, List<Line> reports) {}

    /** As the layout asks for it. */
    record Municipality(Name called) {}

    /** The key findings of a report, in its own language. */
    record Findings(String heading, String html) {}

    /**
     * What the newest plan that a council has approved promises, in the words that it approved.
     *
     * @param address of the plan in its report
     */
    record Promises(String language, String address, String chapter, List<Promise> goals) {}

    /** @param more objectives that are not shown here */
    record Promise(String goal, List<String> objectives, int more) {}

    /** What the newest report says, read once for all the pages that tell it. */
    private record Newest(
            @Nullable Municipality municipality,
            boolean example,
            @Nullable Findings findings,
            @Nullable Promises promises) {}

    Shelf arrange(List<Edition> published, Collection<Asset> assets, Asset sheet, AsItStands now) {
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
            framed.put(language, frames(editions, now, language));
        }
        Newest newest = newest(editions, now.municipality());
        Map<Spoken, Shelf.Living> living = new HashMap<>();
        for (Spoken spoken : Spoken.all()) {
            living.put(spoken, living(editions, sheet, newest, now, spoken));
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

    private Map<String, Shelf.Framed> frames(List<Edition> editions, AsItStands now, Language language) {
        return newestOfEach(editions).stream()
                .collect(Collectors.toMap(Edition::address, edition -> framed(edition, editions, now, language)));
    }

    private Shelf.Framed framed(Edition edition, List<Edition> all, AsItStands now, Language language) {
        FramedPage page = FramedPage.of(edition.page());
        String languages =
                edition.language().equals(language.tag()) ? language.tag() : edition.language() + ", " + language.tag();
        return new Shelf.Framed(
                edition.termEndsOn(),
                Served.live(page.with(frame(edition, all, now, language, false)), languages),
                Served.live(page.with(frame(edition, all, now, language, true)), languages));
    }

    /** The page is in the report's language; what is told around it is in the reader's, and says so. */
    private String frame(Edition edition, List<Edition> all, AsItStands now, Language language, boolean termEnded) {
        Locale locale = language.locale();
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
                .with("changeNote", edition.changeNote())
                .with("putRight", putRight(edition, now))
                .with("earlier", earlier(edition, all, now, locale))
                .with(
                        "later",
                        newest.slug().equals(edition.slug())
                                ? null
                                : line(newest, newest.address() + language.query(), List.of(), now, locale))
                .render();
    }

    private Shelf.Living living(List<Edition> editions, Asset sheet, Newest newest, AsItStands now, Spoken spoken) {
        Map<String, Served> pages = new HashMap<>();
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            pages.put(page.getKey(), page(page.getValue(), page.getKey(), editions, sheet, newest, now, spoken));
        }
        return new Shelf.Living(pages, page("missing", null, editions, sheet, newest, now, spoken));
    }

    private Served page(
            String name,
            @Nullable String address,
            List<Edition> editions,
            Asset sheet,
            Newest newest,
            AsItStands now,
            Spoken spoken) {
        Locale locale = spoken.language().locale();
        List<Line> lines = newestOfEach(editions).stream()
                .map(edition -> line(
                        edition,
                        edition.address() + spoken.carried(),
                        earlier(edition, editions, now, locale),
                        now,
                        locale))
                .toList();
        return Served.live(
                templates
                        .page("publication/" + name, locale, sheet.address())
                        .with("address", address)
                        .with("carried", spoken.carried())
                        .with("municipality", newest.municipality())
                        .with("example", newest.example())
                        .with("terms", terms(editions, lines))
                        .with("count", lines.size())
                        .with("reports", lines.subList(0, Math.min(REPORTS_IN_FRONT, lines.size())))
                        .with("newest", lines.stream().findFirst().orElse(null))
                        .with("findings", newest.findings())
                        .with("promises", newest.promises())
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
            return new Newest(null, false, null, null);
        }
        ReportContent content = json.readValue(newestFirst.get(0).content(), ReportContent.class);
        ReadingView view = reading.view(content, List.of());
        Findings findings = view.chapter(EditionPage.KEY_FINDINGS)
                .map(chapter -> new Findings(chapter.heading(), html.segments(view, chapter)))
                .orElse(null);
        return new Newest(
                municipality(content.municipality(), now), content.example(), findings, promises(newestFirst));
    }

    /** Only what a council has approved: the plan is read out of the frozen bytes of the newest report that has one. */
    private @Nullable Promises promises(List<Edition> newestFirst) {
        return newestOfEach(newestFirst).stream()
                .flatMap(edition -> promises(edition).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Promises> promises(Edition edition) {
        Map<String, Set<String>> byGoal = new LinkedHashMap<>();
        String chapter = "";
        for (ChapterContent planned :
                json.readValue(edition.content(), ReportContent.class).chapters()) {
            for (ContentBlock block : planned.part() == Part.PART_II ? planned.blocks() : List.<ContentBlock>of()) {
                if (block instanceof ContentBlock.PlanTable plan) {
                    chapter = chapter.isEmpty() ? planned.key() : chapter;
                    plan.goals()
                            .forEach(goal -> goal.objectives()
                                    .forEach(objective -> byGoal.computeIfAbsent(
                                                    goal.wording(), wording -> new LinkedHashSet<>())
                                            .add(objective.wording())));
                }
            }
        }
        List<Promise> goals = byGoal.entrySet().stream()
                .map(goal -> promise(goal.getKey(), List.copyOf(goal.getValue())))
                .toList();
        return goals.isEmpty()
                ? Optional.empty()
                : Optional.of(new Promises(edition.language(), edition.address(), chapter, goals));
    }

    private static Promise promise(String goal, List<String> objectives) {
        int shown = Math.min(OBJECTIVES_OF_A_GOAL, objectives.size());
        return new Promise(goal, objectives.subList(0, shown), objectives.size() - shown);
    }

    /** The newest term first; in it the extensive report before the annual ones. */
    private static List<Term> terms(List<Edition> newestFirst, List<Line> lines) {
        return newestFirst.stream()
                .sorted(Comparator.comparing(Edition::termEndsOn).reversed())
                .map(Edition::term)
                .distinct()
                .map(term -> new Term(
                        term,
                        lines.stream()
                                .filter(line -> line.term().equals(term))
                                .sorted(Comparator.comparing(
                                        line -> !line.kind().equals("EXTENSIVE")))
                                .toList()))
                .toList();
    }

    /** By the name that the newest report called it, if the municipality has since taken another one. */
    private static Municipality municipality(String then, Name now) {
        return new Municipality(now.fi().equals(then) ? now : Name.finnish(then));
    }

    private List<Line> earlier(Edition edition, List<Edition> all, AsItStands now, Locale locale) {
        return all.stream()
                .filter(other -> other.slug().equals(edition.slug()) && other.number() < edition.number())
                .map(other -> line(other, other.frozenAddress(), List.of(), now, locale))
                .toList();
    }

    private Line line(Edition edition, String address, List<Line> earlier, AsItStands now, Locale locale) {
        String asItStands = decisionLine(edition, now);
        return new Line(
                edition.kind(),
                edition.title(),
                edition.term(),
                asItStands == null ? edition.decisionLine() : asItStands,
                Days.text(day(edition), locale),
                edition.language(),
                edition.number(),
                edition.changeNote(),
                address,
                earlier);
    }

    /** The decision as its record stands now, where it was printed otherwise; else null. */
    private @Nullable String putRight(Edition edition, AsItStands now) {
        String asItStands = decisionLine(edition, now);
        return edition.decisionLine().equals(asItStands) ? null : asItStands;
    }

    private @Nullable String decisionLine(Edition edition, AsItStands now) {
        StepFact decision = now.decisions().get(edition.report());
        return decision == null
                ? null
                : EditionPage.decisionLine(templates, decision, Locale.forLanguageTag(edition.language()));
    }

    private static LocalDate day(Edition edition) {
        return LocalDate.ofInstant(edition.publishedAt(), HouseClock.ZONE);
    }
}
