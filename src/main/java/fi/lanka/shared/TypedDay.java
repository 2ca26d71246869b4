package fi.lanka.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people type it, 12.11.2018: a day of the calendar in a year from 1900 to 2199, since nothing here is older or later. */
public final class TypedDay {

    private static final Pattern SHAPE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.(19|20|21)\\d{2}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    /** Empty when it is not such a day. */
    public static Optional<LocalDate> read(String typed) {
        String day = typed.strip();
        if (!SHAPE.matcher(day).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day, DAY));
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
    }

    public static String write(LocalDate day) {
        return day.format(DAY);
    }
}
