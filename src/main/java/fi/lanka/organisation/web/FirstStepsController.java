package fi.lanka.organisation.web;

import fi.lanka.organisation.Actor;
import fi.lanka.organisation.FirstStep.Step;
import fi.lanka.organisation.FirstSteps;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole list of the first hour, also when it has been done. */
@Controller
class FirstStepsController {

    private final FirstSteps firstSteps;

    FirstStepsController(FirstSteps firstSteps) {
        this.firstSteps = firstSteps;
    }

    @GetMapping("/first-steps")
    String all(Actor actor, Model model) {
        List<Step> steps = firstSteps.all();
        model.addAttribute("firstSteps", steps);
        model.addAttribute("allDone", steps.stream().allMatch(Step::done));
        return "organisation/first-steps";
    }
}
