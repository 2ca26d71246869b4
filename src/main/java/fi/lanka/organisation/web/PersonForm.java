package fi.lanka.organisation.web;

import fi.lanka.organisation.Newcomer;
import fi.lanka.shared.Language;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone to be added, as typed. */
record PersonForm(
        @Nullable String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String language,
        @Nullable String password,
        @Nullable String administrator) {

    static PersonForm blank() {
        return new PersonForm("", "", "", Language.FINNISH.tag(), null, null);
    }

    Newcomer newcomer() {
        return new Newcomer(
                Typed.text(name),
                Typed.orNull(email),
                Typed.orNull(username),
                Objects.requireNonNullElse(language, Language.FINNISH.tag()),
                "true".equals(administrator));
    }

    /** As typed, spaces too: a space may belong to a password. */
    @Nullable
    String rawPassword() {
        return password == null || password.isEmpty() ? null : password;
    }

    /** A form is logged and shown in places that a password has no business in. */
    @Override
    public String toString() {
        return "someone to be added";
    }
}
