package fi.lanka.organisation.web;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the forms of administration share: reading what was typed, and answering. */
final class Forms {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Forms() {}

    /** A choice in a form. */
    record Option(String value, String label) {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable LocalDate day(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip(), DAY);
        } catch (DateTimeException notADay) {
            throw new InvalidInput(field, "organisation.not-a-day", typed.strip());
        }
    }

    static LocalDate neededDay(@Nullable String typed, String field) {
        LocalDate day = day(typed, field);
        if (day == null) {
            throw new InvalidInput(field, "organisation.needed");
        }
        return day;
    }

    static Period period(@Nullable String from, @Nullable String to) {
        LocalDate first = neededDay(from, "from");
        LocalDate last = day(to, "to");
        if (last != null && last.isBefore(first)) {
            throw new InvalidInput("to", "organisation.end.before-beginning", first);
        }
        return new Period(first, last);
    }

    static UUID id(@Nullable String typed, String field) {
        if (typed == null || !typed.matches("[0-9a-f-]{36}")) {
            throw new InvalidInput(field, "organisation.needed");
        }
        return UUID.fromString(typed);
    }

    static <E extends Enum<E>> E choice(Class<E> kind, @Nullable String typed, String field) {
        for (E value : kind.getEnumConstants()) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        throw new InvalidInput(field, "organisation.needed");
    }

    /** Something else than a number is a version that nobody has had: the form is then stale. */
    static long version(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : -1;
    }

    static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    static ModelAndView done(RedirectAttributes redirect, String address, String flash) {
        redirect.addFlashAttribute("flash", flash);
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    static ModelAndView again(String view, InvalidInput invalid, BindingResult errors) {
        invalid.problems()
                .forEach(problem -> errors.rejectValue(
                        problem.field(),
                        problem.code(),
                        problem.arguments().stream()
                                .map(argument -> argument instanceof LocalDate day ? written(day) : argument)
                                .toArray(),
                        null));
        ModelAndView page = new ModelAndView(view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
