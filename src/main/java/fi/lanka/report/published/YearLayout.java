package fi.lanka.report.published;

import fi.lanka.report.published.Segment.Tone;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a year went, what it cost and what comes next, in words. */
final class YearLayout {

    private static final String EURO = "€";

    private final Locale locale;

    YearLayout(Locale locale) {
        this.locale = locale;
    }

    Segment progress(ContentBlock.Progress progress, int number) {
        return new Segment.Progress(
                progress.id(),
                number,
                progress.heading(),
                String.valueOf(progress.year()),
                progress.boards().stream()
                        .map(board -> new Segment.BoardProgress(
                                board.body(),
                                board.objectives().stream().map(this::objective).toList()))
                        .toList());
    }

    private Segment.ObjectiveProgress objective(ContentBlock.ObjectiveProgress objective) {
        return new Segment.ObjectiveProgress(
                objective.goal(),
                objective.wording(),
                objective.example(),
                objective.actions().stream().map(YearLayout::action).toList(),
                objective.targets().stream().map(this::target).toList());
    }

    private static Segment.ActionProgress action(ContentBlock.ActionProgress action) {
        String status = action.status() == null ? "NOT_TOLD" : action.status();
        return new Segment.ActionProgress(
                action.wording(),
                action.owner(),
                status,
                Tone.of(status),
                action.done(),
                action.effect(),
                action.example());
    }

    private Segment.TargetProgress target(ContentBlock.TargetProgress target) {
        return new Segment.TargetProgress(
                target.indicator(),
                figure(target.baseline(), target.unit(), String.valueOf(target.baselineYear())),
                figure(target.latest(), target.unit(), target.latestLabel()),
                "PRELIMINARY".equals(target.latestStatus()),
                figureOf(target.target(), target.unit(), String.valueOf(target.targetYear())),
                target.criterion(),
                target.example());
    }

    private @Nullable String figure(@Nullable String value, String unit, @Nullable String year) {
        return value == null ? null : figureOf(value, unit, year);
    }

    private String figureOf(String value, String unit, @Nullable String year) {
        return Decimals.text(value, unit, locale) + " (" + year + ")";
    }

    Segment costs(ContentBlock.Costs costs, int number) {
        return new Segment.Costs(
                costs.id(),
                number,
                costs.heading(),
                String.valueOf(costs.year()),
                costs.objectives().stream()
                        .map(one -> new Segment.ObjectiveCost(
                                one.body(),
                                one.wording(),
                                euros(one.cost()),
                                one.actions(),
                                one.missing(),
                                one.example()))
                        .toList(),
                euros(costs.total()),
                costs.actions(),
                costs.missing());
    }

    /** Cents only where there are some. */
    private @Nullable String euros(@Nullable String amount) {
        if (amount == null) {
            return null;
        }
        BigDecimal exact = new BigDecimal(amount);
        boolean even = exact.stripTrailingZeros().scale() <= 0;
        return Decimals.text(even ? exact.setScale(0).toPlainString() : amount, EURO, locale);
    }

    static Segment changes(ContentBlock.Changes changes) {
        return new Segment.Changes(
                changes.id(), changes.heading(), String.valueOf(changes.year()), changes.objectives());
    }

    static Segment focus(ContentBlock.FocusAreas focus) {
        return new Segment.FocusAreas(focus.id(), String.valueOf(focus.year()), focus.areas());
    }
}
