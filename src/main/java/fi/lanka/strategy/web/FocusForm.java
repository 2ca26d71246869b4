package fi.lanka.strategy.web;

import fi.lanka.shared.Typed;
import fi.lanka.strategy.FocusArea;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A focus area, as typed.
 *
 * @param version of the strategy
 */
record FocusForm(
        @Nullable String goal,
        @Nullable String wording,
        @Nullable String reason,
        @Nullable String version) {

    static FocusForm empty(long version) {
        return new FocusForm("", "", "", String.valueOf(version));
    }

    static FocusForm of(FocusArea area, long version) {
        return new FocusForm(area.goal().toString(), area.wording(), area.reason(), String.valueOf(version));
    }

    UUID goalChosen() {
        Typed typed = new Typed();
        UUID chosen = typed.id("goal", goal);
        typed.line("wording", wording, 300);
        typed.text("reason", reason, 1000);
        typed.pass();
        return chosen;
    }

    String wordingTyped() {
        return Typed.line(wording);
    }

    String reasonTyped() {
        return Typed.text(reason);
    }

    long seen() {
        return Typed.version(version);
    }
}
