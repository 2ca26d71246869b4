package fi.lanka.plan.web;

import fi.lanka.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The two ways in which a form is answered: done and gone on, or shown again with what is wrong. */
final class Answers {

    private Answers() {}

    static ModelAndView done(RedirectAttributes redirect, String address, String flash, Object... arguments) {
        redirect.addFlashAttribute("flash", flash);
        redirect.addFlashAttribute("flashArguments", arguments);
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    static ModelAndView again(String page, InvalidInput wrong, BindingResult errors) {
        wrong.problems()
                .forEach(problem -> errors.rejectValue(
                        problem.field(), problem.code(), problem.arguments().toArray(), null));
        ModelAndView again = new ModelAndView(page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
