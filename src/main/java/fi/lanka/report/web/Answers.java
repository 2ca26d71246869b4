package fi.lanka.report.web;

import fi.lanka.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How a form is answered: done and on to the next page, or again with what was wrong and all that was typed. */
final class Answers {

    private Answers() {}

    static ModelAndView done(RedirectAttributes redirect, String address, String flash, Object... arguments) {
        redirect.addFlashAttribute("flash", flash);
        redirect.addFlashAttribute("flashArguments", arguments);
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    static ModelAndView again(String view, InvalidInput invalid, BindingResult errors) {
        invalid.problems()
                .forEach(problem -> errors.rejectValue(
                        problem.field(), problem.code(), problem.arguments().toArray(), null));
        ModelAndView again = new ModelAndView(view);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
