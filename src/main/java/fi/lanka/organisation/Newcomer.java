package fi.lanka.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Someone to be added.
 *
 * @param username null for someone who is recorded but does not sign in
 * @param language of the pages: fi, sv or en
 */
public record Newcomer(
        String name, @Nullable String email, @Nullable String username, String language, boolean administrator) {

    /** Someone who reads Finnish pages and is no administrator. */
    public static Newcomer named(String name, String username) {
        return new Newcomer(name, null, username, "fi", false);
    }
}
