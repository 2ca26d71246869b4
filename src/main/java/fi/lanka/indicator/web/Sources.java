package fi.lanka.indicator.web;

import fi.lanka.indicator.RunDetails;
import fi.lanka.shared.Typed;
import org.jspecify.annotations.Nullable;

/** Where the typed figures are from, as typed: asked wherever figures are entered. */
interface Sources {

    @Nullable
    String source();

    @Nullable
    String retrievedOn();

    @Nullable
    String credit();

    /** What is shown as the source is the source itself unless something else was typed. */
    default RunDetails run() {
        Typed typed = new Typed();
        String from = typed.line("source", source(), 200);
        String shown = typed.optionalLine("credit", credit(), 200);
        RunDetails run = new RunDetails(from, typed.day("retrievedOn", retrievedOn()), shown.isEmpty() ? from : shown);
        typed.pass();
        return run;
    }
}
