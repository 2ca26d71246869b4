package fi.lanka.shared;

import fi.lanka.shared.InvalidInput.Problem;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into a form, and tells everything that is wrong with it at once: each reading notes its own problem, and
 * {@link #pass} lets nothing through while there is one.
 */
public final class Typed {

    /** Stands in for what could not be read. */
    private static final LocalDate UNREAD = LocalDate.EPOCH;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<Problem> problems = new ArrayList<>();

    /** With its line breaks, without what nobody sees. */
    public static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return UNSEEN.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }

    /** On one line. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** A form without its version, or with something else in its place, was opened on nothing: it is stale. */
    public static long version(@Nullable String typed) {
        return line(typed).matches("[0-9]{1,18}") ? Long.parseLong(line(typed)) : -1;
    }

    public static String write(@Nullable LocalDate day) {
        return day == null ? "" : TypedDay.write(day);
    }

    /** A line that must be there. */
    public String line(String field, @Nullable String typed, int longest) {
        return needed(field, shortEnough(field, line(typed), longest));
    }

    /** A line that may be left empty. */
    public String optionalLine(String field, @Nullable String typed, int longest) {
        return shortEnough(field, line(typed), longest);
    }

    /** Lines that must be there. */
    public String text(String field, @Nullable String typed, int longest) {
        return needed(field, shortEnough(field, text(typed), longest));
    }

    /** Lines that may be left out. */
    public String optionalText(String field, @Nullable String typed, int longest) {
        return shortEnough(field, text(typed), longest);
    }

    private String needed(String field, String text) {
        if (text.isEmpty()) {
            problem(field, "web.needed");
        }
        return text;
    }

    private String shortEnough(String field, String text, int longest) {
        if (text.length() > longest) {
            problem(field, "web.too-long", longest);
        }
        return text;
    }

    public LocalDate day(String field, @Nullable String typed) {
        if (line(typed).isEmpty()) {
            problem(field, "web.needed");
        }
        LocalDate day = optionalDay(field, typed);
        return day == null ? UNREAD : day;
    }

    public @Nullable LocalDate optionalDay(String field, @Nullable String typed) {
        String day = line(typed);
        if (day.isEmpty()) {
            return null;
        }
        LocalDate read = TypedDay.read(day).orElse(null);
        if (read == null) {
            problem(field, "web.not-a-day", day);
        }
        return read;
    }

    /** Four digits, in a year from 1900 to 2199. */
    public int year(String field, @Nullable String typed) {
        String year = line(typed);
        if (YEAR.matcher(year).matches()) {
            return Integer.parseInt(year);
        }
        problem(field, year.isEmpty() ? "web.needed" : "web.not-a-year", year);
        return UNREAD.getYear();
    }

    public <E extends Enum<E>> E choice(String field, @Nullable String typed, E[] choices) {
        return Stream.of(choices)
                .filter(choice -> choice.name().equals(typed))
                .findAny()
                .orElseGet(() -> {
                    problem(field, "web.needed");
                    return choices[0];
                });
    }

    public UUID id(String field, @Nullable String typed) {
        if (ID.matcher(line(typed)).matches()) {
            return UUID.fromString(line(typed));
        }
        problem(field, "web.needed");
        return new UUID(0, 0);
    }

    public void problem(String field, String code, Object... arguments) {
        problems.add(Problem.of(field, code, arguments));
    }

    /** Nothing has been wrong so far. */
    public boolean right() {
        return problems.isEmpty();
    }

    public void pass() {
        if (!right()) {
            throw new InvalidInput(problems);
        }
    }
}
