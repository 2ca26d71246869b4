package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Municipalities;
import fi.lanka.shared.InvalidInput;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The municipality's name and what the public statements say of it. */
@Controller
class SettingsController {

    private final Municipalities municipalities;

    SettingsController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/admin/settings")
    String settings(Model model) {
        model.addAttribute("form", SettingsForm.from(municipalities.current()));
        return "organisation/settings";
    }

    @PostMapping("/admin/settings")
    ModelAndView change(
            Actor actor, @ModelAttribute("form") SettingsForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            municipalities.change(actor, form.seenVersion(), form.details());
            return Answer.done("/admin/settings", "organisation.flash.settings", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/settings", wrong, errors);
        }
    }
}
