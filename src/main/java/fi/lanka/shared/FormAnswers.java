package fi.lanka.shared;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** How a form is answered: done and on to the next page, or again with what was wrong and all that was typed. */
public final class FormAnswers {

    private FormAnswers() {}

    /** @param flash code of the message that the next page begins with */
    public static ModelAndView done(RedirectAttributes redirect, String address, String flash, Object... arguments) {
        redirect.addFlashAttribute("flash", flash);
        redirect.addFlashAttribute("flashArguments", arguments);
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    public static ModelAndView again(String view, InvalidInput invalid, BindingResult errors) {
        tell(invalid, errors);
        ModelAndView again = new ModelAndView(view);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Each problem beside its field. */
    public static void tell(InvalidInput invalid, BindingResult errors) {
        invalid.problems()
                .forEach(problem -> errors.rejectValue(
                        problem.field(), problem.code(), problem.arguments().toArray(), null));
    }
}
