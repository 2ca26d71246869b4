package fi.lanka.organisation.web;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.Period;
import fi.lanka.shared.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into days, choices and numbers, and tells everything that is wrong at once. */
class Typed {

    /** Stands in for what could not be read; {@link #pass} never lets it through. */
    private static final LocalDate UNREAD = LocalDate.EPOCH;

    private final List<Problem> problems = new ArrayList<>();

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return text(typed).isEmpty() ? null : text(typed);
    }

    static String write(@Nullable LocalDate day) {
        return day == null ? "" : TypedDay.write(day);
    }

    /** A form without its version, or with something else in its place, was opened on nothing: it is stale. */
    static long version(@Nullable String typed) {
        return text(typed).matches("[0-9]{1,18}") ? Long.parseLong(text(typed)) : -1;
    }

    LocalDate day(String field, @Nullable String typed) {
        LocalDate day = optionalDay(field, typed);
        if (day == null
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(Problem.of(field, "organisation.needed"));
        }
        return day == null ? UNREAD : day;
    }

    @Nullable
    LocalDate optionalDay(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        LocalDate day = TypedDay.read(text(typed)).orElse(null);
        if (day == null) {
            problems.add(Problem.of(field, "organisation.not-a-day", text(typed)));
        }
        return day;
    }

    Period period(@Nullable String typedFrom, @Nullable String typedTo) {
        LocalDate from = day("from", typedFrom);
        LocalDate to = optionalDay("to", typedTo);
        if (problems.isEmpty() && to != null && to.isBefore(from)) {
            problems.add(Problem.of("to", "organisation.end.before-beginning", from));
        }
        return problems.isEmpty() ? new Period(from, to) : Period.since(UNREAD);
    }

    <E extends Enum<E>> E choice(String field, @Nullable String typed, E[] choices) {
        for (E choice : choices) {
            if (choice.name().equals(typed)) {
                return choice;
            }
        }
        problems.add(Problem.of(field, "organisation.needed"));
        return choices[0];
    }

    @Nullable
    UUID optionalId(String field, @Nullable String typed) {
        return text(typed).isEmpty() ? null : id(field, typed);
    }

    UUID id(String field, @Nullable String typed) {
        if (text(typed).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return UUID.fromString(text(typed));
        }
        problems.add(Problem.of(field, "organisation.needed"));
        return new UUID(0, 0);
    }

    void problem(String field, String code) {
        problems.add(Problem.of(field, code));
    }

    void pass() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
