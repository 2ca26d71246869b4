package fi.lanka.organisation.web;

import fi.lanka.organisation.Links;
import fi.lanka.organisation.Links.Holder;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

/** Where a one-time link leads, without sign-in. What opens nothing says so in one way, whatever the reason. */
@Controller
class InvitationController {

    private final Links links;

    InvitationController(Links links) {
        this.links = links;
    }

    @GetMapping("/invitation/{token}")
    ModelAndView invitation(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Secret.keep(response);
        return holder(token, request)
                .map(holder -> dressed(new ModelAndView("organisation/invitation"), token, holder)
                        .addObject("form", InvitationForm.blank()))
                .orElseGet(InvitationController::opensNothing);
    }

    @PostMapping("/invitation/{token}")
    ModelAndView open(
            @PathVariable String token,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Secret.keep(response);
        Optional<Holder> holder = holder(token, request);
        try {
            return holder.isPresent() && links.use(token, Typed.text(form.username()), form.raw())
                    ? Answer.done("/login", "organisation.flash.account-open", redirect)
                    : opensNothing();
        } catch (InvalidInput wrong) {
            return dressed(Answer.again("organisation/invitation", wrong, errors), token, holder.orElseThrow());
        }
    }

    /** Whoever holds the link reads the page in the language that has been chosen for them. */
    private Optional<Holder> holder(String token, HttpServletRequest request) {
        Optional<Holder> holder = links.holder(token);
        holder.flatMap(known -> Language.tagged(known.language()))
                .ifPresent(language -> request.setAttribute(Language.CHOSEN, language));
        return holder;
    }

    private static ModelAndView dressed(ModelAndView page, String token, Holder holder) {
        return page.addObject("token", token).addObject("holder", holder);
    }

    @GetMapping("/first-administrator/{token}")
    ModelAndView firstAdministrator(@PathVariable String token, HttpServletResponse response, Model model) {
        Secret.keep(response);
        if (!links.opensTheHouse(token)) {
            return opensNothing();
        }
        model.addAttribute("token", token);
        model.addAttribute("form", InvitationForm.blank());
        return new ModelAndView("organisation/first-administrator");
    }

    @PostMapping("/first-administrator/{token}")
    ModelAndView openHouse(
            @PathVariable String token,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Secret.keep(response);
        try {
            return links.openHouse(token, Typed.text(form.name()), Typed.text(form.username()), form.raw())
                    ? Answer.done("/login", "organisation.flash.house-open", redirect)
                    : opensNothing();
        } catch (InvalidInput wrong) {
            model.addAttribute("token", token);
            return Answer.again("organisation/first-administrator", wrong, errors);
        }
    }

    private static ModelAndView opensNothing() {
        ModelAndView page = new ModelAndView("organisation/link-gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
