package fi.lanka.report;

import fi.lanka.plan.ActionRow;
import fi.lanka.plan.GoalRow;
import fi.lanka.plan.ObjectiveRow;
import fi.lanka.plan.Plans;
import fi.lanka.plan.TargetRow;
import fi.lanka.report.published.ContentBlock;
import fi.lanka.text.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code [[suunnitelma]]}: the term's whole plan; {@code [[suunnitelma SIHY]]}: what one sector does of it. */
@Component
class PlanBlocks implements BlockSource {

    private final Plans plans;

    PlanBlocks(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("suunnitelma");
    }

    @Override
    public List<Offer> offers(Setting setting) {
        List<Offer> offers = new ArrayList<>(List.of(Offer.of("[[suunnitelma]]", "report.block.plan")));
        plans.objectives(setting.term()).stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> objective.actions().stream())
                .map(ActionRow::ownerShortName)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(sector ->
                        offers.add(Offer.of("[[suunnitelma " + sector + "]]", "report.block.plan.of", sector)));
        return offers;
    }

    @Override
    public Map<String, ContentBlock> resolve(List<Block.Live> blocks, Setting setting) {
        List<GoalRow> plan = plans.objectives(setting.term());
        Map<String, ContentBlock> resolved = new HashMap<>();
        for (Block.Live block : blocks) {
            List<ContentBlock.Goal> goals = plan.stream()
                    .map(goal -> goal(goal, block.subject(), setting.locale()))
                    .filter(goal -> !goal.objectives().isEmpty())
                    .toList();
            if (block.subject().isEmpty() || !goals.isEmpty()) {
                resolved.put(block.id(), new ContentBlock.PlanTable(block.id(), block.subject(), goals));
            }
        }
        return resolved;
    }

    private static ContentBlock.Goal goal(GoalRow goal, String sector, Locale locale) {
        return new ContentBlock.Goal(
                goal.wording(),
                goal.objectives().stream()
                        .filter(objective -> sector.isEmpty() || concerns(objective, sector))
                        .map(objective -> objective(objective, locale))
                        .toList());
    }

    private static boolean concerns(ObjectiveRow objective, String sector) {
        return objective.actions().stream().anyMatch(action -> sector.equals(action.ownerShortName()));
    }

    private static ContentBlock.Objective objective(ObjectiveRow objective, Locale locale) {
        return new ContentBlock.Objective(
                objective.wording(),
                objective.subGoal(),
                objective.bodyName(),
                objective.reason(),
                objective.example(),
                objective.actions().stream().map(PlanBlocks::action).toList(),
                objective.targets().stream()
                        .map(target -> target(target, locale))
                        .toList());
    }

    private static ContentBlock.Action action(ActionRow action) {
        return new ContentBlock.Action(
                action.wording(),
                action.owner(),
                action.partners(),
                action.firstYear(),
                action.lastYear(),
                action.resources(),
                action.targetGroup(),
                action.status() == null ? null : action.status().name(),
                action.statusYear(),
                action.done(),
                action.example());
    }

    private static ContentBlock.Target target(TargetRow target, Locale locale) {
        return new ContentBlock.Target(
                target.indicator().in(locale),
                target.unit(),
                Figures.written(target.baseline(), target.decimals()),
                target.baselineYear(),
                Objects.requireNonNull(Figures.written(target.target(), target.decimals())),
                target.targetYear(),
                target.criterion(),
                target.example());
    }
}
