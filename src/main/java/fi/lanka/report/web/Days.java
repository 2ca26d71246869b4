package fi.lanka.report.web;

import fi.lanka.shared.InvalidInput;
import fi.lanka.shared.TypedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as people type them: 12.11.2018. */
final class Days {

    private Days() {}

    /** @return null when nothing was typed */
    static @Nullable LocalDate read(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return TypedDay.read(typed).orElseThrow(() -> new InvalidInput(field, "report.form.not-a-day", typed.strip()));
    }

    static String write(@Nullable LocalDate day) {
        return day == null ? "" : TypedDay.write(day);
    }
}
