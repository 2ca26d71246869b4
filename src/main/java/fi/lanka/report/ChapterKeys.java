package fi.lanka.report;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;

/** A chapter's permanent key, made once of its first heading: "Työ ja toimeentulo" becomes "tyo-ja-toimeentulo". */
final class ChapterKeys {

    private static final int LONGEST = 60;

    private ChapterKeys() {}

    /** @param taken none of these: a key is never used again */
    static String of(String heading, Collection<String> taken) {
        String plain = Normalizer.normalize(heading.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String key = plain.isEmpty() ? "luku" : plain.substring(0, Math.min(LONGEST, plain.length()));
        int number = 1;
        String unique = key;
        while (taken.contains(unique)) {
            unique = key + "-" + ++number;
        }
        return unique;
    }
}
