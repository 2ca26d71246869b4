package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Directory;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import fi.lanka.organisation.People;
import fi.lanka.shared.InvalidInput;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The municipality's own facts, and everyone's own password. */
@Controller
class SettingsController {

    private final Municipalities municipalities;
    private final Directory directory;
    private final People people;

    SettingsController(Municipalities municipalities, Directory directory, People people) {
        this.municipalities = municipalities;
        this.directory = directory;
        this.people = people;
    }

    record SettingsForm(
            @Nullable String name,
            @Nullable String genitive,
            @Nullable String nameSv,
            @Nullable String code,
            @Nullable String feedbackEmail,
            @Nullable String accessibilityAssessedOn,
            @Nullable String version) {}

    record AccountForm(@Nullable String old, @Nullable String fresh) {}

    @GetMapping("/admin/settings")
    String settings(Actor actor, Model model) {
        directory.requireAdministrator(actor);
        Municipality known = municipalities.current();
        model.addAttribute(
                "form",
                new SettingsForm(
                        known.name(),
                        known.genitive(),
                        known.nameSv(),
                        Forms.text(known.code()),
                        Forms.text(known.feedbackEmail()),
                        Forms.written(known.accessibilityAssessedOn()),
                        String.valueOf(known.version())));
        return "organisation/settings";
    }

    @PostMapping("/admin/settings")
    ModelAndView changed(
            Actor actor, @ModelAttribute("form") SettingsForm form, BindingResult errors, RedirectAttributes redirect) {
        try {
            municipalities.change(
                    actor,
                    Forms.version(form.version()),
                    new Municipality.Details(
                            Forms.text(form.name()),
                            Forms.text(form.genitive()),
                            Forms.text(form.nameSv()),
                            form.code(),
                            form.feedbackEmail(),
                            Forms.day(form.accessibilityAssessedOn(), "accessibilityAssessedOn")));
            return Forms.done(redirect, "/admin/settings", "organisation.flash.settings");
        } catch (InvalidInput invalid) {
            return Forms.again("organisation/settings", invalid, errors);
        }
    }

    @GetMapping("/account")
    String account(Model model) {
        model.addAttribute("form", new AccountForm("", ""));
        return "organisation/account";
    }

    @PostMapping("/account")
    ModelAndView passwordChanged(
            Actor actor,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            people.changePassword(
                    actor,
                    Forms.text(form.old()),
                    Forms.text(form.fresh()),
                    request.getSession().getId());
            return Forms.done(redirect, "/account", "organisation.flash.password");
        } catch (InvalidInput invalid) {
            return Forms.again("organisation/account", invalid, errors);
        }
    }
}
