package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.ActionStatus;
import fi.lanka.plan.GoalRow;
import fi.lanka.plan.PlanHeader;
import fi.lanka.plan.PlanRules;
import fi.lanka.plan.Plans;
import fi.lanka.shared.RuleViolated;
import fi.lanka.strategy.CouncilTerm;
import fi.lanka.strategy.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The thread as a table: goal, objective, action, owner, status. */
@Controller
class PlanController {

    private final Terms terms;
    private final Plans plans;
    private final MessageSource messages;

    PlanController(Terms terms, Plans plans, MessageSource messages) {
        this.terms = terms;
        this.plans = plans;
        this.messages = messages;
    }

    @GetMapping("/plan")
    String table(Actor actor, @ModelAttribute("form") PlanForm form, Locale locale, Model model) {
        List<CouncilTerm> all = terms.all();
        List<PlanHeader> headers = plans.all();
        Optional<CouncilTerm> term = chosen(form.term(), all, headers);
        List<GoalRow> goals = term.map(CouncilTerm::id).map(plans::objectives).orElse(List.of());
        term.ifPresent(one -> model.addAttribute("form", form.withTerm(one.slug())));
        model.addAttribute("term", term.orElse(null));
        model.addAttribute(
                "plans",
                headers.stream()
                        .filter(plan ->
                                term.filter(one -> one.id().equals(plan.term())).isPresent())
                        .toList());
        model.addAttribute(
                "extensions", term.map(CouncilTerm::id).map(plans::extensions).orElse(List.of()));
        model.addAttribute("changes", PlanRules.changes(actor));
        model.addAttribute("goals", form.of(goals));
        model.addAttribute("filtered", form.filters());
        model.addAttribute(
                "termChoices",
                all.stream().map(one -> new Choice(one.slug(), one.name())).toList());
        model.addAttribute("boardChoices", choices("plan.filter.every-board", boards(goals), locale));
        model.addAttribute("goalChoices", choices("plan.filter.every-goal", goals(goals), locale));
        model.addAttribute("statusChoices", choices("plan.filter.every-status", statuses(locale), locale));
        return "plan/table";
    }

    /** The term of the address, else the newest that has a plan, else the newest. */
    private static Optional<CouncilTerm> chosen(
            @Nullable String slug, List<CouncilTerm> terms, List<PlanHeader> plans) {
        if (slug != null && !slug.isBlank()) {
            return Optional.of(terms.stream()
                    .filter(term -> term.slug().equals(slug))
                    .findAny()
                    .orElseThrow(RuleViolated::notFound));
        }
        return terms.stream()
                .filter(term -> plans.stream().anyMatch(plan -> plan.term().equals(term.id())))
                .findFirst()
                .or(() -> terms.stream().findFirst());
    }

    private List<Choice> choices(String every, Stream<Choice> choices, Locale locale) {
        return Stream.concat(Stream.of(new Choice("", messages.getMessage(every, null, locale))), choices)
                .toList();
    }

    private static Stream<Choice> boards(List<GoalRow> goals) {
        return goals.stream()
                .flatMap(goal -> goal.objectives().stream())
                .flatMap(objective -> Stream.concat(
                        Stream.of(new Choice(objective.body().toString(), objective.bodyName())),
                        objective.jointBoards().stream()
                                .map(joint -> new Choice(joint.id().toString(), joint.name()))))
                .distinct();
    }

    private static Stream<Choice> goals(List<GoalRow> goals) {
        return goals.stream().map(goal -> new Choice(goal.id().toString(), goal.wording()));
    }

    private Stream<Choice> statuses(Locale locale) {
        return Stream.concat(Arrays.stream(ActionStatus.values()).map(Enum::name), Stream.of(PlanForm.UNTOLD))
                .map(status -> new Choice(status, messages.getMessage("plan.status." + status, null, locale)));
    }
}
