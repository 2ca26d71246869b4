package fi.lanka.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The sign-in page, and the same page again when the sign-in was refused. */
@Controller
class SignInController {

    /** As typed; a password is never shown back. */
    record SignInForm(@Nullable String username, @Nullable String password) {}

    @GetMapping("/login")
    String form(Model model) {
        model.addAttribute("form", new SignInForm("", ""));
        return "web/login";
    }

    /** Reached by a forward from the sign-in itself; which of the two was wrong is not told. */
    @PostMapping("/login/refused")
    String refused(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        Long minutes = (Long) request.getAttribute(SignInThrottle.WAIT);
        response.setStatus((minutes == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.TOO_MANY_REQUESTS).value());
        if (minutes != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Duration.ofMinutes(minutes).toSeconds()));
            errors.rejectValue(
                    "username",
                    minutes == 1 ? "web.sign-in.wait.minute" : "web.sign-in.wait.minutes",
                    new Object[] {minutes},
                    null);
        } else if (form.username() == null || form.username().isBlank()) {
            errors.rejectValue("username", "web.sign-in.username-missing");
        } else if (form.password() == null || form.password().isEmpty()) {
            errors.rejectValue("password", "web.sign-in.password-missing");
        } else {
            errors.rejectValue("username", "web.sign-in.failed");
        }
        return "web/login";
    }
}
