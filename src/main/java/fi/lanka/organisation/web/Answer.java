package fi.lanka.organisation.web;

import fi.lanka.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The two ways in which a form is answered: done and gone on, or shown again with what is wrong. */
final class Answer {

    private Answer() {}

    static ModelAndView done(String address, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
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
