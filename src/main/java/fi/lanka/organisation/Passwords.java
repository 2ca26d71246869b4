package fi.lanka.organisation;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and its hash. */
@Component
class Passwords {

    /**
     * Ten and no rule of capitals or digits: length is what makes guessing slow, and ten lets the example's one password
     * through the same door as everybody's.
     */
    static final int SHORTEST = 10;

    /** bcrypt reads no further, and would take two long passwords for the same. */
    static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    void check(Checks checks, String field, String raw) {
        if (raw.codePointCount(0, raw.length()) < SHORTEST || raw.isBlank()) {
            checks.problem(field, "organisation.password.too-short", SHORTEST);
        } else if (raw.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            checks.problem(field, "organisation.password.too-long", MOST_BYTES);
        }
    }

    String hash(String raw) {
        return encoder.encode(raw);
    }

    boolean matches(String raw, @Nullable String hash) {
        return hash != null && encoder.matches(raw, hash);
    }
}
