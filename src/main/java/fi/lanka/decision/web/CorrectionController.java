package fi.lanka.decision.web;

import fi.lanka.decision.DecisionRow;
import fi.lanka.decision.Decisions;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.InvalidInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Putting a recorded section right, beside the untouched record. */
@Controller
class CorrectionController {

    private final Decisions decisions;

    CorrectionController(Decisions decisions) {
        this.decisions = decisions;
    }

    /** As typed. */
    record CorrectionForm(
            @Nullable String section,
            @Nullable String sectionUnknown,
            @Nullable String caseNumber,
            @Nullable String reason) {}

    @GetMapping("/decisions/{id}/correction")
    String form(Actor actor, @PathVariable UUID id, Model model) {
        DecisionRow row = put(actor, id, model);
        model.addAttribute(
                "form",
                new CorrectionForm(
                        row.section() == null ? "" : row.section().toString(),
                        null,
                        row.caseNumber() == null ? "" : row.caseNumber(),
                        ""));
        return "decision/correction";
    }

    @PostMapping("/decisions/{id}/correction")
    ModelAndView correct(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") CorrectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        DecisionRow row = put(actor, id, model);
        try {
            String caseNumber =
                    form.caseNumber() == null ? "" : form.caseNumber().strip();
            decisions.correct(
                    actor,
                    id,
                    DecisionForm.section(
                            form.section(),
                            form.sectionUnknown() != null,
                            row.bodyKind().numbersSections()),
                    caseNumber.isEmpty() ? null : caseNumber,
                    form.reason() == null ? "" : form.reason());
            redirect.addFlashAttribute("flash", "decision.flash.corrected");
            RedirectView done = new RedirectView("/handlings/" + row.handling());
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(done);
        } catch (InvalidInput invalid) {
            invalid.problems()
                    .forEach(problem -> errors.rejectValue(
                            problem.field(), problem.code(), problem.arguments().toArray(), null));
            ModelAndView again = new ModelAndView("decision/correction");
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private DecisionRow put(Actor actor, UUID id, Model model) {
        DecisionRow row = decisions.toCorrect(actor, id);
        model.addAttribute("row", row);
        return row;
    }
}
