package fi.lanka.organisation.web;

import org.jspecify.annotations.Nullable;

/** A new password for somebody else. */
record PasswordForm(@Nullable String password) {

    static PasswordForm blank() {
        return new PasswordForm(null);
    }

    String raw() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
