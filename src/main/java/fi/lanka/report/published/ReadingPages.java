package fi.lanka.report.published;

import fi.lanka.chart.Charts;
import fi.lanka.report.published.ReadingView.ChapterView;
import fi.lanka.report.published.ReadingView.PartView;
import fi.lanka.report.published.ReportContent.ChapterContent;
import fi.lanka.text.Block;
import fi.lanka.text.TextWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lays typed content out for reading: the same for the staff's preview and for what residents read. */
@Component
public class ReadingPages {

    private final Charts charts;

    ReadingPages(Charts charts) {
        this.charts = charts;
    }

    /** In the report's own language. Needs neither a request nor the database. */
    public ReadingView view(ReportContent content, List<StepFact> way) {
        Locale locale = Locale.forLanguageTag(content.language());
        return new Layout(new FigureLayout(charts, locale), new PlanLayout(locale), new YearLayout(locale), way, locale)
                .of(content);
    }

    /** One document on its way to the page; it counts the charts and tables. */
    private static final class Layout {

        private final FigureLayout figures;
        private final PlanLayout plans;
        private final YearLayout years;
        private final List<StepFact> way;
        private final Locale locale;
        private int charts;
        private int tables;

        private Layout(FigureLayout figures, PlanLayout plans, YearLayout years, List<StepFact> way, Locale locale) {
            this.figures = figures;
            this.plans = plans;
            this.years = years;
            this.way = way;
            this.locale = locale;
        }

        private ReadingView of(ReportContent content) {
            List<PartView> parts = Stream.of(Part.values())
                    .map(part -> new PartView(
                            part,
                            content.kind(),
                            content.chapters().stream()
                                    .filter(chapter -> chapter.part() == part)
                                    .map(this::chapter)
                                    .toList()))
                    .filter(part -> !part.chapters().isEmpty())
                    .toList();
            return new ReadingView(locale, parts);
        }

        private ChapterView chapter(ChapterContent chapter) {
            boolean inner = chapter.number() != null && chapter.number().contains(".");
            int level = (chapter.part() == Part.FRONT ? 2 : 3) + (inner ? 1 : 0);
            return new ChapterView(
                    chapter.key(),
                    chapter.number(),
                    chapter.heading(),
                    level,
                    inner,
                    segments(chapter.blocks(), level));
        }

        /** Blocks of text that follow each other are one stretch: the items of a list belong together. */
        private List<Segment> segments(List<ContentBlock> blocks, int level) {
            List<Segment> segments = new ArrayList<>();
            List<Block> prose = new ArrayList<>();
            for (ContentBlock block : blocks) {
                if (block instanceof ContentBlock.Prose text) {
                    prose.add(Block.of(text.block()));
                } else {
                    endProse(prose, segments, level);
                    segments.add(segment(block));
                }
            }
            endProse(prose, segments, level);
            return segments;
        }

        private static void endProse(List<Block> prose, List<Segment> segments, int level) {
            if (!prose.isEmpty()) {
                // a text's own headings begin at 2, as if the chapter's were the first
                segments.add(new Segment.Prose(TextWriter.html(List.copyOf(prose), level - 1)));
                prose.clear();
            }
        }

        private Segment segment(ContentBlock block) {
            if (block instanceof ContentBlock.Figure figure) {
                return figure(figure);
            } else if (block instanceof ContentBlock.PlanTable plan) {
                return plans.plan(plan, ++tables);
            } else if (block instanceof ContentBlock.Findings findings) {
                return plans.findings(findings);
            } else if (block instanceof ContentBlock.Progress progress) {
                return years.progress(progress, ++tables);
            } else if (block instanceof ContentBlock.Costs costs) {
                return years.costs(costs, ++tables);
            } else if (block instanceof ContentBlock.Changes changes) {
                return YearLayout.changes(changes);
            } else if (block instanceof ContentBlock.FocusAreas focus) {
                return YearLayout.focus(focus);
            } else if (block instanceof ContentBlock.Way place) {
                return WayLayout.way(place.id(), way, locale);
            } else if (block instanceof ContentBlock.Gone gone) {
                return new Segment.Gone(gone.id(), gone.typed());
            }
            throw new IllegalArgumentException("No layout for " + block);
        }

        private Segment figure(ContentBlock.Figure figure) {
            return switch (figure.form()) {
                case "taulukko" -> new Segment.Tabled(figure.id(), ++tables, figures.drawn(figure));
                case "luku" -> figures.newest(figure);
                default -> new Segment.Drawn(figure.id(), ++charts, figures.drawn(figure));
            };
        }
    }
}
