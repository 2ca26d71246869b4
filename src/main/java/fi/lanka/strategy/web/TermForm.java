package fi.lanka.strategy.web;

import fi.lanka.shared.Period;
import fi.lanka.shared.Typed;
import fi.lanka.strategy.CouncilTerm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A council term, as typed. */
record TermForm(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String from,
        @Nullable String to,
        @Nullable String version) {

    static TermForm empty() {
        return new TermForm("", "", "", "", "");
    }

    static TermForm of(CouncilTerm term) {
        return new TermForm(
                term.name(),
                term.slug(),
                Typed.write(term.firstDay()),
                Typed.write(term.lastDay()),
                String.valueOf(term.version()));
    }

    Period period() {
        Typed typed = new Typed();
        LocalDate first = typed.day("from", from);
        LocalDate last = typed.day("to", to);
        if (Typed.line(name).isEmpty()) {
            typed.problem("name", "web.needed");
        }
        if (typed.right() && !last.isAfter(first)) {
            typed.problem("to", "strategy.invalid.term-ends-first", first);
        }
        typed.pass();
        return new Period(first, last);
    }

    String nameTyped() {
        return Typed.line(name);
    }

    String slugTyped() {
        return Typed.line(slug);
    }

    long seen() {
        return Typed.version(version);
    }
}
