package fi.lanka.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final char SOFT_HYPHEN = '\u00AD';

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
        int[] stems = new int[text.length() / 2 + 1];
        int count = 0;
        int length = 0;
        int hash = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                hash = length < STEM ? 31 * hash + Character.toLowerCase(c) : hash;
                length++;
            } else if (length > 0 && c != SOFT_HYPHEN) {
                stems[count++] = hash;
                length = 0;
                hash = 0;
            }
        }
        int[] sorted = Arrays.copyOf(stems, count);
        Arrays.sort(sorted);
        return sorted;
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
