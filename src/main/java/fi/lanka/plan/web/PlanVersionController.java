package fi.lanka.plan.web;

import fi.lanka.organisation.Actor;
import fi.lanka.plan.PlanSubmission;
import fi.lanka.plan.PlanVersions;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.TypedDay;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Laying a board's objectives before it: first a page that says what will happen, then the act, then the frozen version. */
@Controller
class PlanVersionController {

    private final PlanVersions versions;

    PlanVersionController(PlanVersions versions) {
        this.versions = versions;
    }

    /** @param seen the objectives that the coordinator saw on the confirm page */
    record SubmissionForm(
            @Nullable String plan,
            @Nullable String board,
            @Nullable String year,
            @Nullable String seen,
            @Nullable String dueOn) {

        UUID planId() {
            return id(plan);
        }

        UUID boardId() {
            return id(board);
        }

        private static UUID id(@Nullable String typed) {
            return typed != null && typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? UUID.fromString(typed)
                    : new UUID(0, 0);
        }

        /** Something else than a year has no objectives. */
        @Nullable
        Integer ofYear() {
            if (year == null || year.isBlank()) {
                return null;
            }
            return year.strip().matches("[0-9]{4}") ? Integer.valueOf(year.strip()) : Integer.valueOf(0);
        }

        SubmissionForm seeing(String hash) {
            return new SubmissionForm(plan, board, year, hash, "");
        }
    }

    @GetMapping("/plan/submission")
    String confirm(
            Actor actor,
            @RequestParam(required = false) @Nullable String board,
            @ModelAttribute("form") SubmissionForm form,
            Model model) {
        if (board == null || board.isBlank()) {
            model.addAttribute("choices", versions.submittable(actor));
            return "plan/submittable";
        }
        PlanSubmission submission = put(actor, form, model);
        model.addAttribute("form", form.seeing(submission.seen()));
        return "plan/submission";
    }

    @PostMapping("/plan/submission")
    ModelAndView submit(
            Actor actor,
            @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        try {
            UUID version = versions.submit(
                    actor,
                    form.planId(),
                    form.boardId(),
                    form.ofYear(),
                    form.seen() == null ? "" : form.seen(),
                    day(form.dueOn()));
            redirect.addFlashAttribute("flash", "plan.flash.submitted");
            RedirectView done = new RedirectView("/plan/versions/" + version);
            done.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(done);
        } catch (InvalidInput invalid) {
            put(actor, form, model);
            invalid.problems()
                    .forEach(problem -> errors.rejectValue(
                            problem.field(), problem.code(), problem.arguments().toArray(), null));
            ModelAndView again = new ModelAndView("plan/submission");
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return TypedDay.read(typed)
                .orElseThrow(() -> new InvalidInput("dueOn", "plan.submission.not-a-day", typed.strip()));
    }

    private PlanSubmission put(Actor actor, SubmissionForm form, Model model) {
        PlanSubmission submission = versions.submission(actor, form.planId(), form.boardId(), form.ofYear());
        model.addAttribute("submission", submission);
        return submission;
    }

    @GetMapping("/plan/versions/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("version", versions.version(actor, id));
        return "plan/version";
    }

    @GetMapping("/plan/versions/{id}/sisalto.json")
    ResponseEntity<byte[]> bytes(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(versions.version(actor, id).bytes());
    }
}
