package fi.lanka.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text cut into what a reader takes as one: a word, a number with its groups, decimals and per cent, a space, a sign. */
final class Words {

    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final Pattern TOKEN = Pattern.compile(
            // 1 234,5 % and 12,4 % and 12.11.2018
            "(?:[+\\u2212]?\\d{1,3}(?:" + SPACE + "\\d{3})+(?:,\\d+)?(?!\\d)|[+\\u2212]?\\d+(?:[.,:/]\\d+)*)(?:" + SPACE
                    + "?%)?"
                    + "|[\\p{L}\\p{M}\\p{N}\\u00AD]+(?:[-'\\u2019][\\p{L}\\p{M}\\p{N}\\u00AD]+)*"
                    + "|\\s+|" + SPACE + "+|.",
            Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    /** Finnish inflects at the end: words alike this far are taken for the same when two texts are likened. */
    private static final int STEM = 6;

    private Words() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }

    static int count(String text) {
        Matcher token = TOKEN.matcher(text);
        int count = 0;
        while (token.find()) {
            if (WORD.matcher(token.group()).find()) {
                count++;
            }
        }
        return count;
    }

    /** What is left of a text when its looks are taken away: NFC, single spaces, no soft hyphens. */
    static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u00AD", "");
        return WHITE.matcher(composed).replaceAll(" ").strip();
    }

    /** Hashes of the words' beginnings in order, ready to be likened with another text's. */
    static int[] stems(String text) {
        return of(text.toLowerCase(Locale.ROOT)).stream()
                .filter(token -> WORD.matcher(token).find())
                .mapToInt(token ->
                        token.substring(0, Math.min(STEM, token.length())).hashCode())
                .sorted()
                .toArray();
    }

    /** How much of two texts is common, from 0 to 1: twice the shared words over all. */
    static double likeness(int[] a, int[] b) {
        int all = a.length + b.length;
        if (all == 0) {
            return 1;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * shared / all;
    }
}
