package fi.lanka.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.lanka.indicator.IndicatorSeries;
import fi.lanka.indicator.Indicators;
import fi.lanka.indicator.YearValue;
import fi.lanka.plan.PlanYears;
import fi.lanka.plan.YearObjective;
import fi.lanka.plan.YearObjective.YearAction;
import fi.lanka.plan.YearObjective.YearTarget;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.report.published.ContentBlock.BoardProgress;
import fi.lanka.report.published.ContentBlock.ObjectiveChanges;
import fi.lanka.report.published.ContentBlock.ObjectiveCost;
import fi.lanka.report.published.ContentBlock.ObjectiveProgress;
import fi.lanka.report.published.ContentBlock.TargetProgress;
import fi.lanka.text.Block;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How the plan was carried out in an annual report's year: {@code [[toteutuminen]]}, {@code [[kustannukset]]} and
 * {@code [[muutokset]]}; each also of one sector, {@code [[toteutuminen SIHY]]}, or of one board by its name.
 */
@Component
class YearBlocks implements BlockSource {

    private static final String PROGRESS = "toteutuminen";
    private static final String COSTS = "kustannukset";
    private static final String CHANGES = "muutokset";
    private static final int CENTS = 2;
    private static final String MUNICIPALITY = "MUNICIPALITY";

    private final PlanYears plan;
    private final Indicators indicators;

