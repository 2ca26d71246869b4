package fi.lanka.report.web;

import fi.lanka.shared.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Days as people type them: 12.11.2018. */
final class Days {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** @return null when nothing was typed */
    static @Nullable LocalDate read(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip(), TYPED);
        } catch (DateTimeException notADay) {
            throw new InvalidInput(field, "report.form.not-a-day", typed.strip());
        }
    }

    static String write(@Nullable LocalDate day) {
        return day == null ? "" : day.format(TYPED);
    }
}
