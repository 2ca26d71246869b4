package fi.lanka.plan;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.RuleViolated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The limits that every door here asks for; problems are gathered, so that a form shows them all at once. */
class Checks {

    static final int WORDING = 1000;
    static final int SHORT = 500;
    static final int REASON = 2000;
    static final int TEXT = 4000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final BigDecimal MOST_EUROS = new BigDecimal("999999999999.99");
    private static final BigDecimal MOST_PERSON_YEARS = new BigDecimal("9999.99");

    private final List<Problem> problems = new ArrayList<>();

    /** A form without its version, or with somebody else's change behind it, is stale. */
    static void sameVersion(@Nullable Long kept, long seen) {
        if (kept == null || kept != seen) {
            throw RuleViolated.notNow("plan.stale");
        }
    }

    String needed(String field, String typed, int longest, String whenEmpty) {
        String text = optional(field, typed, longest);
        if (text.isEmpty()) {
            problem(field, whenEmpty);
        }
        return text;
    }

    String wording(String typed) {
        return needed("wording", typed, WORDING, "plan.invalid.wording-empty");
    }

    String reason(String typed) {
        return needed("reason", typed, REASON, "plan.invalid.reason-empty");
    }

    String optional(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.length() > longest) {
            problem(field, "plan.invalid.too-long", longest);
        }
        return text;
    }

    void years(int first, int last) {
        year("firstYear", first);
        year("lastYear", last);
        if (last < first) {
            problem("lastYear", "plan.invalid.ends-before-it-begins");
        }
    }

    void year(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            problem(field, "plan.invalid.year");
        }
    }

    void euros(String field, @Nullable BigDecimal euros) {
        number(field, euros, MOST_EUROS);
    }

    void personYears(String field, @Nullable BigDecimal years) {
        number(field, years, MOST_PERSON_YEARS);
    }

    /** Not less than nothing, and not finer than the cent. */
    private void number(String field, @Nullable BigDecimal number, BigDecimal most) {
        if (number == null) {
            return;
        }
        if (number.signum() < 0 || number.compareTo(most) > 0) {
            problem(field, "plan.invalid.out-of-range");
        } else if (number.stripTrailingZeros().scale() > 2) {
            problem(field, "plan.invalid.too-fine", 2);
        }
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
