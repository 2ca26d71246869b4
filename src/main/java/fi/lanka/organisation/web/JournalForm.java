package fi.lanka.organisation.web;

import fi.lanka.journal.Journal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the administrator looks for in the log; strings as typed. */
record JournalForm(
        @Nullable String from,
        @Nullable String to,
        @Nullable String person,
        @Nullable String kind,
        @Nullable String verb) {

    Journal.Search search() {
        Typed typed = new Typed();
        LocalDate first = typed.optionalDay("from", from);
        LocalDate last = typed.optionalDay("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            typed.problem("to", "organisation.journal.to-before-from");
        }
        UUID who = Typed.orNull(person) == null ? null : typed.id("person", person);
        String what = code(typed, "kind", kind);
        String done = code(typed, "verb", verb);
        typed.pass();
        return new Journal.Search(first, last, who, what, done);
    }

    private static @Nullable String code(Typed typed, String field, @Nullable String chosen) {
        String code = Typed.orNull(chosen);
        if (code != null && !code.matches("[A-Z_]{1,60}")) {
            typed.problem(field, "organisation.journal.unknown");
        }
        return code;
    }

    boolean filtered() {
        return Typed.orNull(from) != null
                || Typed.orNull(to) != null
                || Typed.orNull(person) != null
                || Typed.orNull(kind) != null
                || Typed.orNull(verb) != null;
    }

    /** The same search at another address. */
    String at(String address) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(address);
        add(builder, "from", from);
        add(builder, "to", to);
        add(builder, "person", person);
        add(builder, "kind", kind);
        add(builder, "verb", verb);
        return builder.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder builder, String name, @Nullable String value) {
        if (Typed.orNull(value) != null) {
            builder.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, Typed.text(value)));
        }
    }
}
