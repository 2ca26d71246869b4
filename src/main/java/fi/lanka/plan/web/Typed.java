package fi.lanka.plan.web;

import fi.lanka.plan.YearFigure;
import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.InvalidInput.Problem;
import fi.lanka.shared.TypedDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into years, numbers, days and choices, and tells everything that is wrong at once. */
class Typed {

    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final Pattern BY_YEAR = Pattern.compile("(\\d{4})\\s*[:\\s]\\s*(\\S.*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** 15 000,50: groups of three with spaces, one comma or point. */
    private static final Pattern NUMBER = Pattern.compile("-?(\\d{1,3}( \\d{3})+|\\d{1,15})([.,]\\d{1,9})?");

    /** Stand in for what could not be read; {@link #pass} never lets them through. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final List<Problem> problems = new ArrayList<>();

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static String write(@Nullable LocalDate day) {
        return day == null ? "" : TypedDay.write(day);
    }

    static String write(@Nullable Integer year) {
        return year == null ? "" : year.toString();
    }

    static String write(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    static String write(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString().replace('.', ',');
    }

    static String write(List<YearFigure> byYear) {
        return byYear.stream()
                .map(one -> one.year() + ": " + write(one.figure()))
                .collect(Collectors.joining("\n"));
    }

    /** A form without its version, or with something else in its place, was opened on nothing: it is stale. */
    static long version(@Nullable String typed) {
        return text(typed).matches("[0-9]{1,18}") ? Long.parseLong(text(typed)) : -1;
    }

    static boolean isId(@Nullable String typed) {
        return ID.matcher(text(typed)).matches();
    }

    String needed(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            needed(field);
        }
        return text(typed);
    }

    int year(String field, @Nullable String typed) {
        Integer year = optionalYear(field, typed);
        if (year == null) {
            needed(field);
            return 0;
        }
        return year;
    }

    @Nullable
    Integer optionalYear(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        if (YEAR.matcher(text(typed)).matches()) {
            return Integer.valueOf(text(typed));
        }
        problem(field, "plan.invalid.not-a-year", text(typed));
        return null;
    }

    @Nullable
    Integer optionalSection(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        if (text(typed).matches("[1-9]\\d{0,4}")) {
            return Integer.valueOf(text(typed));
        }
        problem(field, "plan.invalid.section");
        return null;
    }

    BigDecimal number(String field, @Nullable String typed) {
        BigDecimal number = optionalNumber(field, typed);
        if (number == null) {
            needed(field);
            return BigDecimal.ZERO;
        }
        return number;
    }

    @Nullable
    BigDecimal optionalNumber(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        BigDecimal number = read(text(typed));
        if (number == null) {
            problem(field, "plan.invalid.not-a-number", text(typed));
        }
        return number;
    }

    /** A line for each year: 2027: 15 000. */
    Map<Integer, BigDecimal> byYear(String field, @Nullable String typed) {
        Map<Integer, BigDecimal> figures = new TreeMap<>();
        text(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Matcher parts = BY_YEAR.matcher(line);
            BigDecimal figure = parts.matches() && YEAR.matcher(parts.group(1)).matches() ? read(parts.group(2)) : null;
            if (figure == null) {
                problem(field, "plan.invalid.not-by-year", line);
            } else if (figures.put(Integer.valueOf(parts.group(1)), figure) != null) {
                problem(field, "plan.invalid.year-twice", parts.group(1));
            }
        });
        return figures;
    }

    private static @Nullable BigDecimal read(String typed) {
        String number = typed.replaceAll("[\\u00a0\\u202f\\u2009]", " ").replace('\u2212', '-');
        return NUMBER.matcher(number).matches()
                ? new BigDecimal(number.replace(" ", "").replace(',', '.'))
                : null;
    }

    LocalDate day(String field, @Nullable String typed) {
        LocalDate day = optionalDay(field, typed);
        if (day == null) {
            needed(field);
            return LocalDate.EPOCH;
        }
        return day;
    }

    @Nullable
    LocalDate optionalDay(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        LocalDate day = TypedDay.read(text(typed)).orElse(null);
        if (day == null) {
            problem(field, "plan.invalid.not-a-day", text(typed));
        }
        return day;
    }

    <E extends Enum<E>> E choice(String field, @Nullable String typed, E[] choices) {
        for (E choice : choices) {
            if (choice.name().equals(typed)) {
                return choice;
            }
        }
        problem(field, "plan.invalid.needed");
        return choices[0];
    }

    <E extends Enum<E>> @Nullable E optionalChoice(String field, @Nullable String typed, E[] choices) {
        return text(typed).isEmpty() ? null : choice(field, typed, choices);
    }

    UUID id(String field, @Nullable String typed) {
        UUID id = optionalId(field, typed);
        if (id == null) {
            needed(field);
            return NOBODY;
        }
        return id;
    }

    @Nullable
    UUID optionalId(String field, @Nullable String typed) {
        if (text(typed).isEmpty()) {
            return null;
        }
        if (ID.matcher(text(typed)).matches()) {
            return UUID.fromString(text(typed));
        }
        problem(field, "plan.invalid.needed");
        return null;
    }

    List<UUID> ids(String field, @Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(one -> !text(one).isEmpty())
                        .map(one -> id(field, one))
                        .toList();
    }

    /** Said once of a field of which nothing is said yet. */
    private void needed(String field) {
        if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problem(field, "plan.invalid.needed");
        }
    }

    private void problem(String field, String code, Object... arguments) {
        problems.add(Problem.of(field, code, arguments));
    }

    void pass() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
