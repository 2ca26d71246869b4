package fi.lanka.decision.web;

import fi.lanka.decision.DecisionRules;
import fi.lanka.decision.Decisions;
import fi.lanka.decision.HandlingRow;
import fi.lanka.decision.Handlings;
import fi.lanka.decision.NewDecision;
import fi.lanka.organisation.Actor;
import fi.lanka.report.StepOutcome;
import fi.lanka.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Recording what a body did: first the form, then a page that says what will happen, then the act. */
@Controller
class DecisionController {

    private final Handlings handlings;
    private final Decisions decisions;
    private final MessageSourceAccessor messages;

    DecisionController(Handlings handlings, Decisions decisions, MessageSource messages) {
        this.handlings = handlings;
        this.decisions = decisions;
        this.messages = new MessageSourceAccessor(messages);
    }

    /** A choice in the form. */
    record Option(String value, String label) {}

    /** Something else that waits in the body, with what can be done with it under the same section. */
    record Besides(HandlingRow handling, List<Option> outcomes) {}

    @GetMapping("/handlings/{id}/decision")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        HandlingRow handling = put(actor, id, model);
        model.addAttribute(
                "form",
                DecisionForm.blank(
                        handling,
                        decisions.caseNumberOf(handling.matter()).orElse(""),
                        handlings.besides(actor, handling)));
        return "decision/decision";
    }

    @PostMapping("/handlings/{id}/decision")
    ModelAndView record(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String mend,
            Model model,
            RedirectAttributes redirect) {
        HandlingRow handling = put(actor, id, model);
        if (mend != null) {
            return new ModelAndView("decision/decision");
        }
        try {
            NewDecision wanted = form.decision(handling.bodyKind().numbersSections());
            decisions.check(handling, wanted);
            if (!form.sure()) {
                model.addAttribute("wanted", wanted);
                return new ModelAndView("decision/check");
            }
            decisions.record(actor, id, wanted);
            redirect.addFlashAttribute(
                    "flash",
                    (handling.matter().ofPlan() ? "decision.flash.recorded.plan." : "decision.flash.recorded.")
                            + wanted.outcome());
            RedirectView done = new RedirectView("/handlings/" + id);
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(done);
        } catch (InvalidInput invalid) {
            invalid.problems()
                    .forEach(problem -> errors.rejectValue(
                            problem.field(), problem.code(), problem.arguments().toArray(), null));
            ModelAndView again = new ModelAndView("decision/decision");
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private HandlingRow put(Actor actor, UUID id, Model model) {
        HandlingRow handling = handlings.handling(actor, id);
        DecisionRules.refusesToRecord(actor, handling).ifPresent(refusal -> {
            throw refusal;
        });
        model.addAttribute("handling", handling);
        model.addAttribute("outcomes", outcomes(handling).toList());
        Map<String, Besides> besides = handlings.besides(actor, handling).stream()
                .map(other -> new Besides(
                        other,
                        Stream.concat(
                                        Stream.of(new Option(
                                                "", messages.getMessage("decision.form.not-in-this-section"))),
                                        outcomes(other))
                                .toList()))
                .collect(Collectors.toMap(one -> one.handling().id().toString(), Function.identity()));
        model.addAttribute("besides", besides);
        return handling;
    }

    private Stream<Option> outcomes(HandlingRow handling) {
        return handling.answers().stream()
                .sorted()
                .map((StepOutcome.Kind kind) ->
                        new Option(kind.name(), messages.getMessage("decision.outcome." + kind)));
    }
}
