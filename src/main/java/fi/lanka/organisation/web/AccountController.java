package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.People;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: the language of the pages, and the password. */
@Controller
class AccountController {

    private final People people;

    AccountController(People people) {
        this.people = people;
    }

    @GetMapping("/account")
    String account(Model model) {
        model.addAttribute("form", AccountForm.blank());
        return "organisation/account";
    }

    @PostMapping("/account")
    ModelAndView changePassword(
            Actor actor,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            HttpSession session,
            RedirectAttributes redirect) {
        try {
            people.changePassword(actor, form.rawOld(), form.rawFresh(), session.getId());
            return Answer.done("/account", "organisation.flash.password", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/account", wrong, errors);
        }
    }

    /** The choice is among what the page offers: anything else is no choice, and nothing changes. */
    @PostMapping("/account/language")
    ModelAndView chooseLanguage(
            Actor actor, @RequestParam(defaultValue = "") String language, RedirectAttributes redirect) {
        Language chosen = Language.tagged(language).orElse(actor.language());
        people.chooseLanguage(actor, chosen);
        return Answer.done("/account", "organisation.flash.language", redirect);
    }
}
