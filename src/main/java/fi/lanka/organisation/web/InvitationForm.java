package fi.lanka.organisation.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody with a one-time link chooses.
 *
 * @param name of the first administrator; anybody else has a name already
 */
record InvitationForm(
        @Nullable String name,
        @Nullable String username,
        @Nullable String password) {

    static InvitationForm blank() {
        return new InvitationForm("", "", null);
    }

    /** As typed, spaces too: a space may belong to a password. */
    String raw() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
