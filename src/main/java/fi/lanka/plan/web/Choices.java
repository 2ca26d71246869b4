package fi.lanka.plan.web;

import fi.lanka.indicator.IndicatorSearch;
import fi.lanka.indicator.Indicators;
import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.FindingKind;
import fi.lanka.plan.LifeStage;
import fi.lanka.plan.PlanChoices;
import fi.lanka.shared.Language;
import fi.lanka.strategy.Strategies;
import fi.lanka.strategy.StrategyView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** What the forms offer to choose from. */
@Component
class Choices {

    private final PlanChoices holders;
    private final Strategies strategies;
    private final Indicators indicators;
    private final MessageSourceAccessor messages;

    Choices(PlanChoices holders, Strategies strategies, Indicators indicators, MessageSource messages) {
        this.holders = holders;
        this.strategies = strategies;
        this.indicators = indicators;
        this.messages = new MessageSourceAccessor(messages);
    }

    List<Choice> boards(int firstYear, int lastYear) {
        return holders.boards(firstYear, lastYear).stream().map(this::choice).toList();
    }

    List<Choice> deciders(int firstYear, int lastYear) {
        return holders.deciders(firstYear, lastYear).stream().map(this::choice).toList();
    }

    List<Choice> sectors(int firstYear, int lastYear) {
        return holders.sectors(firstYear, lastYear).stream().map(this::choice).toList();
    }

    private Choice choice(PlanChoices.Holder holder) {
        return new Choice(
                holder.id().toString(),
                holder.lastDay() == null
                        ? holder.name()
                        : messages.getMessage("plan.choice.until", new Object[] {holder.name(), holder.lastDay()}));
    }

    /** The goals in order, each followed by its sub-goals. */
    List<Choice> goals(UUID term) {
        return strategies.of(term).stream()
                .flatMap(strategy -> strategy.goals().stream())
                .flatMap(this::goal)
                .toList();
    }

    private Stream<Choice> goal(StrategyView.GoalView goal) {
        return Stream.concat(
                Stream.of(new Choice(goal.id().toString(), goal.ordinal() + ". " + goal.wording())),
                goal.subGoals().stream()
                        .map(sub -> new Choice(
                                goal.id() + ObjectiveForm.UNDER + sub.id(),
                                goal.ordinal() + "." + sub.ordinal() + " " + sub.wording())));
    }

    List<Choice> indicators(Locale locale) {
        return indicators.find(IndicatorSearch.everything(), Language.of(locale)).stream()
                .map(row -> new Choice(row.code(), row.name().in(locale)))
                .toList();
    }

    List<Choice> lifeStages() {
        return Stream.concat(
                        Stream.of(new Choice("", messages.getMessage("plan.life-stage.none"))),
                        Arrays.stream(LifeStage.values())
                                .map(stage ->
                                        new Choice(stage.name(), messages.getMessage("plan.life-stage." + stage))))
                .toList();
    }

    List<Choice> statuses() {
        return Arrays.stream(ActionStatus.values())
                .map(status -> new Choice(status.name(), messages.getMessage("plan.status." + status)))
                .toList();
    }

    List<Choice> findingKinds() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> new Choice(kind.name(), messages.getMessage("plan.finding.kind." + kind)))
                .toList();
    }

    /** Before the others: that none is chosen. */
    List<Choice> orNone(String code, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", messages.getMessage(code))), choices.stream())
                .toList();
    }
}
