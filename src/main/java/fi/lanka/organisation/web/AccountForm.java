package fi.lanka.organisation.web;

import org.jspecify.annotations.Nullable;

/** A new password for oneself, with the old one. */
record AccountForm(@Nullable String old, @Nullable String fresh) {

    static AccountForm blank() {
        return new AccountForm(null, null);
    }

    String rawOld() {
        return old == null ? "" : old;
    }

    String rawFresh() {
        return fresh == null ? "" : fresh;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
