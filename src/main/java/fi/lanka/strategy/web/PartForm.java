package fi.lanka.strategy.web;

import fi.lanka.shared.Typed;
import fi.lanka.strategy.StrategyView.Piece;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wording, as typed; in force also the first day of the new one and why it changes.
 *
 * @param version of the strategy
 */
record PartForm(
        @Nullable String wording,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String version) {

    static PartForm empty(long version) {
        return new PartForm("", "", "", String.valueOf(version));
    }

    static PartForm of(Piece piece, long version) {
        return new PartForm(piece.wording(), "", "", String.valueOf(version));
    }

    String wordingTyped() {
        return Typed.line(wording);
    }

    String reasonTyped() {
        return Typed.text(reason);
    }

    /** Everything that is missing is told at once, not first the day and then the rest. */
    LocalDate day(int longest) {
        Typed typed = new Typed();
        typed.line("wording", wording, longest);
        LocalDate day = typed.day("from", from);
        typed.text("reason", reason, 1000);
        typed.pass();
        return day;
    }

    long seen() {
        return Typed.version(version);
    }
}
