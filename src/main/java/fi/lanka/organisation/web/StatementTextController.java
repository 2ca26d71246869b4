package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.Municipalities;
import fi.lanka.organisation.Municipality;
import fi.lanka.organisation.StatementText;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The municipality's own words on the public statements. */
@Controller
class StatementTextController {

    private final Municipalities municipalities;

    StatementTextController(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @GetMapping("/admin/statements")
    String all(Model model) {
        model.addAttribute("texts", StatementText.values());
        model.addAttribute("told", municipalities.current().statements());
        return "organisation/statements";
    }

    @GetMapping("/admin/statements/{text}")
    String form(@PathVariable String text, Model model) {
        StatementText asked = put(text, model);
        Municipality municipality = municipalities.current();
        model.addAttribute("form", StatementForm.of(municipality.statements().get(asked), municipality.version()));
        return "organisation/statement-edit";
    }

    @PostMapping("/admin/statements/{text}")
    ModelAndView say(
            Actor actor,
            @PathVariable String text,
            @ModelAttribute("form") StatementForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        StatementText asked = put(text, model);
        try {
            municipalities.say(actor, form.seenVersion(), asked, form.words());
            return Answer.done("/admin/statements", "organisation.flash.statement", redirect);
        } catch (InvalidInput wrong) {
            return Answer.again("organisation/statement-edit", wrong, errors);
        }
    }

    /** In an address the text's name is in small letters. */
    private static StatementText put(String text, Model model) {
        StatementText asked = Stream.of(StatementText.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(RuleViolated::notFound);
        model.addAttribute("text", asked);
        model.addAttribute("address", "/admin/statements/" + text);
        return asked;
    }
}
