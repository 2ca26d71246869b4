package fi.lanka.organisation.web;

import fi.lanka.organisation.Directory.PersonLine;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person is called and signs in by, as typed. */
record PersonChangeForm(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String version) {

    static PersonChangeForm of(PersonLine person) {
        return new PersonChangeForm(
                person.name(),
                Objects.requireNonNullElse(person.username(), ""),
                Objects.requireNonNullElse(person.email(), ""),
                String.valueOf(person.version()));
    }

    long seenVersion() {
        return Typed.version(version);
    }
}
