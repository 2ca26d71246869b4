package fi.lanka.plan;

import fi.lanka.indicator.Direction;
import fi.lanka.shared.Name;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a frozen version holds: the objectives that the board decides on, with what each goal asks for, and no word of how they
 * go. Decimals are strings in their indicator's decimals, as canonical bytes want them.
 */
public record PlanContent(
        int format,
        String plan,
        int firstYear,
        int lastYear,
        String board,
        @Nullable Integer year,
        List<Goal> goals) {

    /** A goal of the council's strategy, with the board's objectives under it. */
    public record Goal(String wording, List<Objective> objectives) {}

    /** One objective. */
    public record Objective(
            UUID id,
            String wording,
            List<String> jointBoards,
            @Nullable String subGoal,
            @Nullable Integer year,
            String reason,
            boolean example,
            List<Action> actions,
            List<Target> targets) {}

    /** One action; its owner's name. */
    public record Action(
            String wording,
            @Nullable String owner,
            String partners,
            int firstYear,
            int lastYear,
            String resources,
            List<Figure> euros,
            @Nullable String personYears,
            String targetGroup,
            @Nullable LifeStage lifeStage,
            String themes) {}

    /** What is meant for a year. */
    public record Figure(int year, String figure) {

        public BigDecimal value() {
            return new BigDecimal(figure);
        }
    }

    /** One target. */
    public record Target(
            String code,
            Name indicator,
            String unit,
            int decimals,
            Direction direction,
            @Nullable String baseline,
            @Nullable Integer baselineYear,
            String target,
            int targetYear,
            List<Figure> interims,
            String criterion,
            @Nullable String directionReason) {

        public @Nullable BigDecimal baselineFigure() {
            return baseline == null ? null : new BigDecimal(baseline);
        }

        public BigDecimal targetFigure() {
            return new BigDecimal(target);
        }
    }

    static PlanContent of(PlanHeader plan, String board, @Nullable Integer year, List<GoalRow> goals) {
        return new PlanContent(
                1,
                plan.name(),
                plan.firstYear(),
                plan.lastYear(),
                board,
                year,
                goals.stream()
                        .map(goal -> new Goal(
                                goal.wording(),
                                goal.objectives().stream()
                                        .map(PlanContent::objective)
                                        .toList()))
                        .toList());
    }

    private static Objective objective(ObjectiveRow row) {
        return new Objective(
                row.id(),
                row.wording(),
                row.jointBoards().stream().map(ObjectiveRow.JointBoardRow::name).toList(),
                row.subGoal(),
                row.year(),
                row.reason(),
                row.example(),
                row.actions().stream()
                        .map(action -> new Action(
                                action.wording(),
                                action.owner(),
                                action.partners(),
                                action.firstYear(),
                                action.lastYear(),
                                action.resources(),
                                figures(action.euros(), 2),
                                action.personYears() == null
                                        ? null
                                        : action.personYears().toPlainString(),
                                action.targetGroup(),
                                action.lifeStage(),
                                action.themes()))
                        .toList(),
                row.targets().stream().map(PlanContent::target).toList());
    }

    private static Target target(TargetRow row) {
        BigDecimal baseline = row.baseline();
        return new Target(
                row.code(),
                row.indicator(),
                row.unit(),
                row.decimals(),
                row.direction(),
                baseline == null ? null : plain(baseline, row.decimals()),
                row.baselineYear(),
                plain(row.target(), row.decimals()),
                row.targetYear(),
                figures(row.interims(), row.decimals()),
                row.criterion(),
                row.directionReason());
    }

    private static List<Figure> figures(List<YearFigure> figures, int decimals) {
        return figures.stream()
                .map(one -> new Figure(one.year(), plain(one.figure(), decimals)))
                .toList();
    }

    /** More decimals than the indicator has are kept: what was set is what is decided on. */
    private static String plain(BigDecimal figure, int decimals) {
        return figure.setScale(Math.max(decimals, figure.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
