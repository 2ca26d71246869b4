package fi.lanka.plan.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An objective's last day and why it ends, as typed. */
record EndForm(@Nullable String lastDay, @Nullable String reason) {

    static EndForm of(LocalDate today) {
        return new EndForm(Typed.write(today), "");
    }

    LocalDate day() {
        Typed typed = new Typed();
        LocalDate day = typed.day("lastDay", lastDay);
        typed.pass();
        return day;
    }
}
