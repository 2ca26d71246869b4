package fi.lanka.text;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Ids of blocks and table rows: ten characters that nobody mistakes for another (no i, l, o, u), given by the server only. */
final class BlockIds {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private BlockIds() {}

    static String fresh() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    static boolean wellFormed(String id) {
        return FORM.matcher(id).matches();
    }

    static String required(String id) {
        if (!wellFormed(id)) {
            throw new IllegalArgumentException("not the id of a block: " + id);
        }
        return id;
    }
}
