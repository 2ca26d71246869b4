package fi.lanka.calendar.web;

import fi.lanka.calendar.CalendarRules;
import fi.lanka.calendar.MilestoneKind;
import fi.lanka.calendar.MilestoneRow;
import fi.lanka.calendar.Progress;
import fi.lanka.calendar.YearRow;
import fi.lanka.calendar.Years;
import fi.lanka.organisation.Actor;
import fi.lanka.shared.HouseClock;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.RuleViolated;
import fi.lanka.shared.TypedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The year clock: the days of a year's work, setting the council's, and moving the others. */
@Controller
class CalendarController {

    private final Years years;
    private final Progress progress;
    private final HouseClock clock;

    CalendarController(Years years, Progress progress, HouseClock clock) {
        this.years = years;
        this.progress = progress;
        this.clock = clock;
    }

    /** @param doneOn null while it is not done, and for whoever is not told */
    record Row(MilestoneRow milestone, @Nullable LocalDate doneOn, boolean late) {}

    /** Strings as typed. */
    record CouncilDayForm(
            @Nullable String councilOn, @Nullable String version) {

        static CouncilDayForm from(@Nullable YearRow year) {
            return year == null
                    ? new CouncilDayForm("", "")
                    : new CouncilDayForm(TypedDay.write(year.councilOn()), String.valueOf(year.version()));
        }
    }

    /** Strings as typed. */
    record MoveForm(@Nullable String day, @Nullable String version) {}

    @GetMapping("/calendar")
    String year(Actor actor, @RequestParam(required = false) @Nullable String year, Model model) {
        int shown = shown(year);
        put(actor, shown, model);
        model.addAttribute("form", CouncilDayForm.from(years.year(shown).orElse(null)));
        return "calendar/year";
    }

    @PostMapping("/calendar/{year}/council-day")
    ModelAndView councilMeets(
            Actor actor,
            @PathVariable String year,
            @ModelAttribute("form") CouncilDayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        int set = set(year);
        CalendarRules.refusesToSet(actor).ifPresent(refusal -> {
            throw refusal;
        });
        try {
            years.councilMeets(actor, set, version(form.version()), day("councilOn", form.councilOn()));
            return done("/calendar?year=" + set, "calendar.flash.council-day", redirect);
        } catch (InvalidInput wrong) {
            put(actor, set, model);
            return again("calendar/year", wrong, errors);
        }
    }

    @GetMapping("/calendar/milestones/{id}/day")
    String move(Actor actor, @PathVariable UUID id, Model model) {
        MilestoneRow milestone = years.requireMovable(actor, id);
        model.addAttribute("milestone", milestone);
        model.addAttribute(
                "form", new MoveForm(TypedDay.write(milestone.dueOn()), String.valueOf(milestone.version())));
        return "calendar/move";
    }

    @PostMapping("/calendar/milestones/{id}/day")
    ModelAndView move(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        MilestoneRow milestone = years.requireMovable(actor, id);
        try {
            years.move(actor, id, version(form.version()), day("day", form.day()));
            return done("/calendar?year=" + milestone.year(), "calendar.flash.moved", redirect);
        } catch (InvalidInput wrong) {
            model.addAttribute("milestone", milestone);
            return again("calendar/move", wrong, errors);
        }
    }

    private void put(Actor actor, int year, Model model) {
        boolean sees = CalendarRules.seesProgress(actor);
        Map<MilestoneKind, LocalDate> done = sees ? progress.of(year) : Map.of();
        LocalDate today = clock.today();
        List<Row> rows = years.milestones(year).stream()
                .map(milestone -> new Row(
                        milestone,
                        done.get(milestone.kind()),
                        sees
                                && !done.containsKey(milestone.kind())
                                && milestone.dueOn().isBefore(today)))
                .toList();
        model.addAttribute("year", year);
        model.addAttribute("rows", rows);
        model.addAttribute("sees", sees);
        model.addAttribute("maySet", CalendarRules.refusesToSet(actor).isEmpty());
    }

    /** What is no year is the one that is being worked towards. */
    private int shown(@Nullable String typed) {
        return typed != null && isYear(typed) ? Integer.parseInt(typed) : years.current();
    }

    private static int set(String typed) {
        if (!isYear(typed)) {
            throw RuleViolated.notFound();
        }
        return Integer.parseInt(typed);
    }

    private static boolean isYear(String typed) {
        return typed.matches("(19|20|21)\\d{2}");
    }

    private static LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput(field, "calendar.invalid.day-missing");
        }
        return TypedDay.read(typed)
                .orElseThrow(() -> new InvalidInput(field, "calendar.invalid.not-a-day", typed.strip()));
    }

    /** A version that is not a number is one that nobody has had. */
    private static long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    private static ModelAndView done(String address, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private static ModelAndView again(String view, InvalidInput wrong, BindingResult errors) {
        wrong.problems()
                .forEach(problem -> errors.rejectValue(
                        problem.field(), problem.code(), problem.arguments().toArray(), null));
        ModelAndView again = new ModelAndView(view);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
