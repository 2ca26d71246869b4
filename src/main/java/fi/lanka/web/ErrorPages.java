package fi.lanka.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong outside the controllers ends here, and looks like every other refusal. */
@Controller
class ErrorPages implements ErrorController {

    /** Request attribute: the code of the sentences, when whoever refused knew it. */
    static final String CODE = ErrorPages.class.getName() + ".code";

    private final Refusals refusals;

    ErrorPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = status(request, response);
        Object code = request.getAttribute(CODE);
        return refusals.page(
                status, code instanceof String known ? known : Refusals.codeOf(status), new Object[0], request, locale);
    }

    private static HttpStatus status(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told) {
            HttpStatus status = HttpStatus.resolve(told);
            return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        }
        if (request.getAttribute(CODE) != null) {
            return HttpStatus.valueOf(response.getStatus());
        }
        return HttpStatus.NOT_FOUND;
    }
}
