package fi.lanka.report;

import fi.lanka.organisation.Municipalities;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.report.published.ReportContent;
import fi.lanka.report.published.ReportContent.ChapterContent;
import fi.lanka.shared.HouseClock;
import fi.lanka.text.Block;
import fi.lanka.text.RichText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a report would say if it were frozen now: its text with every live block resolved. */
@Component
class Drafts {

    /** Years of history before the evaluated term that its figures show. */
    private static final int YEARS_BEFORE = 8;

    private final List<BlockSource> sources;
    private final CorrectedRound corrected;
    private final Municipalities municipalities;
    private final HouseClock clock;

    Drafts(List<BlockSource> sources, CorrectedRound corrected, Municipalities municipalities, HouseClock clock) {
        this.sources = List.copyOf(sources);
        this.corrected = corrected;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** Of the chapters whose text was read. */
    ReportContent content(ReportHead report, List<ChapterRow> chapters) {
        List<Block.Live> live = chapters.stream()
                .filter(chapter -> chapter.text() != null)
                .flatMap(chapter -> Objects.requireNonNull(chapter.text()).live().stream())
                .toList();
        Map<String, ContentBlock> resolved = resolve(report, live);
        List<ChapterContent> contents = chapters.stream()
                .filter(chapter -> chapter.text() != null)
                .map(chapter -> new ChapterContent(
                        chapter.key(),
                        chapter.part(),
                        chapter.number(),
                        chapter.heading(),
                        blocks(Objects.requireNonNull(chapter.text()), resolved)))
                .toList();
        return new ReportContent(
                1,
                report.kind().name(),
                report.title(),
                municipalities.current().name(),
                report.termName(),
                report.evaluatedName(),
                report.language(),
                report.example(),
                report.changeNote(),
                contents);
    }

    /** By block id; what no source knows is not there. */
    Map<String, ContentBlock> resolve(ReportHead report, List<Block.Live> live) {
        Map<String, ContentBlock> resolved = new HashMap<>(corrected.untouched(report, live));
        for (BlockSource source : sources) {
            List<Block.Live> its = live.stream()
                    .filter(block -> source.kinds().contains(block.kind()) && !resolved.containsKey(block.id()))
                    .toList();
            if (!its.isEmpty()) {
                resolved.putAll(source.resolve(its, setting(report)));
            }
        }
        return resolved;
    }

    /** What a writer can put into the report. */
    List<BlockSource.Offer> offers(ReportHead report) {
        BlockSource.Setting setting = setting(report);
        return sources.stream()
                .flatMap(source -> source.offers(setting).stream())
                .toList();
    }

    private BlockSource.Setting setting(ReportHead report) {
        int thisYear = clock.today().getYear();
        Integer year = report.year();
        // a year is handled in the next one: figures that came later belong to later reports
        int lastYear = year == null ? thisYear : Math.min(thisYear, year + 1);
        return new BlockSource.Setting(
                report.term(),
                report.termName(),
                report.evaluatedTerm(),
                report.evaluatedName(),
                year,
                report.toldFrom().getYear() - YEARS_BEFORE,
                lastYear,
                Locale.forLanguageTag(report.language()));
    }

    private static List<ContentBlock> blocks(RichText text, Map<String, ContentBlock> resolved) {
        return text.blocks().stream()
                .map(block -> block instanceof Block.Live live
                        ? resolved.getOrDefault(live.id(), new ContentBlock.Gone(live.id(), live.line()))
                        : new ContentBlock.Prose(block.id(), block.toTree()))
                .toList();
    }
}