    YearBlocks(PlanYears plan, Indicators indicators) {
        this.plan = plan;
        this.indicators = indicators;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PROGRESS, COSTS, CHANGES);
    }

    @Override
    public boolean fits(ReportKind kind) {
        return kind == ReportKind.ANNUAL;
    }

    @Override
    public List<Offer> offers(Setting setting) {
        if (setting.year() == null) {
            return List.of();
        }
        List<Offer> offers = new ArrayList<>(List.of(
                Offer.of("[[toteutuminen]]", "report.block.progress"),
                Offer.of("[[kustannukset]]", "report.block.costs"),
                Offer.of("[[muutokset]]", "report.block.changes")));
        plan.carriedOut(setting.term(), setting.year()).stream()
                .flatMap(objective -> objective.actions().stream())
                .map(YearAction::ownerShortName)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(sector ->
                        offers.add(Offer.of("[[toteutuminen " + sector + "]]", "report.block.progress.of", sector)));
        return offers;
    }

    @Override
    public Map<String, ContentBlock> resolve(List<Block.Live> blocks, Setting setting) {
        Integer year = setting.year();
        if (year == null) {
            return Map.of();
        }
        List<YearObjective> carriedOut = plan.carriedOut(setting.term(), year);
        Map<String, IndicatorSeries> series =
                blocks.stream().anyMatch(block -> block.kind().equals(PROGRESS))
                        ? seriesOf(carriedOut, setting)
                        : Map.of();
        Map<String, ContentBlock> resolved = new HashMap<>();
        for (Block.Live block : blocks) {
            List<YearObjective> its = share(carriedOut, block.subject());
            if (block.subject().isEmpty() || !its.isEmpty()) {
                resolved.put(
                        block.id(),
                        switch (block.kind()) {
                            case COSTS -> costs(block, year, its);
                            case CHANGES -> changes(block, year, its);
                            default -> progress(block, year, its, series, setting.locale());
                        });
            }
        }
        return resolved;
    }

    /** All of it, a board's objectives, or what one sector does of them. */
    private static List<YearObjective> share(List<YearObjective> all, String subject) {
        if (subject.isEmpty() || all.stream().anyMatch(one -> one.bodyName().equalsIgnoreCase(subject))) {
            return all.stream()
                    .filter(one -> subject.isEmpty() || one.bodyName().equalsIgnoreCase(subject))
                    .toList();
        }
        return all.stream()
                .map(one -> one.withActions(one.actions().stream()
                        .filter(action -> subject.equals(action.ownerShortName()))
                        .toList()))
                .filter(one -> !one.actions().isEmpty())
                .toList();
    }

    private Map<String, IndicatorSeries> seriesOf(List<YearObjective> objectives, Setting setting) {
        Set<String> codes = objectives.stream()
                .flatMap(one -> one.targets().stream())
                .map(YearTarget::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.isEmpty()
                ? Map.of()
                : indicators.series(codes, setting.firstYear(), setting.lastYear()).stream()
                        .collect(Collectors.toMap(IndicatorSeries::code, Function.identity()));
    }

    private static ContentBlock progress(
            Block.Live block,
            int year,
            List<YearObjective> objectives,
            Map<String, IndicatorSeries> series,
            Locale locale) {
        Map<String, List<YearObjective>> boards =
                objectives.stream().collect(groupingBy(YearObjective::bodyName, LinkedHashMap::new, toList()));
        return new ContentBlock.Progress(
                block.id(),
                block.subject(),
                year,
                boards.entrySet().stream()
                        .map(board -> new BoardProgress(
                                board.getKey(),
                                board.getValue().stream()
                                        .map(one -> objective(one, series, locale))
                                        .toList()))
                        .toList());
    }

    private static ObjectiveProgress objective(
            YearObjective objective, Map<String, IndicatorSeries> series, Locale locale) {
        return new ObjectiveProgress(
                objective.goal(),
                objective.wording(),
                objective.example(),
                objective.actions().stream()
                        .map(action -> new ContentBlock.ActionProgress(
                                action.wording(),
                                action.owner(),
                                action.status() == null ? null : action.status().name(),
                                action.done(),
                                action.effect(),
                                action.example()))
                        .toList(),
                objective.targets().stream()
                        .map(target -> target(target, series.get(target.code()), locale))
                        .toList());
    }

    private static TargetProgress target(YearTarget target, @Nullable IndicatorSeries series, Locale locale) {
        Optional<YearValue> latest = Optional.ofNullable(series).flatMap(YearBlocks::latest);
        return new TargetProgress(
                target.indicator().in(locale),
                target.unit(),
                Figures.written(target.baseline(), target.decimals()),
                target.baselineYear(),
                latest.map(value -> Figures.written(value.value(), target.decimals()))
                        .orElse(null),
                latest.map(YearValue::label).orElse(null),
                latest.map(value -> value.status().name()).orElse(null),
                Objects.requireNonNull(Figures.written(target.target(), target.decimals())),
                target.targetYear(),
                target.criterion(),
                target.example() || series != null && series.example());
    }

    /** The municipality's newest figure that is there; a year that was withheld or not collected is no figure. */
    private static Optional<YearValue> latest(IndicatorSeries series) {
        return series.areas().stream()
                .filter(area -> area.role().equals(MUNICIPALITY))
                .flatMap(area -> area.values().stream())
                .filter(value -> value.value() != null)
                .max(Comparator.comparingInt(YearValue::year));
    }

    /** A cost that nobody told is missing, and so is the sum of nothing but such: neither is zero. */
    private static ContentBlock costs(Block.Live block, int year, List<YearObjective> objectives) {
        List<ObjectiveCost> rows = objectives.stream()
                .filter(one -> !one.actions().isEmpty())
                .map(one -> new ObjectiveCost(
                        one.bodyName(),
                        one.wording(),
                        Figures.written(sum(one.actions()), CENTS),
                        one.actions().size(),
                        missing(one.actions()),
                        one.example() || one.actions().stream().anyMatch(YearAction::example)))
                .toList();
        List<YearAction> all =
                objectives.stream().flatMap(one -> one.actions().stream()).toList();
        return new ContentBlock.Costs(
                block.id(), block.subject(), year, rows, Figures.written(sum(all), CENTS), all.size(), missing(all));
    }

    private static @Nullable BigDecimal sum(List<YearAction> actions) {
        return actions.stream()
                .map(YearAction::cost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static int missing(List<YearAction> actions) {
        return (int) actions.stream().filter(action -> action.cost() == null).count();
    }

    private static ContentBlock changes(Block.Live block, int year, List<YearObjective> objectives) {
        return new ContentBlock.Changes(
                block.id(),
                block.subject(),
                year + 1,
                objectives.stream()
                        .map(one -> new ObjectiveChanges(
                                one.bodyName(),
                                one.wording(),
                                one.actions().stream()
                                        .filter(action -> !action.nextChange().isBlank())
                                        .map(action -> new ContentBlock.ActionChange(
                                                action.wording(), action.nextChange(), action.example()))
                                        .toList()))
                        .filter(one -> !one.changes().isEmpty())
                        .toList());
    }
}
