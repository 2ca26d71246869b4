package fi.lanka.organisation;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.Period;
import fi.lanka.shared.RuleViolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** The rules that every door here asks; problems with what was typed are gathered, so that a form shows them all at once. */
class Checks {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** Stands for "goes on" where a query compares days; PostgreSQL and Java both know it. */
    static final LocalDate FAR_AWAY = LocalDate.of(9999, 12, 31);

    /** The id of nothing, where a rule is asked beside what is there already. */
    static final UUID NOTHING = new UUID(0, 0);

    private final List<Problem> problems = new ArrayList<>();

    /** Null is the system itself: the example, and the first administrator. */
    static void onlyAdministrator(@Nullable Actor by) {
        if (by != null && !by.administrator()) {
            throw RuleViolated.notYours("organisation.administrators-only");
        }
    }

    static void sameVersion(@Nullable Long kept, long seen) {
        if (kept == null || kept != seen) {
            throw RuleViolated.notNow("organisation.stale");
        }
    }

    /** An end may come earlier, never later: what would follow is a new period with its own beginning. */
    static void endsWithin(Period period, LocalDate lastDay) {
        if (lastDay.isBefore(period.from())) {
            throw new InvalidInput("lastDay", "organisation.end.before-beginning", period.from());
        }
        LocalDate to = period.to();
        if (to != null && lastDay.isAfter(to)) {
            throw new InvalidInput("lastDay", "organisation.end.only-earlier", to);
        }
    }

    /** What begins only after the last day cannot end on it. */
    static void notLater(Period period, LocalDate lastDay) {
        if (period.from().isAfter(lastDay)) {
            throw new InvalidInput("lastDay", "organisation.end.something-begins-later", period.from());
        }
    }

    static LocalDate lastDay(Period period) {
        LocalDate to = period.to();
        return to == null ? FAR_AWAY : to;
    }

    /** Two people at once: the rule in the code let both through, and the database's refused the later. */
    static boolean brokeRule(DataIntegrityViolationException refusal, String constraint) {
        return refusal.getMostSpecificCause().toString().contains(constraint);
    }

    String text(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.isEmpty()) {
            problem(field, "organisation.needed");
        }
        return shortEnough(field, text, longest);
    }

    @Nullable
    String optional(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        return text.isEmpty() ? null : shortEnough(field, text, longest);
    }

    @Nullable
    String email(String field, @Nullable String typed) {
        String email = optional(field, typed, 200);
        if (email != null && !EMAIL.matcher(email).matches()) {
            problem(field, "organisation.email.malformed");
        }
        return email;
    }

    /** A seat lasts no longer than the body or the sector it is in. */
    void within(Period inner, Period outer) {
        if (inner.from().isBefore(outer.from())) {
            problem("from", "organisation.period.begins-too-early", outer.from());
        }
        LocalDate to = outer.to();
        if (to != null && lastDay(inner).isAfter(to)) {
            problem("to", "organisation.period.ends-too-late", to);
        }
    }

    private String shortEnough(String field, String text, int longest) {
        if (text.length() > longest) {
            problem(field, "organisation.too-long", longest);
        }
        return text;
    }

    void problem(String field, String code, Object... arguments) {
        problems.add(Problem.of(field, code, arguments));
    }

    void pass() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
